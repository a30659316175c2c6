package org.ceaseline.bench.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Signals;

/**
 * One look at one truce.
 *
 * @param day counted from the truce's first
 * @param values what the signals say, as numbers
 * @param burst true where the last week was busier than nineteen in twenty of the truce's own weeks before
 * @param left days to the breakdown; a large number where there is none
 */
record Look(int truce, int day, double[] values, Signals.Tier tier, boolean burst, int left) {

    static final int EVERY = 5;

    private static final int FIRST_DAY = 35;
    private static final int NEVER = 10_000;

    /** A truce that held is watched no further than so many days before the end of what is known of it. */
    static List<Look> at(int number, int margin) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(number);
        SimulatedTruce truce = SimulatedTruce.number(number, first);
        List<Look> looks = new ArrayList<>();
        for (int day = FIRST_DAY; day < truce.days(); day += EVERY) {
            int now = day;
            int left = truce.broken().map(end -> end - now).orElse(NEVER);
            if (truce.broken().isPresent() || truce.days() - day > margin) {
                Signals signals = truce.entries().signals(SimulatedTruce.ID, first.plusDays(day));
                boolean burst = burst(signals);
                looks.add(new Look(number, day, values(signals, burst), signals.tier(), burst, left));
            }
        }
        return looks;
    }

    /** A look at an agreement of a casebook. */
    static Look of(int number, LookBack.Look look) {
        boolean burst = burst(look.signals());
        return new Look(
                number,
                0,
                values(look.signals(), burst),
                look.tier(),
                burst,
                look.left().orElse(NEVER));
    }

    boolean breaks() {
        return left < NEVER;
    }

    private static double[] values(Signals signals, boolean burst) {
        double political = signals.political().stream()
                .mapToDouble(Signals.Political::faded)
                .sum();
        long bad = signals.political().stream()
                .filter(signal -> signal.weight() > 0)
                .count();
        double alarm = signals.alarm().map(known -> known.sum() / known.limit()).orElse(0.0);
        double mean = signals.baseline().map(Signals.Baseline::mean).orElse(0.0);
        double stretch = signals.segments().isEmpty()
                ? 0
                : signals.segments().get(signals.segments().size() - 1).perDay();
        return new double[] {
            political,
            bad,
            Math.min(5, alarm),
            Math.log((lately(signals, 7) / 7 + 0.1) / (mean + 0.1)),
            Math.log((lately(signals, 14) / 14 + 0.1) / (lately(signals, 10_000) / days(signals) + 0.1)),
            Math.log(1 + stretch),
            burst ? 1 : 0
        };
    }

    private static double days(Signals signals) {
        return signals.series().get(0).day().until(signals.day(), java.time.temporal.ChronoUnit.DAYS) + 1;
    }

    private static double lately(Signals signals, int days) {
        return signals.series().stream()
                .filter(day -> day.day().isAfter(signals.day().minusDays(days)))
                .mapToLong(Signals.Day::incidents)
                .sum();
    }

    private static boolean burst(Signals signals) {
        List<Long> weeks = new ArrayList<>();
        LocalDate last = signals.day();
        LocalDate begin = signals.series().get(0).day();
        for (LocalDate end = last.minusDays(7); end.minusDays(7).isAfter(begin); end = end.minusDays(7)) {
            LocalDate until = end;
            weeks.add(signals.series().stream()
                    .filter(day -> !day.day().isAfter(until) && day.day().isAfter(until.minusDays(7)))
                    .mapToLong(Signals.Day::incidents)
                    .sum());
        }
        double week = lately(signals, 7);
        long busier = weeks.stream().filter(count -> count >= week).count();
        return busier * 20 < weeks.size() || (busier == 0 && !weeks.isEmpty());
    }

    /** The look as a line of a table. */
    String line() {
        return String.join(
                "\t",
                Integer.toString(truce),
                Integer.toString(day),
                breaks() ? Integer.toString(left) : "-",
                tier.words(),
                Boolean.toString(burst),
                DoubleStream.of(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                        .collect(Collectors.joining("\t")));
    }
}
