package org.ceaseline.command.archive;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Weighing;
import org.ceaseline.casebook.Casebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive weigh}. */
@Command(
        name = "weigh",
        mixinStandardHelpOptions = true,
        description = {
            "Makes incidents, findings and life lines of the claims that stand, and keeps what changed since the last time.",
            "One that was killed goes on where it stopped. Where nothing changed, nothing is done."
        })
final class WeighCommand implements Callable<Integer> {

    @Option(names = "--casebook", paramLabel = "ID", description = "Id of one casebook. Default: all that were used.")
    private @Nullable String casebook;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean busy = false;
        try (Archive open = archive.open()) {
            List<String> ids = casebook == null
                    ? open.casebooks().stream().map(Casebook::id).toList()
                    : List.of(casebook);
            for (String id : ids) {
                Weighing weighing = open.weigh(id, Edition.ofTheLedger());
                busy |= weighing.busy();
                spec.commandLine().getOut().println(line(id, weighing));
            }
        }
        return busy ? 1 : 0;
    }

    private static String line(String id, Weighing weighing) {
        return weighing.busy()
                ? id + ": another process is weighing; run the command again when it is done"
                : String.format(
                        Locale.ROOT,
                        "%s: %,d claims, %,d incidents, %,d findings; %,d new or changed",
                        id,
                        weighing.claims(),
                        weighing.incidents(),
                        weighing.findings(),
                        weighing.written());
    }
}
