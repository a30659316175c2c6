package org.ceaseline.capture.page;

/** A stretch of running text between two block borders of the page. Filled once by {@link Outline}. */
final class Block {

    final int from;
    final int holder;
    int to;
    int chars;
    int linkChars;
    int stops;
    /** True for text with a figure, in the digits of any of the scripts that dates are read in. */
    boolean hasDigit;

    Block(int from, int holder) {
        this.from = from;
        this.holder = holder;
        this.to = from + 1;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** True for text that reads as running prose and not as a label, a list of links or a button. */
    boolean isProse() {
        return chars >= 40 && linkShare() < 0.5 && (stops > 0 || chars > 120);
    }
}
