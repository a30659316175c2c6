package org.ceaseline.syntax;

import java.util.Arrays;

/** A growing list of spans of a text. */
final class Spans {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
