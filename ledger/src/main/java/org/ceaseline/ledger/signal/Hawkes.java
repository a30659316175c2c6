package org.ceaseline.ledger.signal;

import java.util.Locale;
import org.ceaseline.ledger.Signals.Excitation;

/**
 * Discrete-time Hawkes model for daily counts: the rate of a day is a ground rate plus what earlier days draw after them,
 * fading by a fixed share a day. Fitted on a grid; the interval is that of the profile likelihood.
 */
final class Hawkes {

    private static final int FEWEST_EVENTS = 30;
    private static final int GRID = 50;
    private static final double[] FADING = {0.1, 0.2, 0.3, 0.5, 0.7, 0.85};

    /** Half of the 95 % point of chi-squared with one degree of freedom. */
    private static final double DROP = 1.92;

    private Hawkes() {}

    static Excitation of(Counts counts) {
        int events = counts.total();
        if (events < FEWEST_EVENTS) {
            return new Excitation(
                    false,
                    0,
                    0,
                    0,
                    events,
                    events + " incidents; under " + FEWEST_EVENTS + " nothing is said of one drawing others");
        }
        double[] profile = new double[GRID];
        int best = 0;
        for (int i = 0; i < GRID; i++) {
            profile[i] = bestAt(counts, branching(i));
            best = profile[i] > profile[best] ? i : best;
        }
        int low = best;
        int high = best;
        while (low > 0 && profile[low - 1] > profile[best] - DROP) {
            low--;
        }
        while (high < GRID - 1 && profile[high + 1] > profile[best] - DROP) {
            high++;
        }
        String why = String.format(
                Locale.ROOT,
                "one incident draws about %.2f others after it (%.2f to %.2f, %d incidents)",
                branching(best),
                branching(low),
                branching(high),
                events);
        return new Excitation(true, branching(best), branching(low), branching(high), events, why);
    }

    private static double branching(int i) {
        return i * 0.98 / (GRID - 1);
    }

    private static double bestAt(Counts counts, double branching) {
        double best = Double.NEGATIVE_INFINITY;
        for (double fading : FADING) {
            double[] drawn = drawn(counts, branching, fading);
            best = Math.max(best, logLikelihood(counts, drawn, ground(counts, drawn)));
        }
        return best;
    }

    /** What each day owes to the days before it. */
    private static double[] drawn(Counts counts, double branching, double fading) {
        double[] drawn = new double[counts.days()];
        double carried = 0;
        for (int day = 1; day < counts.days(); day++) {
            carried = fading * carried + counts.on(day - 1);
            drawn[day] = branching * (1 - fading) * carried;
        }
        return drawn;
    }

    /** The ground rate that fits best, by expectation and maximisation. */
    private static double ground(Counts counts, double[] drawn) {
        double ground = Math.max(1e-6, counts.mean(0, counts.days()));
        for (int round = 0; round < 40; round++) {
            double own = 0;
            for (int day = 0; day < counts.days(); day++) {
                own += counts.on(day) * ground / (ground + drawn[day]);
            }
            ground = Math.max(1e-9, own / counts.days());
        }
        return ground;
    }

    private static double logLikelihood(Counts counts, double[] drawn, double ground) {
        double sum = 0;
        for (int day = 0; day < counts.days(); day++) {
            double rate = ground + drawn[day];
            sum += counts.on(day) * Math.log(rate) - rate;
        }
        return sum;
    }
}
