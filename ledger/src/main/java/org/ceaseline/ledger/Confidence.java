package org.ceaseline.ledger;

import java.util.Locale;

/** How sure, in words; the order is from least to most. */
public enum Confidence {
    /** Nothing to judge by. */
    UNKNOWN("not known"),
    /** 5 to 35 in a hundred, as a word, never computed. */
    DOUBTFUL("doubtful"),
    /** 35 to 65 in a hundred. */
    POSSIBLE("possible"),
    /** 65 to 95 in a hundred. */
    PROBABLE("probable"),
    /** Over 95 in a hundred. */
    ESTABLISHED("established");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
