package org.ceaseline.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a person decided, and why. Nothing is edited in place: a decision is undone by another one.
 *
 * @param id key of the decision, unique within the archive
 * @param subjects what it is about: the id of a transition for {@code ACCEPT} and {@code REFUSE}, ids of claims for
 *     {@code MERGE} and {@code SPLIT}, an incident, the {@link IncidentState#id state} and for a duplicate the other incident for
 *     {@code MOVE}, the id of a decision for {@code UNDO}
 * @param who the person, as the desk knows them
 * @param why the reason, never blank
 */
public record Decision(String id, Kind kind, List<String> subjects, String who, Instant when, String why) {

    /** What a person may decide here. */
    public enum Kind {
        /** A proposed step of a life line holds. */
        ACCEPT,
        /** A proposed step does not hold. */
        REFUSE,
        /** These claims tell of one event. */
        MERGE,
        /** These claims tell of an event of their own. */
        SPLIT,
        /** An incident has come into this state of its verification; the last one holds. */
        MOVE,
        /** An earlier decision no longer holds. */
        UNDO
    }

    public Decision {
        subjects = List.copyOf(subjects);
        if (why.isBlank() || who.isBlank()) {
            throw new IllegalArgumentException(
                    "Decision " + id + " has no " + (who.isBlank() ? "person" : "reason") + ". Give both.");
        }
    }
}
