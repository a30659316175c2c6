package org.ceaseline.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far people have come with an incident. The machine makes it raw; every further move is a person's, with a reason. What is
 * closed is never moved on in silence: it is reopened first.
 */
public enum IncidentState {
    RAW("raw"),
    TRIAGED("triaged"),
    UNDER_VERIFICATION("under verification"),
    VERIFIED("verified"),
    PARTLY_VERIFIED("partly verified"),
    UNVERIFIED_CLOSED("closed, not verified"),
    REFUTED("refuted"),
    DUPLICATE_OF("duplicate"),
    REOPENED("reopened");

    private final String words;

    IncidentState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this id; empty where there is none. */
    public static Optional<IncidentState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    /** The states that a person may move it to from here. */
    public List<IncidentState> next() {
        return switch (this) {
            case RAW -> List.of(TRIAGED, DUPLICATE_OF);
            case TRIAGED -> List.of(UNDER_VERIFICATION, UNVERIFIED_CLOSED, DUPLICATE_OF);
            case UNDER_VERIFICATION, REOPENED -> List.of(
                    VERIFIED, PARTLY_VERIFIED, UNVERIFIED_CLOSED, REFUTED, DUPLICATE_OF);
            case VERIFIED, PARTLY_VERIFIED, UNVERIFIED_CLOSED, REFUTED, DUPLICATE_OF -> List.of(REOPENED);
        };
    }

    /** True where it settles for every finding whether the act took place; the other states leave that to the sources. */
    public boolean settlesTheFact() {
        return this == VERIFIED || this == PARTLY_VERIFIED || isNoEventOfItsOwn();
    }

    /** True where nothing is counted for it. */
    public boolean isNoEventOfItsOwn() {
        return this == REFUTED || this == DUPLICATE_OF;
    }
}
