package org.ceaseline.ledger.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Origin;
import org.ceaseline.ledger.Totals;
import org.ceaseline.ledger.Totals.Row;
import org.ceaseline.ledger.Verdict;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.term.Term;

/** Counts findings by recorder, accused and verdict, with what the counts cannot show. */
public final class Tally {

    private static final double ONE_SIDED = 0.8;
    private static final int FEWEST_ACCOUNTS = 3;

    private Tally() {}

    /**
     * The totals of some days.
     *
     * @param looked the days that the coverage looks at; empty without a dated report
     */
    public static Totals of(
            Docket docket,
            List<Finding> findings,
            Function<String, Optional<Incident>> incidents,
            List<Claim> bearing,
            Optional<Term.Days> looked) {
        Map<Row, Long> rows = new TreeMap<>(
                Comparator.comparing(Row::recorder).thenComparing(Row::accused).thenComparing(Row::verdict));
        for (Finding finding : findings) {
            for (Origin origin : origins(incidents, finding)) {
                rows.merge(new Row(origin.knower(), accused(finding), finding.verdict(), 0), 1L, Long::sum);
            }
        }
        List<Row> counted = new ArrayList<>();
        rows.forEach((row, count) -> counted.add(new Row(row.recorder(), row.accused(), row.verdict(), count)));
        return new Totals(
                counted,
                findings.size(),
                findings.stream().map(Finding::incident).distinct().count(),
                findings.stream().map(Finding::verdict).filter(Verdict::isOpen).count(),
                bearing.stream()
                        .filter(claim -> claim.type() == EventType.VIOLATION_ALLEGED && !claim.negative())
                        .count(),
                coverage(docket, looked),
                oneSided(findings, incidents));
    }

    private static List<Origin> origins(Function<String, Optional<Incident>> incidents, Finding finding) {
        return incidents.apply(finding.incident()).map(Incident::origins).orElse(List.of());
    }

    private static String accused(Finding finding) {
        String key = finding.actor().key();
        return key.isBlank() ? "nobody named" : key;
    }

    private static Totals.Coverage coverage(Docket docket, Optional<Term.Days> looked) {
        if (looked.isEmpty() || docket.reportDays().isEmpty()) {
            return new Totals.Coverage(Optional.empty(), Optional.empty(), 0, 0);
        }
        LocalDate first = looked.get().from();
        LocalDate last = looked.get().to();
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        int covered = docket.reportDays().subMap(first, true, last, true).size();
        return new Totals.Coverage(Optional.of(first), Optional.of(last), length, covered);
    }

    /** Over 80 in a hundred of the accounts whose camp is known come from one camp. */
    private static Optional<String> oneSided(List<Finding> findings, Function<String, Optional<Incident>> incidents) {
        Map<String, Long> camps = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_COVERED && finding.verdict() != Verdict.PERMITTED)
                .map(Finding::incident)
                .distinct()
                .flatMap(id -> incidents.apply(id).stream())
                .flatMap(incident -> incident.origins().stream())
                .filter(origin -> !origin.alignment().isEmpty())
                .forEach(origin -> camps.merge(origin.alignment(), 1L, Long::sum));
        long known = camps.values().stream().mapToLong(Long::longValue).sum();
        return camps.entrySet().stream()
                .filter(camp -> known >= FEWEST_ACCOUNTS && camp.getValue() > ONE_SIDED * known)
                .findFirst()
                .map(camp -> camp.getValue() + " of " + known + " accounts whose camp is known come from one camp ("
                        + camp.getKey() + "): these totals show what that camp reports");
    }
}
