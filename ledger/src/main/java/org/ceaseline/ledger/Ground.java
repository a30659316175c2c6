package org.ceaseline.ledger;

/**
 * Something that a step or an account rests on.
 *
 * @param kind what {@code ref} points to
 * @param ref id of a claim, an incident or a finding, or the place within the agreement's file
 * @param asserter who says so
 * @param text one sentence; for a claim, who told it and how
 */
public record Ground(Kind kind, String ref, String asserter, String text) {

    /** What a ground points to. */
    public enum Kind {
        CLAIM,
        CASEBOOK,
        INCIDENT,
        FINDING,
        TERM
    }
}
