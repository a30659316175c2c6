package org.ceaseline.ledger.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.ledger.Signals;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/** Poisson CUSUM for a doubled rate, over the days that were reported on. The limit is worked out from the run length, as a Markov chain; nothing is drawn by lot. */
final class Cusum {

    private static final int DAYS_PER_FALSE_ALARM = 180;
    private static final int FEWEST_DAYS = 30;
    private static final double STEP = 0.1;
    private static final double HIGHEST = 60;

    private static final Map<Double, Double> LIMITS = new ConcurrentHashMap<>();

    private Cusum() {}

    /** Learns the rate from the first half of the days, and runs over all of them. */
    static Optional<Signals.Alarm> of(Counts counts) {
        int[] days = counts.seenDays();
        if (days.length < FEWEST_DAYS) {
            return Optional.empty();
        }
        int middle = days.length / 2;
        double rate = counts.mean(0, days[middle]);
        if (rate <= 0) {
            return Optional.empty();
        }
        double reference = rate / Math.log(2);
        double limit = limit(rate);
        double sum = 0;
        for (int i = middle; i < days.length; i++) {
            sum = Math.max(0, sum + counts.on(days[i]) - reference);
        }
        return Optional.of(new Signals.Alarm(rate, reference, limit, sum, sum > limit));
    }

    /** The limit for a rate of three figures, worked out once. */
    private static double limit(double rate) {
        double rounded = new BigDecimal(rate).round(new MathContext(3)).doubleValue();
        return LIMITS.computeIfAbsent(rounded, known -> limit(known, known / Math.log(2)));
    }

    /** The least limit whose mean run without a change is 180 days or more. */
    static double limit(double rate, double reference) {
        double low = STEP;
        double high = HIGHEST;
        while (high - low > STEP) {
            double middle = (low + high) / 2;
            if (runLength(rate, reference, middle) >= DAYS_PER_FALSE_ALARM) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Mean days to an alarm while nothing changes. */
    static double runLength(double rate, double reference, double limit) {
        int states = (int) Math.ceil(limit / STEP) + 1;
        double[] chance = chances(rate);
        double[] alive = new double[states];
        alive[0] = 1;
        double days = 0;
        for (int day = 0; day < 20 * DAYS_PER_FALSE_ALARM; day++) {
            double left = 0;
            double[] next = new double[states];
            for (int state = 0; state < states; state++) {
                left += alive[state];
                spread(alive[state], state * STEP - reference, limit, chance, next);
            }
            days += left;
            if (left < 1e-4) {
                break;
            }
            alive = next;
        }
        return days;
    }

    private static double[] chances(double rate) {
        PoissonDistribution poisson = new PoissonDistribution(rate);
        int most = (int) Math.ceil(rate + 10 * Math.sqrt(rate) + 10);
        double[] chance = new double[most];
        for (int count = 0; count < most; count++) {
            chance[count] = poisson.probability(count);
        }
        return chance;
    }

    private static void spread(double mass, double from, double limit, double[] chance, double[] next) {
        if (mass < 1e-12) {
            return;
        }
        for (int count = 0; count < chance.length; count++) {
            double sum = Math.max(0, from + count);
            if (sum > limit) {
                return;
            }
            next[Math.min(next.length - 1, (int) Math.round(sum / STEP))] += mass * chance[count];
        }
    }
}
