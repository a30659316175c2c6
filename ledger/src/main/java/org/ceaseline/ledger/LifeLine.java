package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The life of one agreement as known at a day.
 *
 * @param asOf the day looked from
 * @param desk the state that the desk holds: only accepted steps count
 * @param contested true where those who speak of it differ on whether it holds
 * @param standings the state as each asserter has it
 * @param terms what each says of start and end
 * @param transitions all steps, also proposed and refused ones, in order of time
 * @param notes what a reader must know
 */
public record LifeLine(
        String agreement,
        Optional<LocalDate> asOf,
        AgreementState desk,
        boolean contested,
        List<Standing> standings,
        List<Term> terms,
        List<Transition> transitions,
        List<String> notes) {

    public LifeLine {
        standings = List.copyOf(standings);
        terms = List.copyOf(terms);
        transitions = List.copyOf(transitions);
        notes = List.copyOf(notes);
    }

    /**
     * The state as one asserter has it.
     *
     * @param through those who passed its word on; empty where it is first hand
     */
    public record Standing(
            String asserter, List<String> through, AgreementState state, String since, List<Ground> grounds) {
        public Standing {
            through = List.copyOf(through);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * Start and end as one asserter gives them.
     *
     * @param start window of the start, local time; empty where not stated
     * @param end window of the end; empty where not stated
     * @param arithmetic how the end was reached, where it was computed
     */
    public record Term(
            String asserter, Optional<Window> start, Optional<Window> end, String arithmetic, List<Ground> grounds) {
        public Term {
            grounds = List.copyOf(grounds);
        }
    }

    /** A moment known within bounds, ISO 8601 local date and time, last one outside. */
    public record Window(String earliest, String latest) {}
}
