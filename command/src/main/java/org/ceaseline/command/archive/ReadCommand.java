package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Intake;
import org.ceaseline.archive.Tally;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline read}: files in, claims out, everything kept. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads files and folders into the archive: keeps the bytes, finds the reports in them, codes their claims.",
            "The same file adds nothing a second time; a run that was stopped goes on where it stopped. Without PATH,"
                    + " every kept report is coded again that was not coded under this casebook yet."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was read", "1:something was wrong, and is named", "2:the command line is off"})
public final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, and folders to read with all below them.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--casebook",
            paramLabel = "DIR",
            description =
                    "Folder of the casebook to code under. Without one, only general actors and places are known.")
    private @Nullable Path casebook;

    @Option(
            names = "--dry-run",
            description = "Reads and codes what is new, tells what it would come to, keeps nothing.")
    private boolean dryRun;

    /** How many reports of each language were kept but not coded. */
    private final Map<String, Integer> notCoded = new ConcurrentSkipListMap<>();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<Casebook> known = casebook();
        if (known.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        Coder coder = Coder.with(known.get());
        Codes codes = new Codes(known.get(), Edition.ofThisProgram(), report -> {
            if (!coder.codes(report.language())) {
                notCoded.merge(report.language(), 1, Integer::sum);
            }
            return coder.read(report);
        });
        try (Archive open = archive.open()) {
            return read(open, codes);
        }
    }

    private int read(Archive open, Codes codes) {
        Intake intake = open.intake(Capture::read, codes);
        Tally tally;
        try (Progress progress = Progress.on(err())) {
            tally = run(intake, progress);
        }
        String where = open.where() + (dryRun ? " (dry run, nothing is kept)" : "");
        new TallySheet(tally, where, codes.casebook().id())
                .print(spec.commandLine().getOut());
        sayWhatWasNotCoded();
        boolean sound = notCoded.isEmpty() && tally.faults().stream().allMatch(this::isPassedOver);
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void sayWhatWasNotCoded() {
        notCoded.forEach((language, reports) -> err().println("ceaseline: " + reports
                + (reports == 1 ? " report is" : " reports are") + " in the language \"" + language + "\" ("
                + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                + "): kept, not coded. Only English and Arabic are coded."));
    }

    /** A file of data that merely lies in a folder that was named is listed, but the run is not called bad for it. */
    private boolean isPassedOver(Fault fault) {
        return fault.code().equals("UNSUPPORTED")
                && paths.stream().filter(Files::isRegularFile).noneMatch(file -> fault.where()
                        .startsWith(String.valueOf(file.getFileName())));
    }

    private Tally run(Intake intake, Progress progress) {
        if (dryRun) {
            return intake.preview(paths, progress);
        }
        return paths.isEmpty() ? intake.recode(progress) : intake.read(paths, progress);
    }

    private Optional<Casebook> casebook() {
        if (casebook == null) {
            return Optional.of(Casebook.none());
        }
        Casebook.Reading reading = Casebook.read(casebook);
        reading.faults().forEach(fault -> err().println(fault));
        if (reading.casebook().isEmpty()) {
            err().println("ceaseline: The casebook in " + casebook + " has errors; nothing was read. Mend them, check"
                    + " with `ceaseline casebook check " + casebook + "`, and run the command again.");
        }
        return reading.casebook();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
