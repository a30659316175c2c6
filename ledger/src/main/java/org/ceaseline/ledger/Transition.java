package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step in the life of an agreement: proposed by the machine, accepted or refused by people.
 *
 * @param id {@code t-} and 16 hex digits, derived from agreement, rule, state, asserter and day
 * @param from the state before, as far as the accepted steps go
 * @param to the state that the step leads to
 * @param extended true where the term is prolonged
 * @param earliest first day on which it may have been taken
 * @param latest last day
 * @param asserter on whose word it rests, an id of the casebook or the words of the text
 * @param through those who passed that word on, nearest to the asserter first; empty where it is first hand
 * @param rule short name of the rule that proposed it
 * @param why the rule in words, with what it found
 * @param standing where it stands
 * @param needed how many persons must accept it
 * @param decisions ids of decisions on it that hold
 * @param contested true where others say otherwise or the word is hearsay
 * @param supporting what speaks for it
 * @param opposing what speaks against it
 */
public record Transition(
        String id,
        String agreement,
        AgreementState from,
        AgreementState to,
        boolean extended,
        LocalDate earliest,
        LocalDate latest,
        String asserter,
        List<String> through,
        String rule,
        String why,
        Standing standing,
        int needed,
        List<String> decisions,
        boolean contested,
        Optional<String> condition,
        List<Ground> supporting,
        List<Ground> opposing) {

    /** Where a step stands. */
    public enum Standing {
        /** By rule, waiting for people. */
        PROPOSED,
        /** Entered by an analyst with the agreement itself. */
        IN_CASEBOOK,
        /** The start has passed and nobody says otherwise; nobody has accepted it either. */
        ASSUMED,
        /** Enough people accepted it. */
        ACCEPTED,
        /** A person refused it. */
        REFUSED
    }

    public Transition {
        through = List.copyOf(through);
        decisions = List.copyOf(decisions);
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
    }

    /** True where the desk's own line takes the step. */
    public boolean isTaken() {
        return standing == Standing.ACCEPTED || standing == Standing.IN_CASEBOOK || standing == Standing.ASSUMED;
    }

    public Transition from(AgreementState before) {
        return new Transition(
                id,
                agreement,
                before,
                to,
                extended,
                earliest,
                latest,
                asserter,
                through,
                rule,
                why,
                standing,
                needed,
                decisions,
                contested,
                condition,
                supporting,
                opposing);
    }
}
