package org.ceaseline.command.desk;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ceaseline.command.archive.ArchiveOption;
import org.ceaseline.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline desk admin}: makes an administrator, or gives one a new password. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an administrator of the desk, or gives one a new password.",
            "The password is asked for; without a terminal it is the first line of the input."
        })
final class AdminCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Name to log in with.")
    private String name = "";

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Desk.administrator(DeskCommand.home(archive.location()), name, password());
        spec.commandLine().getOut().println("Administrator " + name + " may log in now.");
        return ExitCode.OK;
    }

    private String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password (at least 10 characters): ");
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }
}
