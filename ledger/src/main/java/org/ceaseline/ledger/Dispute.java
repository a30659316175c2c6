package org.ceaseline.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Accounts that cannot all be true.
 *
 * @param id {@code d-} and 16 hex digits, derived from kind, agreement and grounds
 * @param agreement the agreement it is about, empty where it is about an incident only
 * @param question what the accounts differ on
 */
public record Dispute(
        String id,
        Kind kind,
        Optional<String> agreement,
        Optional<String> incident,
        String question,
        List<Account> accounts) {

    /** What they differ on. */
    public enum Kind {
        ALLEGATION_DENIED,
        START,
        END,
        PARTIES,
        WHO_DID_IT,
        WHAT_IT_WAS,
        WHETHER_IT_HAPPENED
    }

    public Dispute {
        accounts = List.copyOf(accounts);
    }

    /** One side of it. */
    public record Account(String asserter, String statement, List<Ground> grounds) {
        public Account {
            grounds = List.copyOf(grounds);
        }
    }
}
