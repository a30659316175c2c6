package org.ceaseline.command.archive;

import java.io.PrintWriter;
import org.ceaseline.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Lists every fault that reading and coding have found, with what to do.")
final class FaultsCommand implements Runnable {

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            open.faults()
                    .forEach(fault -> out.println(
                            fault.code() + " " + fault.where() + ": " + fault.what() + " " + fault.remedy()));
        }
    }
}
