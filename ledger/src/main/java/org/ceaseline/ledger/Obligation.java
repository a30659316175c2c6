package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one clause asks for, and how it stands on a day.
 *
 * @param clause id of the clause
 * @param text the clause in the casebook's words
 * @param who ids of those whom it binds
 * @param due last day on which it may be done; empty where the clause names none
 * @param why the reason for the status, with days
 * @param done what says that it was done
 * @param notDone what says that it was not
 */
public record Obligation(
        String agreement,
        String clause,
        String text,
        List<String> who,
        Optional<LocalDate> due,
        Status status,
        String why,
        List<Ground> done,
        List<Ground> notDone) {

    /** How an obligation stands. Silence of the reports is never a breach: the obligation then stays due. */
    public enum Status {
        DUE,
        MET,
        MISSED,
        DISPUTED
    }

    public Obligation {
        who = List.copyOf(who);
        done = List.copyOf(done);
        notDone = List.copyOf(notDone);
    }
}
