package org.ceaseline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Signals;
import org.ceaseline.ledger.Totals;
import org.ceaseline.ledger.Verdict;

/**
 * What the last weighing under a casebook left: for paging, never weighed anew. Safe to share between threads; each question
 * is answered from the archive as it then is.
 */
public final class Weighed {

    private static final int MOST_PAGES = 1000;

    private final Store store;
    private final String casebookId;

    Weighed(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
    }

    /**
     * Incidents by first day, then id; those without a day last.
     *
     * @param cursor where to begin, from the slice before; empty for the beginning
     * @throws IllegalArgumentException if the cursor is none of this archive
     */
    public Slice<Incident> incidents(Sieve sieve, Optional<String> cursor, int most) {
        Sifting sifting = Sifting.incidents(casebookId, sieve);
        return slice(
                sifting,
                "weighed",
                joinOfIncident(sifting),
                "w.json",
                cursor,
                most,
                row -> Forms.read(row.getString(3), Incident.class));
    }

    /** Findings by the day of their incident, then id. */
    public Slice<Finding> findings(Sieve sieve, Optional<String> cursor, int most) {
        return slice(
                Sifting.findings(casebookId, sieve),
                "weighed",
                " JOIN weighed w ON w.key = x.kept",
                "w.json",
                cursor,
                most,
                row -> Forms.read(row.getString(3), Finding.class));
    }

    /** Claims by first day, then id. */
    public Slice<Claim> claims(Sieve sieve, Optional<String> cursor, int most) {
        Sifting sifting = Sifting.claims(casebookId, sieve);
        return slice(
                sifting,
                "claim",
                sifting.table().equals(Sifting.BY_ACTOR)
                        ? " JOIN standing_claim i ON i.casebook_id = x.book AND i.id = x.id"
                                + " JOIN claim c ON c.key = i.claim"
                        : " JOIN claim c ON c.key = x.kept",
                "c.json",
                cursor,
                most,
                row -> Forms.claim(row.getString(3)));
    }

    /**
     * As {@link #incidents}, the last day first; those without a day come last here too.
     *
     * @throws IllegalArgumentException if the cursor is none of this archive
     */
    public Slice<Incident> newestIncidents(Sieve sieve, Optional<String> cursor, int most) {
        Sifting all = Sifting.incidents(casebookId, sieve);
        boolean dated = cursor.map(Sifting::isDated).orElse(true);
        Slice<Incident> newest = dated ? newest(all.dated(), cursor, most) : new Slice<>(List.of(), Optional.empty());
        if (newest.next().isPresent() || newest.rows().size() >= most && most > 0 && !hasUndated(all)) {
            return newest;
        }
        Optional<String> from = dated ? Optional.empty() : cursor;
        int room = most - newest.rows().size();
        if (room <= 0) {
            return new Slice<>(newest.rows(), Optional.of(Sifting.cursor(Weigh.UNDATED, "")));
        }
        Slice<Incident> undated = newest(all.undated(), from, room);
        List<Incident> rows = new ArrayList<>(newest.rows());
        rows.addAll(undated.rows());
        return new Slice<>(rows, undated.next());
    }

    private boolean hasUndated(Sifting all) {
        return count(all.undated()) > 0;
    }

    private Slice<Incident> newest(Sifting sifting, Optional<String> cursor, int most) {
        return slice(
                sifting,
                "weighed",
                joinOfIncident(sifting),
                "w.json",
                cursor,
                most,
                row -> Forms.read(row.getString(3), Incident.class),
                !sifting.where().endsWith(Sifting.UNDATED));
    }

    private static String joinOfIncident(Sifting sifting) {
        return !sifting.table().equals("standing_incident")
                ? " JOIN standing_incident i ON i.casebook_id = x.book AND i.id = x.id JOIN weighed w ON w.key = i.weighed"
                : " JOIN weighed w ON w.key = x.kept";
    }

    private record Placed<T>(String day, String id, T row) {}

    /** The rows of the slice are chosen first, by the columns alone; only then is what they hold read. */
    private <T> Slice<T> slice(
            Sifting sifting,
            String kept,
            String join,
            String json,
            Optional<String> cursor,
            int most,
            Queries.RowReader<T> reader) {
        return slice(sifting, kept, join, json, cursor, most, reader, false);
    }

