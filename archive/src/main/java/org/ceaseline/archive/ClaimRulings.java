package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim;

/** What people have decided on claims: the last word on each field counts. */
final class ClaimRulings {

    private static final String REVIEW = "review";
    private static final String REJECTED = "rejected";

    private final Map<String, Map<String, String>> lastWords;

    private ClaimRulings(Map<String, Map<String, String>> lastWords) {
        this.lastWords = lastWords;
    }

    private record Said(String claim, String field, String after) {}

    static ClaimRulings all(Connection db) throws SQLException {
        Map<String, Map<String, String>> words = new HashMap<>();
        for (Said said : Queries.list(
                db,
                "SELECT subject, field, after FROM decision WHERE kind = 'claim' ORDER BY key",
                row -> new Said(row.getString(1), row.getString(2), row.getString(3)))) {
            words.computeIfAbsent(said.claim(), key -> new LinkedHashMap<>()).put(said.field(), said.after());
        }
        return new ClaimRulings(words);
    }

    /** The claim as corrected; empty where it was rejected. */
    Optional<Claim> of(Claim claim) {
        Map<String, String> said = new LinkedHashMap<>(lastWords.getOrDefault(claim.id(), Map.of()));
        if (REJECTED.equals(said.remove(REVIEW))) {
            return Optional.empty();
        }
        said.values().removeIf(String::isEmpty);
        said.keySet().retainAll(Corrected.FIELDS);
        return Optional.of(Corrected.with(claim, said));
    }

    /** The claims that somebody has ever decided on. */
    Set<String> touched() {
        return Collections.unmodifiableSet(lastWords.keySet());
    }

    /** True where somebody has ever decided on it. */
    boolean touch(String claim) {
        return lastWords.containsKey(claim);
    }
}
