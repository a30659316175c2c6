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

/** {@code ceaseline archive restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Fills an empty archive from a backup, once the backup has been checked.")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Backup backup = Archive.restore(file, archive.location());
        out.println(
                String.format(Locale.ROOT, "%,d rows in %s, checked and sound.", backup.rows(), archive.location()));
        out.println("Head of the audit: " + backup.head());
    }
}
