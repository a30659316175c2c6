package org.ceaseline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Discourse;
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
    private final Slices slices;
    private final StandingMap map;
    private final StandingPages pages;
    private final Recorded recorded;

    Weighed(Store store, String casebookId) {
        this.store = store;
        this.casebookId = casebookId;
        this.slices = new Slices(store, casebookId);
        this.map = new StandingMap(store, casebookId);
        this.pages = new StandingPages(store, casebookId);
        this.recorded = new Recorded(store, casebookId);
    }

    /**
     * Incidents by first day, then id; those without a day last.
     *
     * @param cursor where to begin, from the slice before; empty for the beginning
     * @throws IllegalArgumentException if the cursor is none of this archive
     */
    public Slice<Incident> incidents(Sieve sieve, Optional<String> cursor, int most) {
        return slices.incidents(sieve, cursor, most);
    }

    /** Findings by the day of their incident, then id. */
    public Slice<Finding> findings(Sieve sieve, Optional<String> cursor, int most) {
        return slices.findings(sieve, cursor, most);
    }

    /** Claims by first day, then id. */
    public Slice<Claim> claims(Sieve sieve, Optional<String> cursor, int most) {
        return slices.claims(sieve, cursor, most);
    }

    /**
     * As {@link #incidents}, the last day first; those without a day come last here too.
     *
     * @throws IllegalArgumentException if the cursor is none of this archive
     */
    public Slice<Incident> newestIncidents(Sieve sieve, Optional<String> cursor, int most) {
        return slices.newestIncidents(sieve, cursor, most);
    }

    /** Incidents with a place that the casebook knows, as a map shows them; in no particular order. */
    public List<Mark> marks(Sieve sieve, int most) {
        return map.marks(sieve, most);
    }

    public long countIncidents(Sieve sieve) {
        return slices.count(Sifting.incidents(casebookId, sieve));
    }

    public long countFindings(Sieve sieve) {
        return slices.count(Sifting.findings(casebookId, sieve));
    }

    public long countClaims(Sieve sieve) {
        return slices.count(Sifting.claims(casebookId, sieve));
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
        return pages.only("lifeline", agreement, LifeLine.class);
    }

    public Optional<Totals> totals(String agreement) {
        return pages.only("totals", agreement, Totals.class);
    }

    /** Disputes about an agreement and the incidents under it; a thousand at most. */
    public List<Dispute> disputes(String agreement) {
        return pages.of("dispute", agreement, Dispute.class);
    }

    /** Some of {@link #disputes}. */
    public List<Dispute> disputes(String agreement, int skip, int most) {
        return pages.of("dispute", agreement, Dispute.class, skip, most);
    }

    public long countDisputes(String agreement) {
        return pages.count("dispute", agreement);
    }

    /** Those of the disputes of all agreements that are about an incident. */
    public List<Dispute> disputesOn(String incident) {
        return pages.one("disputed", incident, Pages.Disputed.class).stream()
                .flatMap(found -> found.disputes().stream())
                .flatMap(id -> pages.one("dispute", id, Dispute.class).stream())
                .toList();
    }

    /** As of the last day that is known. */
    public List<Obligation> obligations(String agreement) {
        return pages.only("obligations", agreement, Pages.Obligations.class).stream()
                .flatMap(page -> page.rows().stream())
                .toList();
    }

    /** As of the last day that is known. */
    public Optional<Board> board(String agreement) {
        return pages.only("board", agreement, Board.class);
    }

    /** On the last day that is known; empty where none is. */
    public Optional<Signals> signals(String agreement) {
        return pages.only("signals", agreement, Signals.class);
    }

    /** Outlets, most claims first. */
    public List<SourceCount> sources(String agreement) {
        return pages.only("sources", agreement, Pages.Sources.class).stream()
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
        pages.only("bearing", agreement, Pages.Bearing.class).stream()
                .flatMap(page -> page.claims().stream())
                .filter(id -> !claims.containsKey(id))
                .forEach(id -> claim(id).ifPresent(claim -> claims.put(id, claim)));
        return List.copyOf(claims.values());
    }

    /** Every agreement of the casebook, in the order of ids. */
    public List<Summary> summaries() {
        return pages.of("summary", "", Summary.class);
    }

    /** The comment threads by outlet, over all reports of the archive. */
    public List<Threads> threads() {
        return pages.of("threads", "", Threads.class);
    }

    /** What the comments of the archive say, as counts. */
    public List<Discourse.Group> discourse() {
        return pages.of("discourse", "", Discourse.Group.class);
    }

    /** Empty where nothing was weighed yet. */
    public Optional<Sums> sums() {
        return pages.only("sums", "", Sums.class);
    }

    /** What waits for people. */
    public Pending pending() {
        return new Pending(store, casebookId);
    }

    /** A claim as coded; empty where it does not stand. */
    public Optional<Claim> claim(String id) {
        return claims(List.of(id)).stream().findFirst();
    }

    /** Claims by their ids, as coded, in no particular order; those that do not stand are left out. */
    public List<Claim> claims(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(ids);
        values.add(casebookId);
        return store.read(db ->
                Queries.list(db, Views.standing(ids.size()), row -> Forms.claim(row.getString(1)), values.toArray()));
    }

    /** Where and when all incidents lie that the map can show. */
    public Spread spread() {
        return map.spread();
    }

    /** How many incidents there are on each day; those without one are left out. */
    public Map<LocalDate, Long> days() {
        return map.days();
    }

    /** A word for the state of the weighing: another one whenever anything was weighed anew. */
    public String state() {
        return recorded.state();
    }

    /**
     * What an incident, finding or page was and when it was weighed so, oldest first.
     *
     * @param kind incident, finding, lifeline, totals or dispute; the last but one by the id of the agreement
     */
    public List<Version> history(String kind, String id) {
        return recorded.history(kind, id);
    }

    /** Everything of a kind as it was weighed by a time, in the order of ids: the archive as it was known then. */
    public List<String> recordedBy(String kind, Instant time) {
        return recorded.recordedBy(kind, time);
    }

    /** As {@link #isFresh()}; false too where another edition has weighed. */
    public boolean isFreshFor(String edition) {
        return recorded.isFreshFor(edition);
    }

    /** False where claims, decisions or what was taken back have changed since the last weighing, or none was made. */
    public boolean isFresh() {
        return recorded.isFresh();
    }

    /** When the last row was weighed; empty where none ever was. */
    public Optional<Instant> at() {
        return recorded.at();
    }
}
