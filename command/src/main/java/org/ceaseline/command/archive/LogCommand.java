package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.AuditEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Prints the audit, oldest first, tab-separated: number, time, account, act, subject, detail, hash.")
final class LogCommand implements Runnable {

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open();
                Stream<AuditEntry> entries = open.audit()) {
            entries.forEach(entry -> out.println(String.join(
                    "\t",
                    Long.toString(entry.seq()),
                    entry.recorded(),
                    entry.who(),
                    entry.act(),
                    entry.subject(),
                    entry.detail(),
                    entry.hash())));
        }
    }
}
