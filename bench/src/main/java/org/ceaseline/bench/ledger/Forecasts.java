package org.ceaseline.bench.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Chances that were given, and what happened. */
final class Forecasts {

    /** No chance counts as less than this, or as more than one less this. */
    private static final double LEAST = 0.005;

    private static final int BINS = 10;

    private record Given(double chance, boolean happened) {}

    private final List<Given> given = new ArrayList<>();

    void add(double chance, boolean happened) {
        given.add(new Given(Math.min(1 - LEAST, Math.max(LEAST, chance)), happened));
    }

    /** Mean squared error. */
    double brier() {
        return given.stream()
                .mapToDouble(one -> Math.pow(one.chance() - (one.happened() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean negative logarithm of the chance given to what happened; lower is better. */
    double logScore() {
        return given.stream()
                .mapToDouble(one -> -Math.log(one.happened() ? one.chance() : 1 - one.chance()))
                .average()
                .orElse(Double.NaN);
    }

    /** Area under precision and recall, as average precision; equal chances share their precision. */
    double precisionRecallArea() {
        List<Given> sorted = given.stream()
                .sorted(Comparator.comparingDouble(Given::chance).reversed())
                .toList();
        long all = sorted.stream().filter(Given::happened).count();
        double area = 0;
        long hits = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            long more = 0;
            while (to < sorted.size()
                    && sorted.get(to).chance() == sorted.get(from).chance()) {
                more += sorted.get(to).happened() ? 1 : 0;
                to++;
            }
            hits += more;
            area += (double) more / all * hits / to;
            from = to;
        }
        return area;
    }

    /** How often it happened where such a chance was given, a line for each tenth. */
    List<String> calibration() {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = (double) bin / BINS;
            double to = (double) (bin + 1) / BINS;
            List<Given> within = given.stream()
                    .filter(one -> one.chance() >= from && one.chance() < to)
                    .toList();
            if (!within.isEmpty()) {
                double mean =
                        within.stream().mapToDouble(Given::chance).average().orElse(0);
                long happened = within.stream().filter(Given::happened).count();
                lines.add(String.format(
                        Locale.ROOT,
                        "%.1f-%.1f\t%d\t%.3f\t%.3f",
                        from,
                        to,
                        within.size(),
                        mean,
                        (double) happened / within.size()));
            }
        }
        return lines;
    }
}
