package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.Agreement;

/** Writes out whom a clause addresses: ids as they stand, groups such as {@code parties} by the roles of the agreement. */
public final class Addressees {

    private Addressees() {}

    public static Set<String> resolve(Agreement agreement, List<String> addressees) {
        Set<String> ids = new TreeSet<>();
        for (String addressee : addressees) {
            List<String> roles = rolesOf(addressee);
            if (roles.isEmpty()) {
                ids.add(addressee);
            }
            agreement.roles().stream()
                    .filter(role -> roles.contains(role.role()))
                    .forEach(role -> ids.addAll(boundBy(role)));
        }
        return ids;
    }

    /** Who signs for another binds the other, not itself. */
    private static List<String> boundBy(Agreement.Role role) {
        List<String> bound = new ArrayList<>();
        bound.add(role.onBehalfOf().orElse(role.actor()));
        if (!role.role().equals("signatory") || role.onBehalfOf().isEmpty()) {
            bound.add(role.actor());
        }
        return bound;
    }

    private static List<String> rolesOf(String word) {
        return switch (word) {
            case "parties" -> List.of("party", "signatory", "party_representative");
            case "guarantors" -> List.of("guarantor");
            case "mediators" -> List.of("mediator", "facilitator");
            case "monitors" -> List.of("monitor");
            case "signatories" -> List.of("signatory");
            default -> List.of();
        };
    }
}