    private <T> Slice<T> slice(
            Sifting sifting,
            String kept,
            String join,
            String json,
            Optional<String> cursor,
            int most,
            Queries.RowReader<T> reader,
            boolean newestFirst) {
        String way = newestFirst ? " DESC" : "";
        Sifting from = cursor.map(at -> sifting.after(at, newestFirst)).orElse(sifting);
        boolean once = from.id().equals("s.id");
        String column = from.table().equals(Sifting.BY_ACTOR) ? "0" : once ? "s." + kept : "MAX(s." + kept + ")";
        String chosen = "SELECT " + (once ? "s.casebook_id" : "MAX(s.casebook_id)") + " AS book, s.day AS day, "
                + from.id() + " AS id, " + column + " AS kept FROM " + from.table() + " s" + from.where()
                + (once ? "" : " GROUP BY s.day, " + from.id())
                + " ORDER BY s.day" + way + ", " + from.id() + way + " LIMIT " + (most + 1);
        List<Placed<T>> found = store.read(db -> Queries.list(
                db,
                "SELECT x.day, x.id, " + json + " FROM (" + chosen + ") x" + join + " ORDER BY x.day" + way + ", x.id"
                        + way,
                row -> new Placed<>(row.getString(1), row.getString(2), reader.read(row)),
                from.values()));
        List<T> rows = found.stream().limit(most).map(Placed::row).toList();
        boolean more = found.size() > most;
        return new Slice<>(
                rows,
                more && most > 0
                        ? Optional.of(Sifting.cursor(
                                found.get(most - 1).day(), found.get(most - 1).id()))
                        : Optional.empty());
    }

    /** Incidents with a place that the casebook knows, as a map shows them; in no particular order. */
    public List<Mark> marks(Sieve sieve, int most) {
        Sifting sifting = Sifting.incidents(casebookId, sieve);
        String from = !sifting.table().equals("standing_incident")
                ? "(SELECT DISTINCT s.casebook_id AS book, " + sifting.id() + " AS id FROM " + sifting.table() + " s"
                        + sifting.where()
                        + ") x JOIN standing_incident i ON i.casebook_id = x.book AND i.id = x.id WHERE i.lat IS NOT NULL"
                : "standing_incident s" + sifting.where() + " AND s.lat IS NOT NULL";
        return store.read(
                db -> Queries.list(db, columns(sifting) + from + " LIMIT " + most, Weighed::mark, sifting.values()));
    }

    private static String columns(Sifting sifting) {
        String table = sifting.table().equals("standing_incident") ? "s" : "i";
        return "SELECT %1$s.id, %1$s.type, %1$s.day, %1$s.lat, %1$s.lon, %1$s.place_precision FROM ".formatted(table);
    }

    private static Mark mark(ResultSet row) throws SQLException {
        String day = row.getString(3);
        return new Mark(
                row.getString(1),
                EventType.of(row.getString(2)).orElseThrow(),
                day.equals(Weigh.UNDATED) ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                row.getDouble(4),
                row.getDouble(5),
                row.getInt(6));
    }

    public long countIncidents(Sieve sieve) {
        return count(Sifting.incidents(casebookId, sieve));
    }

    public long countFindings(Sieve sieve) {
        return count(Sifting.findings(casebookId, sieve));
    }

    public long countClaims(Sieve sieve) {
        return count(Sifting.claims(casebookId, sieve));
    }

    private long count(Sifting sifting) {
        String what =
                sifting.table().equals("standing_finding") && !sifting.id().equals("s.id")
                        ? "COUNT(DISTINCT " + sifting.id() + ")"
                        : "COUNT(*)";
        return store.read(db -> Queries.number(
                db, "SELECT " + what + " FROM " + sifting.table() + " s" + sifting.where(), sifting.values()));
    }

    /** How many findings there are of each verdict that any has. */
    public Map<Verdict, Long> verdicts(Sieve sieve) {
        Sifting sifting = Sifting.findings(casebookId, sieve);
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        store.read(db -> Queries.list(
                        db,
                        "SELECT s.verdict, COUNT(*) FROM standing_finding s" + sifting.where() + " GROUP BY s.verdict",
                        row -> Map.entry(Verdict.valueOf(row.getString(1)), row.getLong(2)),
                        sifting.values()))
                .forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }

    public Optional<Incident> incident(String id) {
        return one("standing_incident", id, Incident.class);
    }

    public Optional<Finding> finding(String id) {
        return one("standing_finding", id, Finding.class);
    }

    private <T> Optional<T> one(String table, String id, Class<T> type) {
        return store.read(db -> Queries.first(
                db,
                "SELECT w.json FROM " + table + " s JOIN weighed w ON w.key = s.weighed"
                        + " WHERE s.casebook_id = ? AND s.id = ?",
                row -> Forms.read(row.getString(1), type),
                casebookId,
                id));
    }

