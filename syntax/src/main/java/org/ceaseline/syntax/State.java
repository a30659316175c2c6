package org.ceaseline.syntax;

import java.util.Arrays;

/**
 * A state of the arc-hybrid system: a stack, the next word, and the tree so far. SHIFT puts the next word on the stack; LEFT
 * hangs the top of the stack on the next word; RIGHT hangs it on the one below. One object serves many sentences in turn.
 */
final class State {

    static final int SHIFT = 0;
    static final int LEFT = 1;
    static final int RIGHT = 2;

    final Relations relations;
    Words words;
    int none;
    int depth;
    int next;
    int[] stack = new int[0];
    int[] head = new int[0];
    int[] relation = new int[0];
    int[] left = new int[0];
    int[] left2 = new int[0];
    int[] right = new int[0];
    int[] right2 = new int[0];
    int[] lefts = new int[0];
    int[] rights = new int[0];
    int[] set = new int[0];
    int[] caseWord = new int[0];
    int[] coordinator = new int[0];
    /** By how much each word's head won, and its relation. */
    float[] margin = new float[0];

    float[] labelMargin = new float[0];

    State(Relations relations) {
        this.relations = relations;
        this.words = new Words();
    }

    void start(Words sentence) {
        words = sentence;
        none = sentence.count + 1;
        grow(none + 1);
        int size = none + 1;
        Arrays.fill(head, 0, size, -1);
        Arrays.fill(relation, 0, size, -1);
        Arrays.fill(left, 0, size, none);
        Arrays.fill(left2, 0, size, none);
        Arrays.fill(right, 0, size, none);
        Arrays.fill(right2, 0, size, none);
        Arrays.fill(lefts, 0, size, 0);
        Arrays.fill(rights, 0, size, 0);
        Arrays.fill(set, 0, size, 0);
        Arrays.fill(caseWord, 0, size, 0);
        Arrays.fill(coordinator, 0, size, 0);
        stack[0] = 0;
        depth = 1;
        next = 1;
    }

    /** Makes this the state at the end of a tree. The arrays count from 0, the root, and may be those of this state. */
    void finish(Words sentence, int[] heads, int[] labels) {
        int[] givenHeads = Arrays.copyOf(heads, sentence.count + 1);
        int[] givenLabels = Arrays.copyOf(labels, sentence.count + 1);
        start(sentence);
        for (int i = sentence.count; i >= 1; i--) {
            if (givenHeads[i] > i) {
                hang(i, givenHeads[i], givenLabels[i]);
            }
        }
        for (int i = 1; i <= sentence.count; i++) {
            if (givenHeads[i] < i) {
                hang(i, givenHeads[i], givenLabels[i]);
            }
        }
        next = none;
    }

    private void grow(int needed) {
        if (stack.length >= needed) {
            return;
        }
        int size = needed + needed / 2 + 16;
        stack = new int[size];
        head = new int[size];
        relation = new int[size];
        left = new int[size];
        left2 = new int[size];
        right = new int[size];
        right2 = new int[size];
        lefts = new int[size];
        rights = new int[size];
        set = new int[size];
        caseWord = new int[size];
        coordinator = new int[size];
        margin = new float[size];
        labelMargin = new float[size];
    }

    void copy(State other) {
        words = other.words;
        none = other.none;
        grow(none + 1);
        depth = other.depth;
        next = other.next;
        int size = none + 1;
        System.arraycopy(other.stack, 0, stack, 0, depth);
        System.arraycopy(other.head, 0, head, 0, size);
        System.arraycopy(other.relation, 0, relation, 0, size);
        System.arraycopy(other.left, 0, left, 0, size);
        System.arraycopy(other.left2, 0, left2, 0, size);
        System.arraycopy(other.right, 0, right, 0, size);
        System.arraycopy(other.right2, 0, right2, 0, size);
        System.arraycopy(other.lefts, 0, lefts, 0, size);
        System.arraycopy(other.rights, 0, rights, 0, size);
        System.arraycopy(other.set, 0, set, 0, size);
        System.arraycopy(other.caseWord, 0, caseWord, 0, size);
        System.arraycopy(other.coordinator, 0, coordinator, 0, size);
    }

    boolean isDone() {
        return next == none && depth == 1;
    }

    boolean canShift() {
        return next < none;
    }

    boolean canLeft() {
        return depth > 1 && next < none;
    }

    /** The root takes one dependent, last of all. */
    boolean canRight() {
        return depth > 1 && (stack[depth - 2] != 0 || next == none);
    }

    boolean can(int action) {
        return action == SHIFT ? canShift() : action == LEFT ? canLeft() : canRight();
    }

    /** The only possible action, or -1 when there is a choice. */
    int forced() {
        if (next == none) {
            return RIGHT;
        }
        return depth == 1 ? SHIFT : -1;
    }

    int top() {
        return stack[depth - 1];
    }

    /** The word that lies at this place of the stack, 1 being the top; {@link #none} where there is none. */
    int fromTop(int place) {
        return depth >= place ? stack[depth - place] : none;
    }

    /** The word that the top would hang on. */
    int headFor(int action) {
        return action == LEFT ? next : stack[depth - 2];
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** Hangs the top of the stack on its new head and takes it off. */
    void attach(int action, int label) {
        int dependent = top();
        int governor = headFor(action);
        depth--;
        hang(dependent, governor, label);
    }

    private void hang(int dependent, int governor, int label) {
        head[dependent] = governor;
        relation[dependent] = label;
        set[governor] |= relations.bit(label);
        markers(governor, dependent, label);
        if (dependent < governor) {
            left2[governor] = left[governor];
            left[governor] = dependent;
            lefts[governor]++;
        } else {
            right2[governor] = right[governor];
            right[governor] = dependent;
            rights[governor]++;
        }
    }

    private void markers(int governor, int dependent, int label) {
        if (relations.isCaseLike(label)) {
            caseWord[governor] = words.word[dependent];
        }
        if ((relations.bit(label) & Relations.COORDINATION) != 0) {
            coordinator[governor] = words.word[dependent];
        }
    }
}
