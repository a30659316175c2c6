package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns actions and relations with a dynamic oracle: the parser walks on through its own mistakes and is shown what is then best. */
final class GreedyLearner {

    private final Training.Settings settings;
    private final Relations relations;
    private final Random random;
    private final Parser parser;
    private final State state;
    private final LearningWeights arcs;
    private final LearningWeights labels;
    private final int[] costs = new int[3];
    private double explore;

    GreedyLearner(Training.Settings settings, Relations relations, byte[][] candidates) {
        this.settings = settings;
        this.relations = relations;
        this.random = new Random(settings.seed());
        this.arcs = new LearningWeights(3, settings.arcBits());
        this.labels = new LearningWeights(relations.size(), settings.labelBits());
        this.parser = new Parser(relations, candidates, arcs, labels);
        this.state = new State(relations);
    }

    void learn(List<Example> examples, int rounds) {
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < rounds; round++) {
            explore = round == 0 ? 0 : settings.explore();
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
    }

    LearningWeights arcs() {
        return arcs;
    }

    LearningWeights labels() {
        return labels;
    }

    private void learn(Example example) {
        state.start(example.words);
        while (!state.isDone()) {
            int action = state.forced();
            if (action < 0) {
                parser.score(state);
                action = chooseAndCorrect(example);
            }
            if (action == State.SHIFT) {
                state.shift();
            } else {
                state.attach(action, labelAndCorrect(example, action));
            }
        }
    }

    private int chooseAndCorrect(Example example) {
        Oracle.costs(example, state, costs);
        int least = Integer.MAX_VALUE;
        for (int action = 0; action < 3; action++) {
            least = state.can(action) ? Math.min(least, costs[action]) : least;
        }
        int right = bestWhere(least, true);
        int wrong = bestWhere(least, false);
        float[] scores = parser.arcScores;
        int chosen = wrong >= 0 && scores[wrong] > scores[right] ? wrong : right;
        arcs.tick();
        if (wrong >= 0 && scores[right] - scores[wrong] < settings.margin()) {
            arcs.add(parser.arcRows, Parser.ARCS.size(), right, 1);
            arcs.add(parser.arcRows, Parser.ARCS.size(), wrong, -1);
        }
        return random.nextDouble() < explore ? chosen : right;
    }

    /** The best action among those that cost the least, or among the others; -1 if there is none. */
    private int bestWhere(int least, boolean cheap) {
        int best = -1;
        for (int action = 0; action < 3; action++) {
            if (state.can(action)
                    && costs[action] == least == cheap
                    && (best < 0 || parser.arcScores[action] > parser.arcScores[best])) {
                best = action;
            }
        }
        return best;
    }

    private int labelAndCorrect(Example example, int action) {
        int head = state.headFor(action);
        int dependent = state.top();
        int given = parser.label(state, head, dependent);
        if (head == 0 || example.head[dependent] != head) {
            return given;
        }
        int right = example.relation[dependent];
        byte[] candidates = parser.candidates(example.words, head, dependent);
        labels.tick();
        if (candidates.length > 1) {
            correctLabel(candidates, right);
        }
        return random.nextDouble() < explore ? given : right;
    }

    private void correctLabel(byte[] candidates, int right) {
        float[] scores = parser.labelScores;
        int wrong = -1;
        for (byte label : candidates) {
            if (label != right && (wrong < 0 || scores[label] > scores[wrong])) {
                wrong = label;
            }
        }
        if (scores[right] - scores[wrong] < settings.margin()) {
            labels.add(parser.labelRows, Parser.LABELS.size(), right, 1);
            labels.add(parser.labelRows, Parser.LABELS.size(), wrong, -1);
        }
    }

    /** Which relations occur between which universal tags, by {@link Parser#pair}. */
    static byte[][] candidates(List<Example> examples, Relations relations) {
        boolean[][] seen = new boolean[2048][relations.size()];
        for (Example example : examples) {
            for (int i = 1; i <= example.words.count; i++) {
                if (example.head[i] >= 0) {
                    seen[Parser.pair(example.words, example.head[i], i)][example.relation[i]] = true;
                }
            }
        }
        byte[][] sets = new byte[seen.length][];
        for (int pair = 0; pair < sets.length; pair++) {
            sets[pair] = LexiconLearner.set(seen[pair]);
        }
        return sets;
    }
}
