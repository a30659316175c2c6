package org.ceaseline.coding.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.ceaseline.coding.Evaluation.Score;
import org.ceaseline.coding.Evaluation.Share;

/** Bounds of shares by drawing reports with replacement; the same draws for every measure. */
final class Bootstrap {

    private static final int DRAWS = 1000;
    private static final long SEED = 20_310_512;

    private final List<Tally> tallies;
    private final int[][] draws;

    Bootstrap(List<Tally> tallies) {
        this.tallies = tallies;
        this.draws = new int[tallies.isEmpty() ? 0 : DRAWS][tallies.size()];
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int[] draw : draws) {
            for (int i = 0; i < draw.length; i++) {
                draw[i] = chance.nextInt(tallies.size());
            }
        }
    }

    Share share(String measure) {
        Tally.Count[] counts = counts(measure);
        return share(each -> sum(each, counts).share(), cases(counts));
    }

    /** Precision and recall under these names, and their harmonic mean. */
    Score score(String precision, String recall) {
        Tally.Count[] right = counts(precision);
        Tally.Count[] found = counts(recall);
        Share mean = share(
                each -> harmonic(sum(each, right).share(), sum(each, found).share()), cases(found));
        return new Score(share(precision), share(recall), mean);
    }

    private Tally.Count[] counts(String measure) {
        return tallies.stream().map(tally -> tally.of(measure)).toArray(Tally.Count[]::new);
    }

    private int cases(Tally.Count[] counts) {
        return (int) Math.round(sum(every(), counts).of());
    }

    private Share share(ToDoubleFunction<int[]> measure, int of) {
        double[] values = Arrays.stream(draws).mapToDouble(measure).sorted().toArray();
        double value = measure.applyAsDouble(every());
        return values.length == 0
                ? new Share(value, value, value, of)
                : new Share(value, values[DRAWS / 40], values[DRAWS - 1 - DRAWS / 40], of);
    }

    private int[] every() {
        int[] all = new int[tallies.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static Tally.Count sum(int[] reports, Tally.Count[] counts) {
        double hits = 0;
        double of = 0;
        for (int report : reports) {
            hits += counts[report].hits();
            of += counts[report].of();
        }
        return new Tally.Count(hits, of);
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
