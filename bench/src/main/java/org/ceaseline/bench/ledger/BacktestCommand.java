package org.ceaseline.bench.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ceaseline.ledger.Signals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the signals against simulated truces whose end is known, or against the cases at hand. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Rolling back-test of the signals on simulated truces: each block of truces is foretold by what was learned from",
            "the blocks before it, and compared with no change, persistence and climatology. With --cases, on the agreements",
            "of the casebooks and examples: what each day would have shown with what was known by then, and what came."
        })
final class BacktestCommand implements Callable<Integer> {

    private static final int BLOCKS = 8;
    private static final int FIRST_ASKED = 2;
    private static final int[] HORIZONS = {7, 14, 30};

    @Option(names = "--truces", defaultValue = "160", description = "How many truces. Default: ${DEFAULT-VALUE}.")
    private int truces = 160;

    @Option(
            names = "--cases",
            description =
                    "Look back on the agreements of the casebooks and examples instead, with what they hold as record.")
    private boolean cases;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The checkout with casebooks and examples. Default: where the command is started.")
    private Path home = Path.of("");

    @Option(names = "--looks", paramLabel = "FILE", description = "Write every look to a table.")
    private @Nullable Path table;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (cases) {
            new CaseReport(Case.all(home), out).print();
            return 0;
        }
        List<List<Look>> looks = IntStream.range(0, truces)
                .parallel()
                .mapToObj(number -> Look.at(number, HORIZONS[HORIZONS.length - 1]))
                .toList();
        long broken =
                looks.stream().filter(of -> of.stream().anyMatch(Look::breaks)).count();
        out.println(truces + " truces, " + broken + " broken down, "
                + looks.stream().mapToInt(List::size).sum() + " looks, a look every " + Look.EVERY + " days");
        if (table != null) {
            Files.write(table, flat(looks).stream().map(Look::line).toList());
        }
        for (int horizon : HORIZONS) {
            horizon(looks, horizon, out);
        }
        tiers(looks, out);
        return 0;
    }

    private void horizon(List<List<Look>> looks, int horizon, PrintWriter out) {
        Contest contest = new Contest(horizon);
        for (int block = FIRST_ASKED; block < BLOCKS; block++) {
            contest.ask(
                    flat(looks.subList(0, block * truces / BLOCKS)),
                    flat(looks.subList(block * truces / BLOCKS, (block + 1) * truces / BLOCKS)));
        }
        contest.print(out);
    }

    private static List<Look> flat(List<List<Look>> looks) {
        return looks.stream().flatMap(List::stream).toList();
    }

    /** What the program shows: how long before a breakdown a tier stood, and how often for nothing. */
    private static void tiers(List<List<Look>> looks, PrintWriter out) {
        out.println();
        out.println("tier\tbreakdowns foretold within 30 days\tmedian lead, days\tfalse alarms in 30 days");
        for (Signals.Tier tier : List.of(Signals.Tier.RAISED, Signals.Tier.HIGH)) {
            List<Integer> leads = new ArrayList<>();
            int broken = 0;
            int quiet = 0;
            int falseAlarms = 0;
            for (List<Look> of : looks) {
                broken += of.stream().anyMatch(Look::breaks) ? 1 : 0;
                of.stream()
                        .filter(look -> look.left() <= 30 && look.tier().compareTo(tier) >= 0)
                        .mapToInt(Look::left)
                        .max()
                        .ifPresent(leads::add);
                quiet += (int) of.stream().filter(look -> look.left() > 30).count();
                falseAlarms += begun(of, tier);
            }
            leads.sort(null);
            out.println(String.format(
                    Locale.ROOT,
                    "%s\t%d of %d\t%s\t%.2f",
                    tier.words(),
                    leads.size(),
                    broken,
                    leads.isEmpty() ? "-" : leads.get(leads.size() / 2).toString(),
                    falseAlarms * 30.0 / (quiet * Look.EVERY)));
        }
    }

    /** Alarms that began more than thirty days before any breakdown. */
    private static int begun(List<Look> looks, Signals.Tier tier) {
        int begun = 0;
        boolean before = false;
        for (Look look : looks) {
            boolean now = look.tier().compareTo(tier) >= 0;
            begun += now && !before && look.left() > 30 ? 1 : 0;
            before = now;
        }
        return begun;
    }
}
