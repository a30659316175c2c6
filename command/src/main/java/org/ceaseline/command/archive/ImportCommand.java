package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Imported;
import org.ceaseline.archive.Tally;
import org.ceaseline.capture.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a file that `archive export --format archive` wrote, as one intake; `archive undo` takes it back. Then it",
            "weighs, as `archive weigh` does, so that incidents and findings stand as well.",
            "What is known already is not kept twice. A line that cannot be used is named; the others are taken in."
        })
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Tells what it would come to, and keeps nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "The file to take in.")
    private Path file = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** 0 where every line was used, 1 where some were not. */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Imported imported;
        try (Archive open = archive.open()) {
            imported = open.importFrom(file, Edition.ofTheLedger(), dryRun);
        }
        Tally tally = imported.tally();
        out.println(String.format(
                Locale.ROOT,
                "%s: %,d files new, %,d known, %,d claims, %,d decisions, %,d faults",
                dryRun ? "would take in" : "taken in",
                tally.added(),
                tally.known() + tally.seenAgain(),
                tally.claims(),
                imported.decisions(),
                imported.faults().size()));
        for (Fault fault : imported.faults()) {
            out.println("  " + fault.code() + " " + fault.where() + ": " + fault.what() + " " + fault.remedy());
        }
        imported.weighing().ifPresent(weighing -> out.println(WeighCommand.told(weighing)));
        return imported.faults().isEmpty() ? 0 : 1;
    }
}
