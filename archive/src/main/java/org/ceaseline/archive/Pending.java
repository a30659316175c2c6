package org.ceaseline.archive;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.Verdict;
import org.jspecify.annotations.Nullable;

/** What waits for a person under one casebook, in the order of days. Safe to share between threads. */
public final class Pending {

    /** What waits, by how much hangs on it. */
    public enum Kind {
        /** Incidents that are found a breach. */
        BREACHES,
        /** Incidents that could not be judged. */
        OPEN_INCIDENTS,
        /** Claims that such incidents rest on. */
        BEARING_CLAIMS,
        /** Other claims of what was agreed, said or negotiated. */
        POLITICAL_CLAIMS,
        /** All other claims. */
        OTHER_CLAIMS;

        boolean isOfClaims() {
            return ordinal() >= BEARING_CLAIMS.ordinal();
        }
    }

    /**
     * Something that waits.
     *
     * @param day its first day; empty where none is known, and then it comes last
     */
    public record Row(String id, Optional<LocalDate> day) {}

    private static final Set<EventType.Family> POLITICAL = Set.of(
            EventType.Family.AGREEMENT,
            EventType.Family.NEGOTIATION,
            EventType.Family.COMPLIANCE,
            EventType.Family.STATEMENT);

    private static final String BREACH = verdicts(Verdict::isViolation);
    private static final String OPEN = verdicts(Verdict::isOpen);
    private static final String BEARING = verdicts(verdict -> verdict.isViolation() || verdict.isOpen());
    private static final String POLITICAL_TYPES = Arrays.stream(EventType.values())
            .filter(Pending::isPolitical)
            .map(type -> "'" + type.id() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final Store store;
    private final String casebookId;

    Pending(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    static boolean isPolitical(EventType type) {
        return POLITICAL.contains(type.family());
    }

    private static String verdicts(Predicate<Verdict> which) {
        return Arrays.stream(Verdict.values())
                .filter(which)
                .map(verdict -> "'" + verdict.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The digest is never empty: asking for it keeps SQLite to the index by incident, as no other one holds it. */
    private static String met(String incident, String verdicts) {
        return "EXISTS (SELECT 1 FROM standing_finding f WHERE f.casebook_id = s.casebook_id AND f.incident = "
                + incident + " AND f.digest <> '' AND f.verdict IN " + verdicts + ")";
    }

    private static String condition(Kind kind) {
        return switch (kind) {
            case BREACHES -> met("s.id", BREACH);
            case OPEN_INCIDENTS -> met("s.id", OPEN) + " AND NOT " + met("s.id", BREACH);
            case BEARING_CLAIMS -> "s.incident <> '' AND " + met("s.incident", BEARING);
            case POLITICAL_CLAIMS -> "s.type IN " + POLITICAL_TYPES + " AND NOT (s.incident <> '' AND "
                    + met("s.incident", BEARING) + ")";
            case OTHER_CLAIMS -> "s.type NOT IN " + POLITICAL_TYPES + " AND NOT (s.incident <> '' AND "
                    + met("s.incident", BEARING) + ")";
        };
    }

    private static String from(Kind kind) {
        return " FROM " + (kind.isOfClaims() ? "standing_claim" : "standing_incident") + " s WHERE s.casebook_id = ?"
                + " AND " + condition(kind);
    }

    /** The last word of the review, where it is accepted or rejected. */
    private static String decided(Kind kind) {
        return "EXISTS (SELECT 1 FROM decision d WHERE d.kind = '" + (kind.isOfClaims() ? "claim" : "incident")
                + "' AND d.subject = s.id AND d.field = 'review' AND d.after IN ('accepted', 'rejected')"
                + " AND NOT EXISTS (SELECT 1 FROM decision n WHERE n.kind = d.kind AND n.subject = d.subject"
                + " AND n.field = d.field AND n.key > d.key))";
    }

    /** Those that come after one, or the first where none is given. */
    public List<Row> after(Kind kind, Optional<Row> last, int most) {
        return rows(kind, last, most, ">", "");
    }

    /** Those that come right before one, in the order of days. */
    public List<Row> before(Kind kind, Optional<Row> next, int most) {
        List<Row> rows = new ArrayList<>(rows(kind, next, most, "<", " DESC"));
        Collections.reverse(rows);
        return rows;
    }

    private List<Row> rows(Kind kind, Optional<Row> bound, int most, String side, String way) {
        List<@Nullable Object> values = new ArrayList<>(List.of(casebookId));
        bound.ifPresent(row -> values.addAll(List.of(text(row.day()), row.id())));
        return store.read(db -> Queries.list(
                db,
                "SELECT s.id, s.day" + from(kind) + " AND NOT " + decided(kind)
                        + (bound.isPresent() ? " AND (s.day, s.id) " + side + " (?, ?)" : "") + " ORDER BY s.day" + way
                        + ", s.id" + way + " LIMIT " + most,
                Pending::row,
                values.toArray()));
    }

    private static Row row(java.sql.ResultSet row) throws SQLException {
        String day = row.getString(2);
        return new Row(
                row.getString(1), day.equals(Placing.UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(day)));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(Placing.UNDATED);
    }

    /** This one, where it is of the kind; also where it was decided. */
    public Optional<Row> find(Kind kind, String id) {
        return store.read(db ->
                Queries.first(db, "SELECT s.id, s.day" + from(kind) + " AND s.id = ?", Pending::row, casebookId, id));
    }

    /** How many incidents that are found a breach people have accepted, by agreement. */
    public Map<String, Long> accepted() {
        Map<String, Long> counts = new HashMap<>();
        store.read(db -> Queries.list(
                        db,
                        "SELECT f.agreement, COUNT(DISTINCT f.incident) FROM decision d JOIN standing_finding f"
                                + " ON f.casebook_id = ? AND f.incident = d.subject WHERE d.kind = 'incident'"
                                + " AND d.field = 'review' AND d.after = 'accepted' AND f.verdict IN " + BREACH
                                + " AND NOT EXISTS (SELECT 1 FROM decision n WHERE n.kind = d.kind"
                                + " AND n.subject = d.subject AND n.field = d.field AND n.key > d.key)"
                                + " GROUP BY f.agreement",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        casebookId))
                .forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }

    /** How many of a kind people have decided on: to be taken off what {@link Sums#pending} says. */
    public long decidedOn(Kind kind) {
        String table = kind.isOfClaims() ? "standing_claim" : "standing_incident";
        return store.read(db -> Queries.number(
                db,
                "SELECT COUNT(*) FROM (SELECT DISTINCT e.subject AS id FROM decision e WHERE e.kind = '"
                        + (kind.isOfClaims() ? "claim" : "incident") + "' AND e.field = 'review') x JOIN " + table
                        + " s ON s.id = x.id WHERE s.casebook_id = ? AND " + condition(kind) + " AND " + decided(kind),
                casebookId));
    }
}
