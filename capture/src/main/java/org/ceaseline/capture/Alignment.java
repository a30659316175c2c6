package org.ceaseline.capture;

import java.util.Arrays;

/**
 * The way back from normalised text to raw bytes, as runs: from {@code textStarts[i]} on, text stands at
 * {@code byteStarts[i]} on. Between two starts the mapping is only as sharp as the run. Immutable.
 */
public final class Alignment {

    private final int[] textStarts;
    private final int[] byteStarts;
    private final int textLength;
    private final int byteLength;

    public Alignment(int[] textStarts, int[] byteStarts, int textLength, int byteLength) {
        if (textStarts.length != byteStarts.length) {
            throw new IllegalArgumentException("Alignment needs as many text starts as byte starts: "
                    + textStarts.length + " and " + byteStarts.length + ".");
        }
        this.textStarts = textStarts.clone();
        this.byteStarts = byteStarts.clone();
        this.textLength = textLength;
        this.byteLength = byteLength;
    }

    /** First raw byte of the run that holds this UTF-16 offset. */
    public int byteAtOrBefore(int textOffset) {
        int run = runOf(textOffset);
        return run < 0 ? 0 : byteStarts[run];
    }

    /** Raw byte before which the run that holds the unit before this offset ends. */
    public int byteAtOrAfter(int textOffset) {
        int run = runOf(Math.max(0, textOffset - 1)) + 1;
        return run >= byteStarts.length || textOffset >= textLength ? byteLength : byteStarts[run];
    }

    /** Where each run starts in the text, rising. */
    public int[] textStarts() {
        return textStarts.clone();
    }

    /** Where each run starts in the raw bytes. */
    public int[] byteStarts() {
        return byteStarts.clone();
    }

    public int textLength() {
        return textLength;
    }

    public int byteLength() {
        return byteLength;
    }

    private int runOf(int textOffset) {
        int found = Arrays.binarySearch(textStarts, textOffset);
        return found >= 0 ? found : -found - 2;
    }
}
