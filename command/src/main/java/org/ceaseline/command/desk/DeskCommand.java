package org.ceaseline.command.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.command.archive.ArchiveOption;
import org.ceaseline.command.archive.Edition;
import org.ceaseline.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ceaseline desk}: the web desk over an archive, until stopped. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = AdminCommand.class,
        description = {
            "Serves the desk over an archive until it is stopped (Ctrl+C).",
            "Only this machine can reach it, and nobody logs in. With --bind others can: that needs an administrator"
                    + " first (ceaseline desk admin NAME), and everybody logs in."
        })
public final class DeskCommand implements Callable<Integer> {

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Option(
            names = "--port",
            defaultValue = "8050",
            description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8050;

    @Option(names = "--casebook", paramLabel = "DIR", description = "A casebook to read pages under; may be repeated.")
    private List<Path> casebooks = new ArrayList<>();

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, which only this machine can reach.")
    private String bind = "127.0.0.1";

    @Option(names = "--login", description = "Asks for a login on this machine too.")
    private boolean login;

    @Option(names = "--exit-after-start", hidden = true, description = "Starts, says so and stops.")
    private boolean exitAfterStart;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Desk.Settings settings = new Desk.Settings(
                archive.location(),
                home(archive.location()),
                bind,
                port,
                Casebooks.with(casebooks),
                Edition.ofThisProgram(),
                Edition.ofTheLedger(),
                System.getProperty("user.name", "unknown"),
                login);
        serve(settings, spec, exitAfterStart);
        return ExitCode.OK;
    }

    /** Where a desk keeps its accounts: in the folder of the archive, or beside the working directory for a server. */
    static Path home(String location) {
        return location.startsWith("postgres") ? Path.of(".ceaseline", "desk") : Path.of(location, "desk");
    }

    /** A desk that only this machine can reach, over an archive in a folder. */
    public static Desk.Settings local(Path folder, int port, List<Path> casebooks) {
        return new Desk.Settings(
                folder.toString(),
                home(folder.toString()),
                "127.0.0.1",
                port,
                Casebooks.with(casebooks),
                Edition.ofThisProgram(),
                Edition.ofTheLedger(),
                System.getProperty("user.name", "unknown"),
                false);
    }

    /** Starts a desk, says where it is, and serves until the program is stopped. */
    public static void serve(Desk.Settings settings, CommandSpec spec, boolean stop) throws InterruptedException {
        Desk desk = Desk.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "desk stops"));
        spec.commandLine().getOut().println("The desk is at " + desk.address() + "  (stop it with Ctrl+C)");
        spec.commandLine().getOut().flush();
        if (!stop) {
            Thread.currentThread().join();
        }
    }
}
