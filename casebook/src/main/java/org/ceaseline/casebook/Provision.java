package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/**
 * One clause of an agreement.
 *
 * @param id key within the agreement, for example {@code P1}
 * @param addressees ids of the actors, or of groups of parties ({@code parties}, {@code guarantors}), that it binds
 * @param acts event types that it bans, asks for or allows
 * @param instruments weapons or means that it is limited to; empty means any
 * @param targets actor ids or kinds of target that it protects; empty means any
 * @param places place ids where it holds; empty means the zone of the agreement
 * @param from from when, empty where the agreement's own time holds
 * @param deadline until when an obligation is due
 * @param exceptions ids of the provisions that except from it
 * @param verifier who establishes compliance, empty where nobody is named
 * @param text the clause in our words
 * @param confidence in the wording, in words
 */
public record Provision(
        String id,
        Kind kind,
        List<String> addressees,
        List<EventType> acts,
        List<String> instruments,
        List<String> targets,
        List<String> places,
        Optional<PartialDate> from,
        Optional<PartialDate> deadline,
        List<String> exceptions,
        String verifier,
        String text,
        String confidence,
        List<String> source) {

    /** What a clause does. */
    public enum Kind {
        PROHIBITION,
        OBLIGATION,
        PERMISSION,
        EXCEPTION,
        PROCEDURE,
        DEFINITION
    }

    public Provision {
        addressees = List.copyOf(addressees);
        acts = List.copyOf(acts);
        instruments = List.copyOf(instruments);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        exceptions = List.copyOf(exceptions);
        source = List.copyOf(source);
    }
}
