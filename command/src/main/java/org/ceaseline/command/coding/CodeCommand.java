package org.ceaseline.command.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline code FILE...}: the claims of files, without an archive. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Prints the claims of reports: who says that who did what to whom, where and when.")
public final class CodeCommand implements Callable<Integer> {

    /** How claims are printed. */
    public enum Format {
        jsonl,
        text
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pages, text captures, feeds or web archives.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", description = "jsonl (one claim a line, default) or text.", paramLabel = "FORMAT")
    private Format format = Format.jsonl;

    @Mixin
    private CasebookOption casebook = new CasebookOption();

    @Option(names = "--explain", description = "Prints each sentence with its tree, its matches and why others lost.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        Coder.loadAhead();
        Coder coder = Coder.with(casebook.read(err()));
        boolean sound = true;
        for (Path file : files) {
            sound &= code(coder, file);
        }
        out().flush();
        return sound ? 0 : 1;
    }

    private boolean code(Coder coder, Path file) throws IOException {
        Capture.Reading reading = Capture.read(file.toString(), Files.readAllBytes(file));
        reading.faults().forEach(fault -> err().println(fault.where() + ": " + fault.what() + " " + fault.remedy()));
        boolean sound = !reading.reports().isEmpty();
        for (Report report : reading.reports()) {
            sound &= print(coder, file.toString(), report);
        }
        return sound;
    }

    /** @return false where the program slipped over a sentence */
    private boolean print(Coder coder, String file, Report report) {
        if (!coder.codes(report.language())) {
            err().println(file + ": the report is in the language \"" + report.language()
                    + "\". It is kept; only English and Arabic are coded.");
            return true;
        }
        if (explain) {
            coder.explain(report).forEach(one -> out().print(ExplainPage.text(report.text(), one)));
            return true;
        }
        Coder.Coding coding = coder.read(report);
        coding.claims().forEach(claim -> out().println(
                        format == Format.jsonl ? ClaimLine.json(file, report, claim) : ExplainPage.line(claim)));
        coding.faults().forEach(fault -> err().println(
                        fault.code() + " " + fault.where() + ": " + fault.what() + " " + fault.remedy()));
        return coding.faults().isEmpty();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
