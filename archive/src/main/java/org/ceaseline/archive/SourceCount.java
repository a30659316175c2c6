package org.ceaseline.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;

/**
 * How much of what bears on an agreement goes back to one outlet.
 *
 * @param outlet casebook id, or the words of the text; empty where it is not named
 */
public record SourceCount(String outlet, long claims, long reports) {

    /** The outlets of an agreement, most claims first. */
    public static List<SourceCount> of(Entries entries, String agreement) {
        Map<String, Claim> bearing = new LinkedHashMap<>();
        entries.claimsOn(agreement).forEach(claim -> bearing.put(claim.id(), claim));
        entries.findings(agreement).stream()
                .map(Finding::incident)
                .distinct()
                .flatMap(id -> entries.incident(id).stream())
                .flatMap(incident -> incident.claims().stream())
                .forEach(id -> entries.claim(id).ifPresent(claim -> bearing.put(id, claim)));
        Map<String, Long> claims = new TreeMap<>();
        Map<String, Set<String>> reports = new HashMap<>();
        for (Claim claim : bearing.values()) {
            String outlet = outlet(entries, claim);
            claims.merge(outlet, 1L, Long::sum);
            reports.computeIfAbsent(outlet, key -> new HashSet<>()).add(claim.report());
        }
        List<SourceCount> rows = new ArrayList<>();
        claims.forEach((outlet, count) -> rows.add(new SourceCount(
                outlet, count, reports.getOrDefault(outlet, Set.of()).size())));
        rows.sort(Comparator.comparingLong(SourceCount::claims).reversed().thenComparing(row -> row.outlet()));
        return rows;
    }

    private static String outlet(Entries entries, Claim claim) {
        Claim.Voice voice = claim.chain().get(0);
        return voice.id()
                .or(() -> Optional.of(voice.surface()).filter(name -> !name.isBlank()))
                .or(() -> entries.report(claim.report()).map(Report::outlet))
                .orElse("");
    }
}
