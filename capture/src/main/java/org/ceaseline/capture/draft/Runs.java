package org.ceaseline.capture.draft;

import java.util.Arrays;
import org.ceaseline.capture.Alignment;

/** The runs of an alignment while they grow. */
final class Runs {

    private int[] texts = new int[64];
    private int[] raws = new int[64];
    private int size;

    void add(int offset, int[] textStarts, int[] rawStarts) {
        ensure(size + textStarts.length);
        for (int i = 0; i < textStarts.length; i++) {
            texts[size] = offset + textStarts[i];
            raws[size++] = rawStarts[i];
        }
    }

    private void ensure(int wanted) {
        if (wanted > texts.length) {
            int larger = Math.max(wanted, texts.length * 2);
            texts = Arrays.copyOf(texts, larger);
            raws = Arrays.copyOf(raws, larger);
        }
    }

    Alignment alignment(int textLength, int byteLength) {
        return new Alignment(Arrays.copyOf(texts, size), Arrays.copyOf(raws, size), textLength, byteLength);
    }
}
