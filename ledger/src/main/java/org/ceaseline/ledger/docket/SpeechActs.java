package org.ceaseline.ledger.docket;

import java.util.EnumSet;
import java.util.Set;
import org.ceaseline.casebook.EventType;

/** The types that are said, not done: they never become incidents. */
public final class SpeechActs {

    private static final Set<EventType> SAID = EnumSet.of(
            EventType.VIOLATION_ALLEGED,
            EventType.AGREEMENT_PROPOSED,
            EventType.EXTENSION_REFUSED,
            EventType.TALKS_SCHEDULED,
            EventType.PRECONDITION_SET,
            EventType.VENUE_DISPUTED);

    private SpeechActs() {}

    public static boolean contains(EventType type) {
        return type.family() == EventType.Family.STATEMENT || SAID.contains(type);
    }
}
