package org.ceaseline.syntax;

import java.util.Arrays;

/** Chooses among the heads and relations that several parsers propose, so that the choices make one tree. Not shared between threads. */
final class Arbiter {

    static final Templates RIVALS = new Templates("rival-features.txt", RivalAtoms.NAMES);

    private static final float LEAST = -1e9f;

    private final Weights weights;
    private final int[] values = new int[RivalAtoms.NAMES.size()];
    private final RivalAtoms atoms;
    private final float[] score = new float[1];
    final int[][] rows = new int[Rivals.MOST][RIVALS.size()];
    private final State chosen;
    private float[] scores = new float[0];
    private boolean[] barred = new boolean[0];
    private int[] picks = new int[0];
    private int[] heads = new int[0];
    private int[] relations = new int[0];
    private int[] seen = new int[0];

    Arbiter(Relations relations, Names universal, Weights weights) {
        this.weights = weights;
        this.atoms = new RivalAtoms(values, universal);
        this.chosen = new State(relations);
    }

    /** The tree of the best proposals; {@code tree} itself if they cannot be made into one. */
    State choose(State tree, Rivals rivals) {
        int count = tree.words.count;
        grow(count + 1);
        for (int d = 1; d <= count; d++) {
            weigh(tree, rivals, d);
        }
        if (!root(rivals, count) || !untangle(rivals, count)) {
            Arrays.fill(tree.margin, 0);
            return tree;
        }
        for (int d = 1; d <= count; d++) {
            heads[d] = rivals.head(d, picks[d]);
            relations[d] = rivals.relation(d, picks[d]);
        }
        chosen.finish(tree.words, heads, relations);
        for (int d = 1; d <= count; d++) {
            chosen.margin[d] = lead(rivals, d);
            chosen.labelMargin[d] = chosen.margin[d];
        }
        return chosen;
    }

    private void grow(int size) {
        if (picks.length < size) {
            int more = size + size / 2 + 16;
            scores = new float[more * Rivals.MOST];
            barred = new boolean[more * Rivals.MOST];
            picks = new int[more];
            heads = new int[more];
            relations = new int[more];
            seen = new int[more];
        }
    }

    private void weigh(State tree, Rivals rivals, int d) {
        int count = rivals.count(d);
        for (int j = 0; j < count; j++) {
            scores[d * Rivals.MOST + j] = count == 1 ? 0 : score(tree, rivals, d, j);
            barred[d * Rivals.MOST + j] = false;
        }
    }

    /** How good proposal {@code j} for the word {@code d} is; its rows stay in {@link #rows}. */
    float score(State tree, Rivals rivals, int d, int j) {
        atoms.fill(tree, rivals, d, j);
        RIVALS.rows(values, weights.shift(), rows[j]);
        weights.score(rows[j], RIVALS.size(), score);
        return score[0];
    }

    /** Gives the root to the word that gains most by it, and to each other word its best head. */
    private boolean root(Rivals rivals, int count) {
        int root = 0;
        float most = LEAST;
        for (int d = 1; d <= count; d++) {
            float gain = best(rivals, d, true) - best(rivals, d, false);
            if (best(rivals, d, true) > LEAST && (root == 0 || gain > most)) {
                root = d;
                most = gain;
            }
        }
        for (int d = 1; d <= count; d++) {
            for (int j = 0; j < rivals.count(d); j++) {
                barred[d * Rivals.MOST + j] = (rivals.head(d, j) == 0) != (d == root);
            }
            picks[d] = pick(rivals, d);
            if (picks[d] < 0) {
                return false;
            }
        }
        return root > 0;
    }

    private float best(Rivals rivals, int d, boolean root) {
        float best = LEAST;
        for (int j = 0; j < rivals.count(d); j++) {
            if ((rivals.head(d, j) == 0) == root) {
                best = Math.max(best, scores[d * Rivals.MOST + j]);
            }
        }
        return best;
    }

    private int pick(Rivals rivals, int d) {
        int best = -1;
        for (int j = 0; j < rivals.count(d); j++) {
            int at = d * Rivals.MOST + j;
            if (!barred[at] && (best < 0 || scores[at] > scores[d * Rivals.MOST + best])) {
                best = j;
            }
        }
        return best;
    }

    /** Breaks every circle where that costs least. */
    private boolean untangle(Rivals rivals, int count) {
        for (int i = 0; i < 2 * count; i++) {
            int inCircle = circle(rivals, count);
            if (inCircle == 0) {
                return true;
            }
            if (!leave(rivals, inCircle)) {
                return false;
            }
        }
        return false;
    }

    /** A word of a circle, or 0. */
    private int circle(Rivals rivals, int count) {
        Arrays.fill(seen, 0, count + 1, 0);
        for (int d = 1; d <= count; d++) {
            int word = d;
            while (word != 0 && seen[word] == 0) {
                seen[word] = d;
                word = rivals.head(word, picks[word]);
            }
            if (word != 0 && seen[word] == d) {
                return word;
            }
        }
        return 0;
    }

    private boolean leave(Rivals rivals, int circle) {
        int[] members = members(rivals, circle);
        int word = 0;
        int other = 0;
        float least = Float.MAX_VALUE;
        for (int d : members) {
            for (int j = 0; j < rivals.count(d); j++) {
                int at = d * Rivals.MOST + j;
                float loss = scores[d * Rivals.MOST + picks[d]] - scores[at];
                if (!barred[at] && loss < least && !contains(members, rivals.head(d, j))) {
                    word = d;
                    other = j;
                    least = loss;
                }
            }
        }
        if (word == 0) {
            return false;
        }
        barred[word * Rivals.MOST + picks[word]] = true;
        picks[word] = other;
        return true;
    }

    private int[] members(Rivals rivals, int circle) {
        int[] found = new int[picks.length];
        int count = 0;
        int word = circle;
        do {
            found[count++] = word;
            word = rivals.head(word, picks[word]);
        } while (word != circle);
        return Arrays.copyOf(found, count);
    }

    private static boolean contains(int[] members, int word) {
        for (int member : members) {
            if (member == word) {
                return true;
            }
        }
        return false;
    }

    private float lead(Rivals rivals, int d) {
        float second = scores[d * Rivals.MOST + picks[d]] - Parser.SURE;
        for (int j = 0; j < rivals.count(d); j++) {
            second = j == picks[d] ? second : Math.max(second, scores[d * Rivals.MOST + j]);
        }
        return Math.max(0, scores[d * Rivals.MOST + picks[d]] - second);
    }
}
