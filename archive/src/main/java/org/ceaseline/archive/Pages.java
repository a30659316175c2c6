package org.ceaseline.archive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Transition;

/** What lists and pages say of a casebook and its agreements, counted once for each weighing. */
final class Pages {

    /** How many weeks {@link Summary#weeks} has. */
    private static final int WEEKS = 16;

    private final Casebook casebook;
    private final Entries entries;
    private final Optional<LocalDate> lastDay;
    private final Set<String> breaches = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    Pages(Casebook casebook, Entries entries) {
        this.casebook = casebook;
        this.entries = entries;
        this.lastDay = entries.lastDay();
        casebook.agreements().forEach(agreement -> entries.findings(agreement.id())
                .forEach(finding -> count(finding, breaches, open)));
        open.removeAll(breaches);
    }

    /** The obligations of an agreement, in a form that a row can hold. */
    record Obligations(List<Obligation> rows) {}

    /** Ids of claims. */
    record Bearing(List<String> claims) {}

    /** Which disputes are about an incident. */
    record Disputed(String incident, List<String> disputes) {}

    /** The sources of an agreement, most claims first. */
    record Sources(List<SourceCount> rows) {}

    private static void count(Finding finding, Set<String> breaches, Set<String> open) {
        if (finding.verdict().isViolation()) {
            breaches.add(finding.incident());
        } else if (finding.verdict().isOpen()) {
            open.add(finding.incident());
        }
    }

    Summary summary(Agreement agreement, LifeLine line) {
        Set<String> violated = new LinkedHashSet<>();
        Set<String> notJudged = new HashSet<>();
        entries.findings(agreement.id()).forEach(finding -> count(finding, violated, notJudged));
        notJudged.removeAll(violated);
        return new Summary(
                agreement.id(),
                line.desk(),
                line.contested(),
                violated.size(),
                notJudged.size(),
                line.transitions().stream()
                        .filter(step -> step.standing() == Transition.Standing.PROPOSED)
                        .map(Transition::id)
                        .distinct()
                        .count(),
                weeks(violated));
    }

    private List<Long> weeks(Set<String> incidents) {
        Long[] weeks = new Long[WEEKS];
        Arrays.fill(weeks, 0L);
        for (String id : incidents) {
            Optional<LocalDate> day =
                    entries.incident(id).flatMap(incident -> incident.time().earliest());
            if (day.isPresent() && lastDay.isPresent()) {
                long back = Math.floorDiv(ChronoUnit.DAYS.between(day.get(), lastDay.get()), 7L);
                if (back >= 0 && back < WEEKS) {
                    weeks[(int) (WEEKS - 1 - back)]++;
                }
            }
        }
        return List.of(weeks);
    }

    Object obligations(String agreement) {
        return new Obligations(entries.obligations(agreement, lastDay));
    }

    /** The claims that speak of the agreement's life. */
    Object bearing(String agreement) {
        return new Bearing(entries.claimsOn(agreement).stream().map(Claim::id).toList());
    }

    Object board(String agreement) {
        return entries.board(agreement, lastDay);
    }

    Object signals(String agreement) {
        return entries.signals(agreement, lastDay.orElse(LocalDate.EPOCH));
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    Sums sums(Iterable<Claim> claims) {
        Map<Pending.Kind, Long> pending = new EnumMap<>(Pending.Kind.class);
        pending.put(Pending.Kind.BREACHES, (long) breaches.size());
        pending.put(Pending.Kind.OPEN_INCIDENTS, (long) open.size());
        Map<String, Long> months = new TreeMap<>();
        Set<String> bearing = new HashSet<>();
        for (Incident incident : entries.incidents()) {
            incident.time()
                    .earliest()
                    .ifPresent(day -> months.merge(day.toString().substring(0, 7), 1L, Long::sum));
            if (breaches.contains(incident.id()) || open.contains(incident.id())) {
                bearing.addAll(incident.claims());
                bearing.addAll(incident.headlines());
            }
        }
        long all = 0;
        for (Claim claim : claims) {
            all++;
            pending.merge(kind(claim, bearing), 1L, Long::sum);
        }
        long findings = casebook.agreements().stream()
                .mapToLong(agreement -> entries.findings(agreement.id()).size())
                .sum();
        return new Sums(lastDay, all, entries.incidents().size(), findings, pending, months);
    }

    private static Pending.Kind kind(Claim claim, Set<String> bearing) {
        if (bearing.contains(claim.id())) {
            return Pending.Kind.BEARING_CLAIMS;
        }
        return Pending.isPolitical(claim.type()) ? Pending.Kind.POLITICAL_CLAIMS : Pending.Kind.OTHER_CLAIMS;
    }

    static List<Disputed> disputed(Collection<Dispute> disputes) {
        Map<String, List<String>> byIncident = new TreeMap<>();
        disputes.forEach(dispute -> dispute.incident().ifPresent(incident -> byIncident
                .computeIfAbsent(incident, key -> new ArrayList<>())
                .add(dispute.id())));
        return byIncident.entrySet().stream()
                .map(entry -> new Disputed(entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<Threads> threads(Collection<Report> reports) {
        Map<String, Threads> byOutlet = new TreeMap<>();
        for (Report report : reports) {
            int comments = report.comments().size();
            byOutlet.merge(
                    report.outlet(),
                    new Threads(report.outlet(), 1, comments > 0 ? 1 : 0, comments),
                    (one, more) -> new Threads(
                            one.outlet(),
                            one.reports() + more.reports(),
                            one.threads() + more.threads(),
                            one.comments() + more.comments()));
        }
        return List.copyOf(byOutlet.values());
    }
}
