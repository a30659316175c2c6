package org.ceaseline.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;

/**
 * What the ledger is given to read.
 *
 * @param decisions what people have decided, in any order
 * @param recorded when each report came into the archive, by report id; a report without an entry counts as always there
 */
public record Material(
        List<Claim> claims, List<Report> reports, List<Decision> decisions, Map<String, Instant> recorded) {

    public Material {
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
        recorded = Map.copyOf(recorded);
    }

    public static Material of(Collection<Claim> claims, Collection<Report> reports) {
        return new Material(List.copyOf(claims), List.copyOf(reports), List.of(), Map.of());
    }

    public Material with(Collection<Decision> decided) {
        return new Material(claims, reports, List.copyOf(decided), recorded);
    }

    public Material recordedAt(Map<String, Instant> times) {
        return new Material(claims, reports, decisions, times);
    }
}
