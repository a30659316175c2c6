package org.ceaseline.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Follows several trees at once and ends with the best. A tree whose score falls too far behind the best is dropped, so that
 * plain sentences cost little more than one tree. Not shared between threads.
 */
final class Beam {

    private static final int ACTIONS = 3;

    private final Parser parser;
    private final int width;
    private final float reach;
    private State[] states;
    private State[] spare;
    private float[] scores;
    private float[] nextScores;
    private int live;
    private final float[] offered;
    private final int[] offeredBy;
    private final int[] offeredAction;
    private int offers;
    private final int[] children;
    /** Which state of the step before each state came from, and by which action. */
    final int[] from;

    final int[] did;
    /** When rows are kept: those of each state of the step before, empty where the action was forced. */
    final int[][] rows;

    /** None where rows are kept. */
    private final @Nullable SharedSums sums;

    /** @param reach how far behind the best a tree may fall */
    Beam(Parser parser, int width, float reach, boolean keepsRows) {
        this.parser = parser;
        this.sums = keepsRows ? null : parser.sharedSums();
        this.width = width;
        this.reach = reach;
        this.states = states(parser.relations);
        this.spare = states(parser.relations);
        this.scores = new float[width];
        this.nextScores = new float[width];
        this.offered = new float[width * ACTIONS];
        this.offeredBy = new int[width * ACTIONS];
        this.offeredAction = new int[width * ACTIONS];
        this.children = new int[width];
        this.from = new int[width];
        this.did = new int[width];
        this.rows = new int[width][];
    }

    private State[] states(Relations relations) {
        State[] made = new State[width];
        Arrays.setAll(made, i -> new State(relations));
        return made;
    }

    /** The best tree that was found. */
    State parse(Words words) {
        start(words);
        while (!states[0].isDone()) {
            step();
        }
        return states[0];
    }

    void start(Words words) {
        states[0].start(words);
        scores[0] = 0;
        live = 1;
        if (sums != null) {
            sums.start();
        }
    }

    int live() {
        return live;
    }

    float score(int i) {
        return scores[i];
    }

    State state(int i) {
        return states[i];
    }

    /** Every tree takes one action; the best are kept, best first. */
    void step() {
        offers = 0;
        for (int i = 0; i < live; i++) {
            offer(i);
        }
        int kept = select();
        Arrays.fill(children, 0, live, 0);
        for (int k = 0; k < kept; k++) {
            from[k] = offeredBy[k];
            did[k] = offeredAction[k];
            children[from[k]]++;
        }
        for (int k = 0; k < kept; k++) {
            advance(k);
        }
        swap();
        live = kept;
    }

    private void offer(int i) {
        State state = states[i];
        int forced = state.forced();
        if (sums == null) {
            rows[i] = new int[0];
        }
        if (forced >= 0) {
            offer(i, forced, scores[i]);
            return;
        }
        if (sums == null) {
            parser.score(state);
            rows[i] = parser.arcRows.clone();
        } else {
            parser.score(state, sums);
        }
        for (int action = 0; action < ACTIONS; action++) {
            if (state.can(action)) {
                offer(i, action, scores[i] + parser.arcScores[action]);
            }
        }
    }

    private void offer(int by, int action, float score) {
        offered[offers] = score;
        offeredBy[offers] = by;
        offeredAction[offers++] = action;
    }

    /** Sorts the best offers to the front; returns how many are kept. */
    private int select() {
        int most = Math.min(width, offers);
        for (int place = 0; place < most; place++) {
            int best = place;
            for (int other = place + 1; other < offers; other++) {
                best = offered[other] > offered[best] ? other : best;
            }
            if (place > 0 && offered[best] < offered[0] - reach) {
                return place;
            }
            exchange(place, best);
        }
        return most;
    }

    private void exchange(int a, int b) {
        float score = offered[a];
        offered[a] = offered[b];
        offered[b] = score;
        int by = offeredBy[a];
        offeredBy[a] = offeredBy[b];
        offeredBy[b] = by;
        int action = offeredAction[a];
        offeredAction[a] = offeredAction[b];
        offeredAction[b] = action;
    }

    /** The last child of a state takes it over, others take a copy. */
    private void advance(int k) {
        int parent = from[k];
        children[parent]--;
        if (children[parent] == 0) {
            State own = states[parent];
            states[parent] = spare[k];
            spare[k] = own;
        } else {
            spare[k].copy(states[parent]);
        }
        parser.apply(spare[k], did[k]);
        nextScores[k] = offered[k];
    }

    private void swap() {
        State[] old = states;
        states = spare;
        spare = old;
        float[] before = scores;
        scores = nextScores;
        nextScores = before;
    }
}
