package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns to choose among rival heads, from sentences that the parsers who propose them have not seen. */
final class ArbiterLearner {

    private final Training.Settings settings;
    private final LearningWeights weights;
    private final Arbiter arbiter;
    private final List<Case> cases = new ArrayList<>();
    private final float[] scores = new float[Rivals.MOST];

    /** A sentence with what was proposed for its words. */
    private record Case(Example example, State tree, Rivals rivals) {}

    ArbiterLearner(Training.Settings settings, Relations relations, Names universal) {
        this.settings = settings;
        this.weights = new LearningWeights(1, settings.rivalBits());
        this.arbiter = new Arbiter(relations, universal, weights);
    }

    void add(Example example, State tree, Rivals rivals) {
        cases.add(new Case(example, tree, rivals));
    }

    LearningWeights learn() {
        Random random = new Random(settings.seed());
        List<Case> order = new ArrayList<>(cases);
        for (int round = 0; round < settings.rivalRounds(); round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
        return weights;
    }

    private void learn(Case one) {
        for (int d = 1; d <= one.example.words.count; d++) {
            if (one.rivals.count(d) > 1) {
                learn(one, d);
            }
        }
    }

    /** Where nobody proposed the right relation, the right head alone is good enough. */
    private void learn(Case one, int d) {
        boolean exact = exists(one, d);
        int count = one.rivals.count(d);
        for (int j = 0; j < count; j++) {
            scores[j] = arbiter.score(one.tree, one.rivals, d, j);
        }
        int right = best(one, d, exact, true);
        int wrong = best(one, d, exact, false);
        if (right < 0 || wrong < 0) {
            return;
        }
        weights.tick();
        if (scores[right] - scores[wrong] < settings.rivalMargin()) {
            weights.add(arbiter.rows[right], Arbiter.RIVALS.size(), 0, 1);
            weights.add(arbiter.rows[wrong], Arbiter.RIVALS.size(), 0, -1);
        }
    }

    private static boolean exists(Case one, int d) {
        for (int j = 0; j < one.rivals.count(d); j++) {
            if (isRight(one, d, j, true)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(Case one, int d, int j, boolean exact) {
        return one.rivals.head(d, j) == one.example.head[d]
                && (!exact || one.rivals.relation(d, j) == one.example.relation[d]);
    }

    private int best(Case one, int d, boolean exact, boolean right) {
        int best = -1;
        for (int j = 0; j < one.rivals.count(d); j++) {
            if (isRight(one, d, j, exact) == right && (best < 0 || scores[j] > scores[best])) {
                best = j;
            }
        }
        return best;
    }
}