    /** The claims of an incident, its headlines too, in the order of ids. */
    public List<Claim> claimsOf(String incident) {
        List<Claim> claims = store.read(db -> Queries.list(
                db,
                "SELECT c.json FROM standing_claim s JOIN claim c ON c.key = s.claim"
                        + " WHERE s.casebook_id = ? AND s.incident = ?",
                row -> Forms.claim(row.getString(1)),
                casebookId,
                incident));
        return claims.stream().sorted(Comparator.comparing(Claim::id)).toList();
    }

    /** The incident that a claim stands in. */
    public Optional<String> incidentOf(String claim) {
        return store.read(db -> Queries.first(
                        db,
                        "SELECT incident FROM standing_claim WHERE casebook_id = ? AND id = ?",
                        row -> row.getString(1),
                        casebookId,
                        claim))
                .filter(incident -> !incident.isEmpty());
    }

    /** The findings on an incident, under whatever agreement, in the order of ids. */
    public List<Finding> findingsOn(String incident) {
        return store.read(db -> Queries.list(
                db,
                "SELECT w.json FROM standing_finding s JOIN weighed w ON w.key = s.weighed"
                        + " WHERE s.casebook_id = ? AND s.incident = ? ORDER BY s.id",
                row -> Forms.read(row.getString(1), Finding.class),
                casebookId,
                incident));
    }

    public Optional<LifeLine> lifeLine(String agreement) {
        return pages("lifeline", agreement, LifeLine.class).stream().findFirst();
    }

    public Optional<Totals> totals(String agreement) {
        return pages("totals", agreement, Totals.class).stream().findFirst();
    }

    /** Disputes about an agreement and the incidents under it; a thousand at most. */
    public List<Dispute> disputes(String agreement) {
        return pages("dispute", agreement, Dispute.class);
    }

    /** As of the last day that is known. */
    public List<Obligation> obligations(String agreement) {
        return pages("obligations", agreement, Pages.Obligations.class).stream()
                .flatMap(page -> page.rows().stream())
                .toList();
    }

    /** As of the last day that is known. */
    public Optional<Board> board(String agreement) {
        return pages("board", agreement, Board.class).stream().findFirst();
    }

    /** On the last day that is known; empty where none is. */
    public Optional<Signals> signals(String agreement) {
        return pages("signals", agreement, Signals.class).stream().findFirst();
    }

    /** Outlets, most claims first. */
    public List<SourceCount> sources(String agreement) {
        return pages("sources", agreement, Pages.Sources.class).stream()
                .flatMap(page -> page.rows().stream())
                .toList();
    }

