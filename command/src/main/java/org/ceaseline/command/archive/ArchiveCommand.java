package org.ceaseline.command.archive;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive}: looks after what is kept. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Looks after the archive: checks it, lists what was taken in and what was wrong, exports and backs it up.",
        subcommands = {
            VerifyCommand.class,
            FaultsCommand.class,
            IntakesCommand.class,
            UndoCommand.class,
            LogCommand.class,
            SearchCommand.class,
            WeighCommand.class,
            ExportCommand.class,
            CorpusCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class ArchiveCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do with the archive, for example: ceaseline archive verify");
    }
}
