package org.ceaseline.archive;

import java.util.List;
import org.ceaseline.ledger.AgreementState;

/**
 * What a list says of an agreement.
 *
 * @param state what the desk holds
 * @param contested true where those who speak of it differ on whether it holds
 * @param breaches incidents with a finding of violation
 * @param open incidents without one that could not be judged
 * @param proposed steps of the life line that wait for people
 * @param weeks the breaches by week, oldest first; the last week ends on the last day that is known
 */
public record Summary(
        String agreement,
        AgreementState state,
        boolean contested,
        long breaches,
        long open,
        long proposed,
        List<Long> weeks) {
    public Summary {
        weeks = List.copyOf(weeks);
    }
}
