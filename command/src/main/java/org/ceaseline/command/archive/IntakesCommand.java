package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.util.Locale;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Taken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive intakes}. */
@Command(
        name = "intakes",
        mixinStandardHelpOptions = true,
        description = "Lists what was taken in, run by run, with its number; `undo` takes one back.")
final class IntakesCommand implements Runnable {

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            for (Taken taken : open.intakes()) {
                out.println(String.format(
                        Locale.ROOT,
                        "%4d  %s  %-10s  %,6d files  casebook %s  %s%s",
                        taken.number(),
                        taken.recorded(),
                        taken.who(),
                        taken.files(),
                        taken.casebook(),
                        String.join(", ", taken.roots()),
                        taken.withdrawn() ? "  (taken back)" : ""));
            }
        }
    }
}
