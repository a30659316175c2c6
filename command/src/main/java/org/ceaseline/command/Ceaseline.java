package org.ceaseline.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ceaseline.command.archive.ArchiveCommand;
import org.ceaseline.command.archive.ReadCommand;
import org.ceaseline.command.capture.CaptureCommand;
import org.ceaseline.command.capture.VersionsCommand;
import org.ceaseline.command.casebook.CasebookCommand;
import org.ceaseline.command.coding.CodeCommand;
import org.ceaseline.command.coding.DiscourseCommand;
import org.ceaseline.command.coding.EvaluateCommand;
import org.ceaseline.command.demo.DemoCommand;
import org.ceaseline.command.desk.DeskCommand;
import org.ceaseline.command.desk.DoctorCommand;
import org.ceaseline.command.fetch.FetchCommand;
import org.ceaseline.command.ledger.BoardCommand;
import org.ceaseline.command.ledger.IncidentsCommand;
import org.ceaseline.command.ledger.LedgerCommand;
import org.ceaseline.command.ledger.LifelineCommand;
import org.ceaseline.command.ledger.SignalsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code ceaseline} program. */
@Command(
        name = "ceaseline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "A desk for people who watch over ceasefires: reports in; claims, incidents, findings and the life"
                        + " line of every agreement out, each with the sentence that it rests on.",
        subcommands = {
            ReadCommand.class,
            CaptureCommand.class,
            FetchCommand.class,
            VersionsCommand.class,
            CodeCommand.class,
            EvaluateCommand.class,
            DiscourseCommand.class,
            CasebookCommand.class,
            DeskCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            ArchiveCommand.class,
            HelpCommand.class,
            WarmUp.class
        })
public final class Ceaseline implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a command there is nothing to run: say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say which command to run, for example: ceaseline demo");
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    /** Runs one command line and gives its exit code: 0 done, 1 something was wrong, 2 the words are off. */
    static int run(List<String> args) {
        CommandLine line = new CommandLine(new Ceaseline())
                .addSubcommand(new LifelineCommand(KeptClaims::of))
                .addSubcommand(new LedgerCommand(KeptClaims::of))
                .addSubcommand(new IncidentsCommand(KeptClaims::of))
                .addSubcommand(new BoardCommand(KeptClaims::of))
                .addSubcommand(new SignalsCommand(KeptClaims::of));
        line.setOut(Terminal.out(StandardCharsets.UTF_8));
        line.setErr(Terminal.err(StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new PlainErrors());
        return line.execute(args.toArray(String[]::new));
    }
}
