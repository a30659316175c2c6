package org.ceaseline.ledger.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Ground;

/**
 * Start and end of an agreement as one asserter has them.
 *
 * @param ownStart true where the asserter states the start itself
 * @param ownEnd true where the asserter states the end itself; otherwise it takes what others state
 * @param arithmetic how the end was reached, where it was computed
 * @param held last day on which the asserter says that it holds, as far as that is known
 */
public record Reading(
        String asserter,
        Optional<Span> start,
        boolean ownStart,
        Optional<Span> end,
        boolean ownEnd,
        String arithmetic,
        Optional<LocalDate> held,
        List<Ground> grounds) {

    public Reading {
        grounds = List.copyOf(grounds);
    }

    /** Whether the agreement held through the whole time at which the event may have been. */
    Reply during(Span event) {
        if (start.isEmpty()) {
            return Reply.UNKNOWN;
        }
        boolean before = !event.latest().isAfter(start.get().earliest())
                && !event.earliest().equals(start.get().earliest());
        boolean after =
                end.map(until -> !event.earliest().isBefore(until.latest())).orElse(false);
        if (before || after) {
            return Reply.NO;
        }
        boolean begun = !event.earliest().isBefore(start.get().latest());
        boolean lasting =
                end.map(until -> !event.latest().isAfter(until.earliest())).orElse(true);
        return begun && lasting ? Reply.YES : Reply.UNKNOWN;
    }
}
