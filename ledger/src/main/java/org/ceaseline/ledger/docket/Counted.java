package org.ceaseline.ledger.docket;

/** How a number of things is written. */
public final class Counted {

    private Counted() {}

    /** "1 day", "2 days". */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
