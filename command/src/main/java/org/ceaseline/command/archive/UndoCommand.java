package org.ceaseline.command.archive;

import java.io.PrintWriter;
import org.ceaseline.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive undo}. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an intake back: its files no longer stand, unless another intake brought them too.",
            "Nothing is removed, and --again brings it back."
        })
final class UndoCommand implements Runnable {

    @Parameters(paramLabel = "NUMBER", description = "Number of the intake, as `intakes` lists it.")
    private long intake;

    @Option(
            names = "--why",
            required = true,
            paramLabel = "REASON",
            description = "The reason; it goes into the audit.")
    private String why = "";

    @Option(names = "--again", description = "Brings an intake back that was taken back.")
    private boolean again;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            boolean changed = again ? open.bringBack(intake, why) : open.withdraw(intake, why);
            String state = again ? "stands" : "is taken back";
            out.println("Intake " + intake + " " + state + (changed ? "." : " already; nothing was changed."));
        }
    }
}
