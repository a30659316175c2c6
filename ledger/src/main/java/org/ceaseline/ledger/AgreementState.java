package org.ceaseline.ledger;

import java.util.Locale;

/** The states of an agreement. That a state is contested is said beside it, not by it. */
public enum AgreementState {
    NONE("not yet proposed"),
    PROPOSED("proposed"),
    AGREED("agreed"),
    IN_FORCE("in force"),
    STRAINED("strained"),
    SUSPENDED("suspended"),
    ENDED_EXPIRED("ended (expired)"),
    ENDED_TERMINATED("ended (terminated)"),
    ENDED_COLLAPSED("ended (collapsed)"),
    ENDED_SUPERSEDED("ended (superseded)"),
    ENDED_FULFILLED("ended (fulfilled)");

    private final String words;

    AgreementState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnded() {
        return ordinal() >= ENDED_EXPIRED.ordinal();
    }
}