    /** The claims that an agreement's pages rest on: those on its life, and those of every incident that meets a clause of it. */
    public List<Claim> claimsUnder(String agreement) {
        Map<String, Claim> claims = new TreeMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<Claim> slice = claims(Sieve.all().agreement(agreement), cursor, MOST_PAGES);
            slice.rows().forEach(claim -> claims.put(claim.id(), claim));
            cursor = slice.next();
        } while (cursor.isPresent());
        pages("bearing", agreement, Pages.Bearing.class).stream()
                .flatMap(page -> page.claims().stream())
                .filter(id -> !claims.containsKey(id))
                .forEach(id -> claim(id).ifPresent(claim -> claims.put(id, claim)));
        return List.copyOf(claims.values());
    }

    /** Every agreement of the casebook, in the order of ids. */
    public List<Summary> summaries() {
        return pages("summary", "", Summary.class);
    }

    /** The comment threads by outlet, over all reports of the archive. */
    public List<Threads> threads() {
        return pages("threads", "", Threads.class);
    }

    /** Empty where nothing was weighed yet. */
    public Optional<Sums> sums() {
        return pages("sums", "", Sums.class).stream().findFirst();
    }

    /** What waits for people. */
    public Pending pending() {
        return new Pending(store, casebookId);
    }

    /** Claims by their ids, as coded, in no particular order; those that do not stand are left out. */
    public Optional<Claim> claim(String id) {
        return store.read(db -> Queries.first(
                db,
                "SELECT c.json FROM standing_claim s JOIN claim c ON c.key = s.claim WHERE s.casebook_id = ?"
                        + " AND s.id = ?",
                row -> Forms.claim(row.getString(1)),
                casebookId,
                id));
    }

    /** How many incidents lie at each point of the map, most first. */
    public List<Spot> spots(Sieve sieve) {
        Sifting sifting = Sifting.incidents(casebookId, sieve);
        return store.read(db -> Queries.list(
                db,
                "SELECT s.lat, s.lon, COUNT(" + (sifting.id().equals("s.id") ? "*" : "DISTINCT " + sifting.id())
                        + ") FROM " + sifting.table() + " s"
                        + sifting.where() + " AND s.lat IS NOT NULL GROUP BY s.lat, s.lon ORDER BY 3 DESC, 1, 2",
                row -> new Spot(row.getDouble(1), row.getDouble(2), row.getLong(3)),
                sifting.values()));
    }

    /** How many incidents there are on each day; those without one are left out. */
    public Map<LocalDate, Long> days() {
        Map<LocalDate, Long> days = new TreeMap<>();
        store.read(db -> Queries.list(
                        db,
                        "SELECT day, COUNT(*) FROM standing_incident WHERE casebook_id = ? AND day < ? GROUP BY day",
                        row -> Map.entry(LocalDate.parse(row.getString(1)), row.getLong(2)),
                        casebookId,
                        Weigh.UNDATED))
                .forEach(row -> days.put(row.getKey(), row.getValue()));
        return days;
    }

    /** A word for the state of the weighing: another one whenever anything was weighed anew. */
    public String state() {
        return store.read(db -> Queries.first(
                        db,
                        "SELECT note FROM job WHERE stage = ? AND subject = ? AND state = 'done'",
                        row -> row.getString(1),
                        Leases.WEIGH,
                        casebookId)
                .orElse(""));
    }

    private <T> List<T> pages(String kind, String agreement, Class<T> type) {
        return store.read(db -> Queries.list(
                db,
                "SELECT w.json FROM standing_page s JOIN weighed w ON w.key = s.weighed WHERE s.casebook_id = ?"
                        + " AND s.kind = ? AND s.agreement = ? ORDER BY s.id LIMIT " + MOST_PAGES,
                row -> Forms.read(row.getString(1), type),
                casebookId,
                kind,
                agreement));
    }

    /**
     * What an incident, finding or page was and when it was weighed so, oldest first.
     *
     * @param kind incident, finding, lifeline, totals or dispute; the last but one by the id of the agreement
     */
    public List<Version> history(String kind, String id) {
        return store.read(db -> Queries.list(
                db,
                "SELECT a.recorded, w.json FROM weighed w JOIN audit a ON a.seq = w.entry WHERE w.casebook_id = ?"
                        + " AND w.kind = ? AND w.id = ? ORDER BY w.key",
                row -> new Version(Instant.parse(row.getString(1)), row.getString(2)),
                casebookId,
                kind,
                id));
    }

    /** Everything of a kind as it was weighed by a time, in the order of ids: the archive as it was known then. */
    public List<String> recordedBy(String kind, Instant time) {
        return store
                .read(db -> Queries.list(
                        db,
                        "SELECT w.json FROM weighed w WHERE w.casebook_id = ? AND w.kind = ? AND w.key ="
                                + " (SELECT MAX(n.key) FROM weighed n JOIN audit a ON a.seq = n.entry"
                                + " WHERE n.casebook_id = w.casebook_id AND n.kind = w.kind AND n.id = w.id"
                                + " AND a.recorded <= ?) ORDER BY w.id",
                        row -> row.getString(1),
                        casebookId,
                        kind,
                        RecordedTime.text(time)))
                .stream()
                .filter(json -> !json.isEmpty())
                .toList();
    }

    /** As {@link #isFresh()}; false too where another edition has weighed. */
    public boolean isFreshFor(String edition) {
        return store.read(db -> Queries.first(
                        db,
                        "SELECT note FROM job WHERE stage = ? AND subject = ? AND state = 'done'",
                        row -> row.getString(1),
                        Leases.WEIGH,
                        casebookId)
                .equals(Optional.of(Weigh.rest(db, casebookId, edition))));
    }

    /** False where claims, decisions or what was taken back have changed since the last weighing, or none was made. */
    public boolean isFresh() {
        return store.read(db -> {
            Optional<String> note = Queries.first(
                    db,
                    "SELECT note FROM job WHERE stage = ? AND subject = ? AND state = 'done'",
                    row -> row.getString(1),
                    Leases.WEIGH,
                    casebookId);
            return note.isPresent() && note.get().equals(Weigh.rest(db, casebookId, editionOf(note.get())));
        });
    }

    private static String editionOf(String rest) {
        int end = rest.length();
        for (int numbers = 0; numbers < 4; numbers++) {
            end = rest.lastIndexOf(' ', end - 1);
        }
        return rest.substring(0, Math.max(0, end));
    }

    /** When the last row was weighed; empty where none ever was. */
    public Optional<Instant> at() {
        return store.read(db -> Queries.first(
                db,
                "SELECT a.recorded FROM audit a WHERE a.seq = (SELECT MAX(entry) FROM weighed WHERE casebook_id = ?)",
                row -> Instant.parse(row.getString(1)),
                casebookId));
    }
}
