package org.ceaseline.syntax;

import java.util.BitSet;
import java.util.List;

/**
 * Scores actions as {@link Parser#score} does, and keeps the sums that follow from places alone: the trees of a beam differ in what
 * hangs where, and mostly look at the same words. Weights are whole numbers, so that sums kept are the sums worked out anew.
 * Not shared between threads.
 */
final class SharedSums {

    private static final int BITS = 9;
    private static final int ACTIONS = 3;

    /** What follows from the place of the next word; then of the top of the stack; then of the word under it. */
    private static final List<List<String>> STEADY = List.of(
            List.of(
                    "one", "nw", "n1w", "n2w", "nt", "n1t", "n2t", "n3t", "nu", "n1u", "n2u", "n3u", "ne", "ns",
                    "beforen", "ng", "ng6", "ng4", "n1g", "n1g6", "n2g6"),
            List.of("aw", "at", "au", "ae", "as", "aftera", "an", "anc", "ag", "ag6", "ag4", "gahead"),
            List.of("bw", "bt", "bu", "be", "bs", "ba", "bac", "bg", "bg6", "bg4", "gbetween"));

    private static final Templates[] PARTS = parts();

    private static final Templates MOVING = Parser.ARCS.beyond(upTo(STEADY.size()));

    private final Weights weights;
    private final int[] rows = new int[Parser.ARCS.size()];
    private final long[][] keys = new long[PARTS.length][1 << BITS];
    private final float[][] sums = new float[PARTS.length][ACTIONS << BITS];
    private final float[] sum = new float[ACTIONS];
    private long sentence;

    SharedSums(Weights weights) {
        this.weights = weights;
    }

    private static Templates[] parts() {
        Templates[] parts = new Templates[STEADY.size()];
        Templates rest = Parser.ARCS;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = rest.among(upTo(i + 1));
            rest = rest.beyond(upTo(i + 1));
        }
        return parts;
    }

    private static BitSet upTo(int places) {
        BitSet atoms = new BitSet();
        STEADY.subList(0, places).forEach(names -> names.forEach(name -> atoms.set(ArcAtoms.NAMES.indexOf(name))));
        return atoms;
    }

    /** Forgets the sentence before. */
    void start() {
        sentence++;
    }

    /** Puts the scores of the three actions into {@code scores}; {@code values} are the state's atoms. */
    void score(State state, int[] values, float[] scores) {
        MOVING.rows(values, weights.shift(), rows);
        weights.score(rows, MOVING.size(), scores);
        long key = sentence << 36 | state.next;
        add(0, key, values, scores);
        key |= (long) state.fromTop(1) << 12;
        add(1, key, values, scores);
        add(2, key | (long) state.fromTop(2) << 24, values, scores);
    }

    private void add(int part, long key, int[] values, float[] scores) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 64 - BITS);
        float[] kept = sums[part];
        if (keys[part][at] != key) {
            Templates templates = PARTS[part];
            templates.rows(values, weights.shift(), rows);
            weights.score(rows, templates.size(), sum);
            System.arraycopy(sum, 0, kept, ACTIONS * at, ACTIONS);
            keys[part][at] = key;
        }
        for (int action = 0; action < ACTIONS; action++) {
            scores[action] += kept[ACTIONS * at + action];
        }
    }
}
