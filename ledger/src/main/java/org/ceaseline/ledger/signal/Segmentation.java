package org.ceaseline.ledger.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ceaseline.ledger.Signals;

/** Cuts the days that were reported on into stretches of one Poisson rate, exactly, with a penalty of the Bayesian information criterion a cut. */
final class Segmentation {

    /** Older days are left out of the cutting, so that it stays quick. */
    private static final int MOST_DAYS = 730;

    private Segmentation() {}

    static List<Signals.Segment> of(Counts counts) {
        int[] seen = counts.seenDays();
        int begin = Math.max(0, seen.length - MOST_DAYS);
        int days = seen.length - begin;
        if (days < 2) {
            return List.of();
        }
        long[] sums = new long[days + 1];
        for (int day = 0; day < days; day++) {
            sums[day + 1] = sums[day] + counts.on(seen[begin + day]);
        }
        int[] cut = cuts(sums, Math.log(days));
        List<Signals.Segment> segments = new ArrayList<>();
        for (int end = days; end > 0; end = cut[end]) {
            double rate = (double) (sums[end] - sums[cut[end]]) / (end - cut[end]);
            segments.add(
                    new Signals.Segment(counts.day(seen[begin + cut[end]]), counts.day(seen[begin + end - 1]), rate));
        }
        Collections.reverse(segments);
        return segments;
    }

    /** For each end, where its last stretch begins. */
    private static int[] cuts(long[] sums, double penalty) {
        int days = sums.length - 1;
        double[] best = new double[days + 1];
        int[] cut = new int[days + 1];
        best[0] = -penalty;
        for (int end = 1; end <= days; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start < end; start++) {
                double cost = best[start] + penalty + cost(sums[end] - sums[start], end - start);
                if (cost < best[end]) {
                    best[end] = cost;
                    cut[end] = start;
                }
            }
        }
        return cut;
    }

    /** Minus the log likelihood, without the terms that no cut changes. */
    private static double cost(long sum, int days) {
        return sum == 0 ? 0 : sum - sum * Math.log((double) sum / days);
    }
}
