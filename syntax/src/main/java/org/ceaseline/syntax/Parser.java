package org.ceaseline.syntax;

import org.jspecify.annotations.Nullable;

/** Builds the tree of a tagged sentence, action by action, never going back. Not shared between threads. */
final class Parser {

    static final Templates ARCS = new Templates("arc-features.txt", ArcAtoms.NAMES);
    static final Templates LABELS = new Templates("label-features.txt", LabelAtoms.NAMES);

    /** The bit of {@link #pair} that says that the head comes first. */
    static final int RIGHTWARDS = 1024;

    /** The lead of an action without a rival. */
    static final float SURE = 10_000;

    final Relations relations;
    private final byte[][] candidates;
    private final byte[] all;
    private final Weights arcs;
    private final Weights labels;
    private final int[] arcValues = new int[ArcAtoms.NAMES.size()];
    private final ArcAtoms arcAtoms = new ArcAtoms(arcValues);
    private final int[] labelValues = new int[LabelAtoms.NAMES.size()];
    private final LabelAtoms labelAtoms = new LabelAtoms(labelValues);
    final int[] arcRows = new int[ARCS.size()];
    final int[] labelRows = new int[LABELS.size()];
    final float[] arcScores = new float[3];
    final float[] labelScores = new float[128];

    private final @Nullable Memo known;
    /** The relation that was given last, and its lead over the next. */
    private final float[] given = new float[2];

    /** A parser that works everything out anew, as in training. */
    Parser(Relations relations, byte[][] candidates, Weights arcs, Weights labels) {
        this(relations, candidates, arcs, labels, null);
    }

    /**
     * @param candidates relations that occur between two universal tags, by {@link #pair}
     * @param known keeps relations; may be shared with another parser of the same thread that has the same label weights
     */
    Parser(Relations relations, byte[][] candidates, Weights arcs, Weights labels, @Nullable Memo known) {
        this.known = known;
        this.relations = relations;
        this.candidates = candidates;
        this.arcs = arcs;
        this.labels = labels;
        this.all = new byte[relations.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
    }

    /** Direction, tag of the head and tag of the dependent as one number under 2048. */
    static int pair(Words words, int head, int dependent) {
        return (head < dependent ? RIGHTWARDS : 0) + words.upos[head] * 32 + words.upos[dependent];
    }

    /**
     * Builds the tree and notes for each word how clearly its head won.
     *
     * @return the narrowest lead that any action had
     */
    float parse(Words words, State state) {
        float narrowest = SURE;
        state.start(words);
        while (!state.isDone()) {
            int action = state.forced();
            float lead = SURE;
            if (action < 0) {
                score(state);
                action = best(state);
                lead = lead(state, action);
                narrowest = Math.min(narrowest, lead);
            }
            state.margin[state.top()] = lead;
            apply(state, action);
        }
        return narrowest;
    }

    private float lead(State state, int best) {
        float second = arcScores[best] - SURE;
        for (int action = 0; action < 3; action++) {
            if (action != best && state.can(action)) {
                second = Math.max(second, arcScores[action]);
            }
        }
        return arcScores[best] - second;
    }

    /** Scores the three actions into {@link #arcScores}. */
    void score(State state) {
        arcAtoms.fill(state);
        ARCS.rows(arcValues, arcs.shift(), arcRows);
        arcs.score(arcRows, ARCS.size(), arcScores);
    }

    /** As {@link #score(State)}, with sums that were worked out before; leaves no rows behind. */
    void score(State state, SharedSums sums) {
        arcAtoms.fill(state);
        sums.score(state, arcValues, arcScores);
    }

    SharedSums sharedSums() {
        return new SharedSums(arcs);
    }

    int best(State state) {
        int best = -1;
        for (int action = 0; action < 3; action++) {
            if (state.can(action) && (best < 0 || arcScores[action] > arcScores[best])) {
                best = action;
            }
        }
        return best;
    }

    void apply(State state, int action) {
        if (action == State.SHIFT) {
            state.shift();
        } else {
            int dependent = state.top();
            int label = label(state, state.headFor(action), dependent);
            state.labelMargin[dependent] = given[1];
            state.attach(action, label);
        }
    }

    byte[] candidates(Words words, int head, int dependent) {
        byte[] found = candidates[pair(words, head, dependent)];
        return found.length == 0 ? all : found;
    }

    int label(State state, int head, int dependent) {
        given[1] = SURE;
        if (head == 0) {
            return relations.root();
        }
        byte[] some = candidates(state.words, head, dependent);
        if (some.length == 1) {
            return some[0];
        }
        labelAtoms.fill(state, head, dependent);
        if (known == null) {
            labelAnew(some);
            return (int) given[0];
        }
        long key = Memo.key(labelValues);
        if (!known.find(key, given)) {
            labelAnew(some);
            known.keep(key, given);
        }
        return (int) given[0];
    }

    private void labelAnew(byte[] some) {
        LABELS.rows(labelValues, labels.shift(), labelRows);
        labels.score(labelRows, LABELS.size(), some, labelScores);
        int best = some[0];
        for (byte label : some) {
            best = labelScores[label] > labelScores[best] ? label : best;
        }
        float second = labelScores[best] - SURE;
        for (byte label : some) {
            second = label == best ? second : Math.max(second, labelScores[label]);
        }
        given[0] = best;
        given[1] = labelScores[best] - second;
    }
}
