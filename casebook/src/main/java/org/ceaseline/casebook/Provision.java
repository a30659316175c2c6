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
 * @param deadlineRule how the deadline is counted where the text does so, for example {@code 21 days after in_force}
 * @param conditions what an exception or permission asks for before it holds, in the order in which it must be met
 * @param bands distances from a line within which weapons are banned or must be withdrawn
 * @param missing true for a definition that the text ought to have and has not
 * @param note what a reader must know
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
        List<String> source,
        String deadlineRule,
        List<String> conditions,
        List<Band> bands,
        boolean missing,
        String note) {

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
        conditions = List.copyOf(conditions);
        bands = List.copyOf(bands);
    }

    /** A clause without conditions, bands or note. */
    public Provision(
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
        this(
                id,
                kind,
                addressees,
                acts,
                instruments,
                targets,
                places,
                from,
                deadline,
                exceptions,
                verifier,
                text,
                confidence,
                source,
                "",
                List.of(),
                List.of(),
                false,
                "");
    }

    /**
     * A strip along a line from which weapons are kept.
     *
     * @param line id of a line of the agreement's zone
     * @param km kilometres from the line on the addressee's own side
     * @param zoneWidthKm width of the whole strip as the text gives it, both sides together; 0 where it gives none
     * @param weapons what is kept out of it
     * @param addressees whom it binds, as in the clause
     */
    public record Band(String line, double km, double zoneWidthKm, List<String> weapons, List<String> addressees) {
        public Band {
            weapons = List.copyOf(weapons);
            addressees = List.copyOf(addressees);
        }
    }
}
