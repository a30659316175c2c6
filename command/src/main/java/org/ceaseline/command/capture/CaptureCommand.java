package org.ceaseline.command.capture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline capture FILE|DIR...}: what is read of pages, without an archive. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        description = "Shows what is read of pages: title, article, day of publication, comments.")
public final class CaptureCommand implements Callable<Integer> {

    /** How reports are printed. */
    public enum Format {
        json,
        jsonl,
        text
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Pages, text captures, feeds, mail or web archives; of a folder, all files below it.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--format",
            description = "text (default), jsonl (one report a line) or json (one array).",
            paramLabel = "FORMAT")
    private Format format = Format.text;

    @Option(names = "--explain", description = "Says why each block was kept or dropped, and every hint at the date.")
    private boolean explain;

    private final List<Fault> faults = new ArrayList<>();
    private int reports;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        out().print(format == Format.json ? "[" : "");
        try (ReadingProgress progress = ReadingProgress.over(files, err())) {
            for (Path file : files) {
                progress.begin(file);
                read(file, progress);
                progress.end(file, reports, faults.size());
            }
        }
        out().print(format == Format.json ? "]\n" : "");
        out().flush();
        faults.forEach(fault ->
                err().println(fault.where() + ": " + fault.code() + ": " + fault.what() + " " + fault.remedy()));
        if (reports == 0) {
            err().println("Nothing could be read.");
        }
        return reports == 0 ? 1 : 0;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile)
                        .filter(file -> !belongsToPage(file))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Pictures, scripts and frames that a browser saved beside a page. */
    static boolean belongsToPage(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        return Capture.belongsToPage(path, other -> Files.exists(Path.of(other)));
    }

    private void read(Path file, ReadingProgress progress) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            faults.add(new Fault("UNREADABLE", file.toString(), "The file cannot be read.", "Check its rights."));
            return;
        } catch (OutOfMemoryError e) {
            faults.add(new Fault("TOO_LARGE", file.toString(), "The file is too large to read.", "Split it."));
            return;
        }
        Path name = file.getFileName();
        Capture.Reading reading = Capture.read(name == null ? file.toString() : name.toString(), bytes, progress);
        faults.addAll(reading.faults());
        for (Report report : reading.reports()) {
            report.faults()
                    .forEach(fault -> faults.add(
                            new Fault(fault.code(), file + ": " + fault.where(), fault.what(), fault.remedy())));
            print(report);
        }
    }

    private void print(Report report) {
        switch (format) {
            case text -> out().print(ReportSheet.of(report, explain));
            case jsonl -> out().println(ReportLine.json(report, explain));
            case json -> out().print((reports > 0 ? ",\n" : "") + ReportLine.json(report, explain));
        }
        reports++;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
