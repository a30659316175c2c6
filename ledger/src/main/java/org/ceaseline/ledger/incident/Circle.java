package org.ceaseline.ledger.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Voices;

/** Finds citations that lead back to where they began: such a circle adds nothing to what is known. */
final class Circle {

    private Circle() {}

    static boolean in(List<Claim> claims) {
        Map<String, Set<String>> cites = new HashMap<>();
        for (Claim claim : claims) {
            for (int i = 0; i + 1 < claim.chain().size(); i++) {
                String from = Voices.key(claim.chain().get(i));
                String to = Voices.key(claim.chain().get(i + 1));
                if (!from.isEmpty() && !from.equals(to)) {
                    cites.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
                }
            }
        }
        return cites.keySet().stream().anyMatch(start -> leadsBack(start, cites));
    }

    private static boolean leadsBack(String start, Map<String, Set<String>> cites) {
        Set<String> seen = new HashSet<>();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>(cites.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(start)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(cites.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }
}
