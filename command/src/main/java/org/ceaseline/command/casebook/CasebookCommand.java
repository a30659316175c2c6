package org.ceaseline.command.casebook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline casebook}: what an analyst knows of a conflict, as files. */
@Command(
        name = "casebook",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Casebooks: what an analyst knows of one conflict.",
        subcommands = {CasebookCommand.Check.class, GeoNamesCommand.class})
public final class CasebookCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do, for example: ceaseline casebook check casebooks/north-homs");
    }

    /** {@code ceaseline casebook check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads casebooks and names every fault with file, line and remedy."
                    + " Exit code 1 where a fault keeps a casebook from being used.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a casebook.")
        private List<Path> folders = List.of();

        @Override
        public Integer call() {
            boolean sound = true;
            for (Path folder : folders) {
                Casebook.Reading reading = Casebook.read(folder);
                print(folder, reading);
                sound &= reading.isSound();
            }
            return sound ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        private void print(Path folder, Casebook.Reading reading) {
            PrintWriter out = spec.commandLine().getOut();
            reading.faults()
                    .forEach(fault -> out.println(folder.resolve(fault.file())
                            + fault.toString().substring(fault.file().length())));
            out.println(summary(folder, reading));
            out.flush();
        }

        private static String summary(Path folder, Casebook.Reading reading) {
            long errors = reading.faults().stream().filter(Fault::isError).count();
            long warnings = reading.faults().size() - errors;
            String counts = count(errors, "error") + ", " + count(warnings, "warning");
            String holds = reading.casebook().map(Check::holds).orElse("cannot be used until the errors are mended");
            return folder + ": " + holds + "; " + counts + ".";
        }

        private static String holds(Casebook casebook) {
            return count(casebook.actors().size(), "actor") + ", "
                    + count(casebook.places().size(), "place") + ", "
                    + count(casebook.outlets().size(), "outlet") + ", "
                    + count(casebook.agreements().size(), "agreement") + ", "
                    + count(casebook.sources().size(), "source");
        }

        private static String count(long number, String thing) {
            return number + " " + thing + (number == 1 ? "" : "s");
        }
    }
}
