package org.ceaseline.capture.page;

/** A stretch of running text between two block borders of the page. Filled once by {@link Outline}. */
final class Block {

    static final int OF_A_DAY = 3;

    final int from;
    final int holder;
    int to;
    int chars;
    int linkChars;
    int stops;
    /** Figures of ASCII, and a date's worth for each sign that may be a figure of the other scripts that dates are read in. */
    int digits;

    Block(int from, int holder) {
        this.from = from;
        this.holder = holder;
        this.to = from + 1;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean hasDigit() {
        return digits > 0;
    }

    /** True for text that may hold a day with its year: {@code 5 May 21}. */
    boolean mayHoldDay() {
        return digits >= OF_A_DAY;
    }

    /** True for text that reads as running prose and not as a label, a list of links or a button. */
    boolean isProse() {
        return chars >= 40 && linkShare() < 0.5 && (stops > 0 || chars > 120);
    }
}
