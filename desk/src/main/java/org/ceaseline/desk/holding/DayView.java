package org.ceaseline.desk.holding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ceaseline.archive.SourceCount;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;

/** What was known on a day, worked out anew from the claims. What was asked for once is kept as long as the view. */
final class DayView implements View {

    private final Entries entries;
    private final LocalDate day;
    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    /** @param entries with everything that is known */
    DayView(Entries entries, LocalDate day) {
        this.entries = entries.asOf(AsOf.day(day));
        this.day = day;
    }

    Entries entries() {
        return entries;
    }

    private <T> T once(Class<T> type, String key, Supplier<T> work) {
        Object before = kept.get(key);
        if (before == null) {
            before = work.get();
            kept.put(key, before);
        }
        return type.cast(before);
    }

    @Override
    public LifeLine lifeLine(String agreement) {
        return once(LifeLine.class, "line " + agreement, () -> entries.lifeLineSeenFrom(agreement, day));
    }

    @Override
    public Totals totals(String agreement) {
        return once(Totals.class, "totals " + agreement, () -> entries.totals(agreement));
    }

    @Override
    public Board board(String agreement) {
        return once(Board.class, "board " + agreement, () -> entries.board(agreement, Optional.of(day)));
    }

    @Override
    public List<Obligation> obligations(String agreement) {
        return entries.obligations(agreement, Optional.of(day));
    }

    private record Disputes(List<Dispute> rows) {}

    @Override
    public List<Dispute> disputes(String agreement) {
        return once(Disputes.class, "disputes " + agreement, () -> new Disputes(entries.disputes(agreement)))
                .rows();
    }

    @Override
    public Optional<Signals> signals(String agreement) {
        return entries.lastDay().map(last -> entries.signals(agreement, day));
    }

    @Override
    public List<SourceCount> sources(String agreement) {
        return SourceCount.of(entries, agreement);
    }

    private record Ledger(List<Met> rows) {}

    @Override
    public Stretch<Met> ledger(String agreement, String cursor, int most) {
        return Stretch.of(
                once(Ledger.class, "ledger " + agreement, () -> new Ledger(met(agreement)))
                        .rows(),
                cursor,
                most);
    }

    private List<Met> met(String agreement) {
        Map<String, List<Finding>> byIncident = new LinkedHashMap<>();
        entries.findings(agreement).forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), key -> new ArrayList<>())
                .add(finding));
        List<Met> rows = new ArrayList<>();
        byIncident.forEach(
                (id, findings) -> entries.incident(id).ifPresent(found -> rows.add(new Met(found, findings))));
        rows.sort(Comparator.comparing((Met row) -> first(row.incident()), Comparator.reverseOrder()));
        return rows;
    }

    private static LocalDate first(Incident incident) {
        return incident.time().earliest().orElse(LocalDate.MIN);
    }
}
