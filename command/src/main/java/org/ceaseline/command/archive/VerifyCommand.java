package org.ceaseline.command.archive;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Damage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks bytes, spans, the audit's chain and all references; tells everything wrong at once.")
final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head of the audit that an earlier check printed: it must still be there, or lines were"
                    + " cut off.")
    private @Nullable String head;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive open = archive.open()) {
            List<Damage> damages = open.verify(head == null ? "" : head);
            damages.forEach(out::println);
            out.println(damages.isEmpty() ? "The archive is sound." : damages.size() + " things are wrong.");
            out.println("Head of the audit: " + open.auditHead());
            return damages.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
