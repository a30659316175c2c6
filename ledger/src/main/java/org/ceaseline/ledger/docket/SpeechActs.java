package org.ceaseline.ledger.docket;

import java.util.EnumSet;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Ontology;

/** The types that are said, not done, by the ontology: they never become incidents. */
public final class SpeechActs {

    private static final Set<EventType> SAID = said();

    private SpeechActs() {}

    private static Set<EventType> said() {
        Set<EventType> said = EnumSet.noneOf(EventType.class);
        for (EventType type : EventType.values()) {
            if (Ontology.of(type).nature().equals("speech")) {
                said.add(type);
            }
        }
        return said;
    }

    public static boolean contains(EventType type) {
        return SAID.contains(type);
    }
}
