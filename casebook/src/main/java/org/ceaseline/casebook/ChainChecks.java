package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Checks how agreements stand to each other, and that no two have one name. */
final class ChainChecks {

    private final Inspection inspection;

    ChainChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        inspection.casebook().agreements().forEach(this::check);
        names();
    }

    private void check(Agreement agreement) {
        agreement.links().forEach(link -> inspection.knownAgreement(link, ".agreement", link.agreement()));
        Function<String, List<String>> next =
                id -> inspection.casebook().agreement(id).map(Agreement::links).orElse(List.of()).stream()
                        .map(Agreement.Link::agreement)
                        .toList();
        if (Circles.leadsBack(agreement.id(), next)) {
            inspection.error(
                    agreement,
                    ".chain",
                    "CHAIN_CIRCLE",
                    "The chain of '" + agreement.id() + "' leads back to itself.",
                    "Remove one step of the circle: a later agreement points to an earlier one.");
        }
    }

    private void names() {
        Map<String, Agreement> byName = new HashMap<>();
        for (Agreement agreement : inspection.casebook().agreements()) {
            for (String name : agreement.names()) {
                Agreement first = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), agreement);
                if (first != null && first != agreement) {
                    inspection.warning(
                            agreement,
                            ".names",
                            "NAME_AMBIGUOUS",
                            "'" + name + "' names '" + agreement.id() + "' and '" + first.id() + "'.",
                            "Reports that use it will be put to the analyst; take the name from one if it is a slip.");
                }
            }
        }
    }
}
