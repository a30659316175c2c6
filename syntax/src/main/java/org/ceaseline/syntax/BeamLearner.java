package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Learns actions with the beam, going on from what was learnt without it. Where the right tree falls farthest behind the best
 * of the beam, all actions up to there are corrected at once.
 */
final class BeamLearner {

    private final Training.Settings settings;
    private final Random random;
    private final Parser parser;
    private final LearningWeights arcs;
    private final Beam beam;
    private final State right;
    private final int[] costs = new int[3];
    private @Nullable Path worstRight;
    private @Nullable Path worstWrong;
    private float worst;

    /** One action on the way to a tree, and the rows that it was chosen by. */
    private record Path(@Nullable Path before, int action, int[] rows) {}

    BeamLearner(
            Training.Settings settings,
            Relations relations,
            byte[][] candidates,
            LearningWeights arcs,
            Weights labels) {
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.arcs = arcs;
        this.parser = new Parser(relations, candidates, arcs, labels);
        this.beam = new Beam(parser, settings.beam(), Float.MAX_VALUE, true);
        this.right = new State(relations);
    }

    void learn(List<Example> examples, int rounds) {
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
    }

    private void learn(Example example) {
        worst = -1;
        worstRight = null;
        worstWrong = null;
        follow(example);
        arcs.tick();
        if (worst >= 0) {
            add(worstRight, 1);
            add(worstWrong, -1);
        }
    }

    private void follow(Example example) {
        beam.start(example.words);
        right.start(example.words);
        Path rightPath = null;
        Path[] paths = new Path[settings.beam()];
        float rightScore = 0;
        while (!right.isDone()) {
            int action = right.forced();
            int[] rows = new int[0];
            if (action < 0) {
                parser.score(right);
                rows = parser.arcRows.clone();
                action = cheapest(example);
                rightScore += parser.arcScores[action];
            }
            rightPath = new Path(rightPath, action, rows);
            parser.apply(right, action);
            beam.step();
            paths = extended(paths);
            compare(rightPath, rightScore, paths[0]);
        }
    }

    /** The action that loses least; attaching goes before shifting, so that every tree has one way to it. */
    private int cheapest(Example example) {
        Oracle.costs(example, right, costs);
        int best = State.SHIFT;
        int least = right.canShift() ? costs[State.SHIFT] : Integer.MAX_VALUE;
        for (int action = State.RIGHT; action >= State.LEFT; action--) {
            if (right.can(action) && costs[action] <= least) {
                best = action;
                least = costs[action];
            }
        }
        return best;
    }

    private @Nullable Path[] extended(@Nullable Path[] paths) {
        Path[] next = new Path[paths.length];
        for (int k = 0; k < beam.live(); k++) {
            next[k] = new Path(paths[beam.from[k]], beam.did[k], beam.rows[beam.from[k]]);
        }
        return next;
    }

    private void compare(Path rightPath, float rightScore, @Nullable Path best) {
        float behind = beam.score(0) - rightScore;
        if (behind > worst && !same(rightPath, best)) {
            worst = behind;
            worstRight = rightPath;
            worstWrong = best;
        }
    }

    private static boolean same(@Nullable Path a, @Nullable Path b) {
        Path x = a;
        Path y = b;
        while (x != null && y != null && x != y) {
            if (x.action != y.action) {
                return false;
            }
            x = x.before;
            y = y.before;
        }
        return true;
    }

    private void add(@Nullable Path path, float amount) {
        for (Path step = path; step != null; step = step.before) {
            arcs.add(step.rows, step.rows.length, step.action, amount);
        }
    }
}
