package org.ceaseline.ledger.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.ceaseline.ledger.Signals.Excitation;
import org.ceaseline.ledger.docket.Counted;

/**
 * Discrete-time Hawkes model for daily counts: the rate of a day is a ground rate plus what earlier days draw after them,
 * fading by a fixed share a day. Days that nobody reported on say nothing of the rate. Fitted on a grid; the interval is
 * that of a parametric bootstrap.
 */
final class Hawkes {

    private static final int FEWEST_EVENTS = 30;
    private static final int GRID = 50;
    private static final int COARSE_GRID = 15;
    private static final int DRAWS = 99;
    private static final double HIGHEST = 0.98;
    private static final int MOST_ROUNDS = 40;
    private static final double CLOSE_ENOUGH = 1e-4;
    private static final double[] FADING = {0.1, 0.2, 0.3, 0.5, 0.7, 0.85};

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
                    Counted.of(events, "incident") + "; under " + FEWEST_EVENTS
                            + " nothing is said of one drawing others");
        }
        Fit best = fit(counts, GRID, FADING);
        double[] drawn = bootstrap(counts, best);
        double low = drawn[(int) Math.floor(0.025 * (drawn.length - 1))];
        double high = drawn[(int) Math.ceil(0.975 * (drawn.length - 1))];
        String why = String.format(
                Locale.ROOT,
                "one incident draws about %.2f others after it (%.2f to %.2f, %d incidents)",
                best.branching(),
                low,
                high,
                events);
        return new Excitation(true, best.branching(), low, high, events, why);
    }

    /** What fits best: the share drawn, its fading a day, the ground rate a day. */
    private record Fit(double branching, double fading, double ground, double likelihood) {}

    private static Fit fit(Counts counts, int grid, double... fadings) {
        Fit best = new Fit(0, fadings[0], 0, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < grid; i++) {
            double branching = i * HIGHEST / (grid - 1);
            for (double fading : fadings) {
                double[] drawn = drawn(counts, branching, fading);
                double ground = ground(counts, drawn);
                double likelihood = logLikelihood(counts, drawn, ground);
                if (likelihood > best.likelihood()) {
                    best = new Fit(branching, fading, ground, likelihood);
                }
            }
        }
        return best;
    }

    /** Fits, at the fitted fading, of series drawn from the fitted model, sorted; the draw depends on the counts alone. */
    private static double[] bootstrap(Counts counts, Fit fitted) {
        Random random = new Random(Arrays.hashCode(counts.perDay()));
        double[] found = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            found[draw] = fit(drawn(counts, fitted, random), COARSE_GRID, fitted.fading())
                    .branching();
        }
        Arrays.sort(found);
        return found;
    }

    private static Counts drawn(Counts counts, Fit fitted, Random random) {
        int[] perDay = new int[counts.days()];
        double carried = 0;
        for (int day = 0; day < perDay.length; day++) {
            double rate = fitted.ground() + fitted.branching() * (1 - fitted.fading()) * carried;
            perDay[day] = counts.isSeen(day) ? poisson(rate, random) : 0;
            carried = fitted.fading() * carried + perDay[day];
        }
        return new Counts(counts.first(), perDay, counts.seen());
    }

    private static int poisson(double rate, Random random) {
        if (rate > 30) {
            return (int) Math.max(0, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        double least = Math.exp(-rate);
        double left = random.nextDouble();
        int count = 0;
        while (left > least) {
            left *= random.nextDouble();
            count++;
        }
        return count;
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
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double own = 0;
            for (int day = 0; day < counts.days(); day++) {
                own += counts.on(day) * ground / (ground + drawn[day]);
            }
            double next = Math.max(1e-9, own / counts.seenDays(0, counts.days()));
            boolean close = Math.abs(next - ground) < CLOSE_ENOUGH * ground;
            ground = next;
            if (close) {
                break;
            }
        }
        return ground;
    }

    private static double logLikelihood(Counts counts, double[] drawn, double ground) {
        double sum = 0;
        for (int day = 0; day < counts.days(); day++) {
            if (counts.isSeen(day)) {
                double rate = ground + drawn[day];
                sum += counts.on(day) * Math.log(rate) - rate;
            }
        }
        return sum;
    }
}
