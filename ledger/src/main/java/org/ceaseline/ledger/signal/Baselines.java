package org.ceaseline.ledger.signal;

import java.util.Optional;
import org.ceaseline.ledger.Signals;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Beta;

/** The last day against those of the 28 days before it that were reported on, two days of guard left out; counts more spread than Poisson are given their spread. */
final class Baselines {

    private static final int DAYS = 28;
    private static final int GUARD = 2;
    private static final int FEWEST_DAYS = DAYS / 2;
    private static final double RARE = 0.01;
    private static final int FEWEST_INCIDENTS = 3;

    /** A past without any incident still expects one in so many days. */
    private static final double LEAST_RATE = 1.0 / DAYS;

    private Baselines() {}

    static Optional<Signals.Baseline> of(Counts counts) {
        int today = counts.days() - 1;
        int until = today - GUARD;
        int from = until - DAYS;
        if (from < 0 || !counts.isSeen(today) || counts.seenDays(from, until) < FEWEST_DAYS) {
            return Optional.empty();
        }
        double mean = Math.max(LEAST_RATE, counts.mean(from, until));
        double variance = counts.variance(from, until);
        double tail = atLeast(counts.on(today), mean, variance);
        return Optional.of(new Signals.Baseline(
                counts.day(from),
                counts.day(until - 1),
                counts.seenDays(from, until),
                mean,
                variance,
                counts.on(today),
                tail,
                tail < RARE && counts.on(today) >= FEWEST_INCIDENTS));
    }

    /** The chance of this many or more. */
    static double atLeast(int count, double mean, double variance) {
        if (count <= 0) {
            return 1;
        }
        if (variance <= mean * 1.0001) {
            return 1 - new PoissonDistribution(mean).cumulativeProbability(count - 1);
        }
        double size = mean * mean / (variance - mean);
        double success = size / (size + mean);
        return 1 - Beta.regularizedBeta(success, size, count);
    }
}
