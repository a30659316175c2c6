package org.ceaseline.desk.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;

/** The ledger of one case seen from one day. What was worked out once is kept: pages are looked at more often than changed. */
public final class Look {

    private final List<Agreement> agreements;
    private final Entries entries;
    private final Optional<LocalDate> day;
    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    Look(List<Agreement> agreements, Entries entries, Optional<LocalDate> day) {
        this.agreements = agreements;
        this.entries = entries;
        this.day = day;
    }

    public Entries entries() {
        return entries;
    }

    public LifeLine lifeLine(String agreement) {
        return once(
                LifeLine.class, "line " + agreement, () -> day.map(from -> entries.lifeLine(agreement, AsOf.day(from)))
                        .orElseGet(() -> entries.lifeLine(agreement)));
    }

    public Totals totals(String agreement) {
        return once(Totals.class, "totals " + agreement, () -> entries.totals(agreement));
    }

    public Board board(String agreement) {
        return once(Board.class, "board " + agreement, () -> entries.board(agreement, day));
    }

    /** Early warning; empty where no day is known. */
    public Optional<Signals> signals(String agreement) {
        return day.map(from -> once(Signals.class, "signals " + agreement, () -> entries.signals(agreement, from)));
    }

    private record Obligations(List<Obligation> rows) {}

    public List<Obligation> obligations(String agreement) {
        return once(
                        Obligations.class,
                        "obligations " + agreement,
                        () -> new Obligations(entries.obligations(agreement, day)))
                .rows();
    }

    private record Disputes(List<Dispute> rows) {}

    /** Accounts of the agreement, and of incidents whatever the agreement, that cannot all be true. */
    public List<Dispute> disputes(String agreement) {
        return once(Disputes.class, "disputes " + agreement, () -> new Disputes(entries.disputes(agreement)))
                .rows();
    }

    private record ByIncident<T>(Map<String, List<T>> rows) {}

    /** Findings on an incident, agreement by agreement. */
    public List<Finding> findingsOn(String incident) {
        ByIncident<Finding> all = onceByIncident("findings", () -> {
            Map<String, List<Finding>> rows = new LinkedHashMap<>();
            agreements.forEach(agreement -> entries.findings(agreement.id())
                    .forEach(finding -> rows.computeIfAbsent(finding.incident(), key -> new ArrayList<>())
                            .add(finding)));
            return rows;
        });
        return all.rows().getOrDefault(incident, List.of());
    }

    /** Disputes about an incident. */
    public List<Dispute> disputesOn(String incident) {
        ByIncident<Dispute> all = onceByIncident("incident disputes", () -> {
            List<Dispute> found = new ArrayList<>(entries.incidentDisputes());
            agreements.forEach(agreement -> found.addAll(disputes(agreement.id())));
            Map<String, List<Dispute>> rows = new LinkedHashMap<>();
            found.stream().distinct().forEach(dispute -> dispute.incident()
                    .ifPresent(about -> rows.computeIfAbsent(about, key -> new ArrayList<>())
                            .add(dispute)));
            return rows;
        });
        return all.rows().getOrDefault(incident, List.of());
    }

    private <T> T once(Class<T> type, String key, Supplier<T> work) {
        Object before = kept.get(key);
        if (before == null) {
            before = work.get();
            kept.put(key, before);
        }
        return type.cast(before);
    }

    @SuppressWarnings("unchecked")
    private <T> ByIncident<T> onceByIncident(String key, Supplier<Map<String, List<T>>> work) {
        return (ByIncident<T>) once(ByIncident.class, key, () -> new ByIncident<>(work.get()));
    }
}
