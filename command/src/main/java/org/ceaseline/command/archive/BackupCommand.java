package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the whole archive to one file and checks that file. A backup that is there is whole.")
final class BackupCommand implements Runnable {

    @Parameters(
            paramLabel = "FILE",
            description = "Where to; an older backup of this name is replaced once the new is whole.")
    private Path file = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            Backup backup = open.backup(file);
            out.println(String.format(Locale.ROOT, "%,d rows in %s, checked and sound.", backup.rows(), backup.file()));
            out.println("Head of the audit: " + backup.head());
        }
    }
}
