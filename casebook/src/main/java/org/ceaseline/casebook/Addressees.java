package org.ceaseline.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts actors in the place of the group words that a clause may use. */
final class Addressees {

    private static final Map<String, List<String>> ROLES = Map.of(
            "parties", List.of("party", "signatory"),
            "guarantors", List.of("guarantor"),
            "mediators", List.of("mediator", "facilitator"),
            "monitors", List.of("monitor"),
            "signatories", List.of("signatory"));

    private Addressees() {}

    static boolean isGroup(String word) {
        return ROLES.containsKey(word);
    }

    /** The ids of the actors whom a word stands for: those of a group, or the actor itself. */
    static Set<String> of(String word, Agreement agreement) {
        Set<String> actors = new LinkedHashSet<>();
        if (!isGroup(word)) {
            actors.add(word);
        }
        for (Agreement.Role role : agreement.roles()) {
            if (ROLES.getOrDefault(word, List.of()).contains(role.role())) {
                actors.add(role.actor());
            }
        }
        return actors;
    }

    static Set<String> of(Provision provision, Agreement agreement) {
        Set<String> actors = new LinkedHashSet<>();
        provision.addressees().forEach(word -> actors.addAll(of(word, agreement)));
        return actors;
    }
}
