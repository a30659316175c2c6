package org.ceaseline.coding.learnt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns a {@link LinearModel} by stochastic gradients with a step for each weight that shrinks as it is used (AdaGrad: Duchi,
 * Hazan and Singer 2011). The same examples in the same order give the same model.
 */
public final class Teaching {

    private static final double STEP = 0.15;
    private static final double BIAS_STEP = 0.02;
    private static final double DECAY = 2e-5;
    private static final double FIRST = 1e-3;

    /**
     * How a model is taught.
     *
     * @param rounds how often each example is seen
     * @param least in how many groups a trait must be seen to count: a word of one report alone is its names' or its writer's
     * @param seed of the order in which the examples are seen
     */
    public record Settings(int rounds, int least, long seed) {}

    private final List<String> answers;
    private final Settings settings;

    public Teaching(List<String> answers, Settings settings) {
        this.answers = List.copyOf(answers);
        this.settings = settings;
    }

    /** An example with its traits and answers as numbers. */
    private record Row(int[] traits, float[] wanted, boolean[] open, double weight) {}

    /** Learns from examples, of which there must be at least one. */
    public LinearModel learn(List<Example> examples) {
        Map<String, Integer> known = traits(examples);
        List<Row> rows = new ArrayList<>(examples.size());
        examples.forEach(example -> rows.add(row(example, known)));
        float[][] weights = new float[known.size()][answers.size()];
        float[][] used = new float[known.size()][answers.size()];
        for (float[] row : used) {
            Arrays.fill(row, (float) FIRST);
        }
        float[] biases = new float[answers.size()];
        Arrays.fill(biases, -1);
        Random order = new Random(settings.seed());
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(rows, order);
            rows.forEach(row -> step(row, weights, used, biases));
        }
        Map<String, float[]> named = new HashMap<>();
        known.forEach((trait, place) -> named.put(trait, weights[place]));
        return LinearModel.of(answers, biases, named);
    }

    /** The traits that are seen often enough, numbered in the order in which they are met. */
    private Map<String, Integer> traits(List<Example> examples) {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Example example : examples) {
            for (String trait : example.traits()) {
                Set<String> groups = seen.computeIfAbsent(trait, any -> new HashSet<>());
                if (groups.size() < settings.least()) {
                    groups.add(example.group());
                }
            }
        }
        Map<String, Integer> known = new HashMap<>();
        for (Example example : examples) {
            for (String trait : example.traits()) {
                if (seen.getOrDefault(trait, Set.of()).size() >= settings.least()) {
                    known.putIfAbsent(trait, known.size());
                }
            }
        }
        return known;
    }

    private Row row(Example example, Map<String, Integer> known) {
        int[] traits = example.traits().stream()
                .filter(known::containsKey)
                .mapToInt(trait -> known.getOrDefault(trait, 0))
                .toArray();
        float[] wanted = new float[answers.size()];
        boolean[] open = new boolean[answers.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = example.right().contains(answers.get(i)) ? 1 : 0;
            open[i] = example.open().contains(answers.get(i));
        }
        return new Row(traits, wanted, open, example.weight());
    }

    private static void step(Row row, float[][] weights, float[][] used, float[] biases) {
        double scale = LinearModel.SCALE / Math.sqrt(Math.max(row.traits().length, 1));
        for (int answer = 0; answer < biases.length; answer++) {
            if (row.open()[answer]) {
                continue;
            }
            double sum = 0;
            for (int trait : row.traits()) {
                sum += weights[trait][answer];
            }
            double slope = (LinearModel.logistic(sum * scale + biases[answer]) - row.wanted()[answer]) * row.weight();
            for (int trait : row.traits()) {
                double down = slope * scale + DECAY * weights[trait][answer];
                used[trait][answer] += (float) (down * down);
                weights[trait][answer] -= (float) (STEP * down / Math.sqrt(used[trait][answer]));
            }
            biases[answer] -= (float) (BIAS_STEP * slope);
        }
    }
}
