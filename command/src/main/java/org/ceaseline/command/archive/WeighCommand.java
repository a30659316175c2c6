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

    private static final long BETWEEN_LOOKS = 2000;

    @Option(names = "--casebook", paramLabel = "ID", description = "Id of one casebook. Default: all that were used.")
    private @Nullable String casebook;

    @Option(
            names = "--stay",
            description = "Stays until it is stopped, and weighs whatever comes in: only that, where nothing else has"
                    + " changed. Holds what it weighed: about 4 GB of memory for a million claims.")
    private boolean stay;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Archive open = archive.open()) {
            return stay ? weighOn(open) : weighAll(open) ? 0 : 1;
        }
    }

    private int weighOn(Archive open) {
        open.holdWeighings(Integer.MAX_VALUE);
        try {
            while (true) {
                weighAll(open);
                spec.commandLine().getOut().flush();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Gives false where another process is at one of them. */
    private boolean weighAll(Archive open) {
        List<String> ids =
                casebook == null ? open.casebooks().stream().map(Casebook::id).toList() : List.of(casebook);
        boolean done = true;
        for (String id : ids) {
            if (!stay || !open.weighed(id).isFreshFor(Edition.ofTheLedger())) {
                Weighing weighing = open.weigh(id, Edition.ofTheLedger());
                done &= !weighing.busy();
                spec.commandLine().getOut().println(line(id, weighing));
            }
        }
        return done;
    }

    private static String line(String id, Weighing weighing) {
        return id + ": " + told(weighing);
    }

    /** A weighing in words. */
    static String told(Weighing weighing) {
        return weighing.busy()
                ? "another process is weighing; run `ceaseline archive weigh` when it is done"
                : String.format(
                        Locale.ROOT,
                        "%,d claims, %,d incidents, %,d findings; %,d new or changed",
                        weighing.claims(),
                        weighing.incidents(),
                        weighing.findings(),
                        weighing.written());
    }
}
