package org.ceaseline.ledger.incident;

import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Quantity;
import org.ceaseline.ledger.docket.WordTable;

/** Tells a sum of many events ("on numerous occasions") from one event, by {@code summed.tsv}. */
final class Summed {

    private static final Set<String> COUNTED = WordTable.rows(Summed.class, "summed.tsv").stream()
            .map(row -> row[0])
            .collect(Collectors.toUnmodifiableSet());

    private Summed() {}

    static boolean is(Claim claim) {
        return claim.quantities().stream().anyMatch(Summed::countsManyEvents);
    }

    private static boolean countsManyEvents(Quantity quantity) {
        return COUNTED.contains(quantity.what())
                && quantity.best().map(best -> best != 1L).orElse(true);
    }
}
