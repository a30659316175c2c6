package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.Material;

/**
 * What a weighing rests on: the claims that stand under a casebook, every report, and what people have decided. Immutable
 * once read.
 */
final class Matter {

    private final String casebookId;
    private final Marks marks;
    private final Map<String, Coded> coded;
    private final Map<String, Report> reports;
    private final Map<String, Instant> recorded;
    private final ClaimRulings said;
    private final List<Decision> rulings;
    private final List<Claim> claims;

    /** A claim as it was coded, and its row. */
    private record Coded(Claim claim, long key) {}

    /** The last keys of what may come; what was read with them in hand may hold some later rows too. */
    private record Marks(long coding, long report, long withdrawal) {
        static Marks of(Connection db) throws SQLException {
            return new Marks(last(db, "coding"), last(db, "report"), last(db, "withdrawal"));
        }

        private static long last(Connection db, String table) throws SQLException {
            return Queries.number(db, "SELECT COALESCE(MAX(key), 0) FROM " + table);
        }
    }

    private Matter(
            String casebookId,
            Marks marks,
            Map<String, Coded> coded,
            Map<String, Report> reports,
            Map<String, Instant> recorded,
            ClaimRulings said,
            List<Decision> rulings) {
        this.casebookId = casebookId;
        this.marks = marks;
        this.coded = coded;
        this.reports = reports;
        this.recorded = recorded;
        this.said = said;
        this.rulings = rulings;
        this.claims = coded.values().stream()
                .flatMap(one -> said.of(one.claim()).stream())
                .toList();
    }

    /** Everything that stands, read anew. */
    static Matter all(Archive archive, String casebookId) {
        Marks marks = archive.store().read(Marks::of);
        ClaimRulings said = archive.store().read(ClaimRulings::all);
        Map<String, Coded> coded = new LinkedHashMap<>();
        long now = Long.MAX_VALUE;
        try (Stream<Coded> rows =
                RowStream.of(archive.store(), Views.CLAIMS_TO_WEIGH, Matter::coded, now, casebookId, now, now, now)) {
            rows.forEach(row -> coded.putIfAbsent(row.claim().id(), row));
        }
        Map<String, Report> reports = new LinkedHashMap<>();
        try (Stream<Report> all = archive.reports()) {
            all.forEach(report -> reports.put(report.id(), report));
        }
        return new Matter(casebookId, marks, coded, reports, archive.recorded(), said, archive.rulings());
    }

    private static Coded coded(ResultSet row) throws SQLException {
        return new Coded(Forms.claim(row.getString(1)), row.getLong(2));
    }

    /** With what has come since; empty where a report was coded or read anew or anything was ever taken back. */
    Optional<Matter> grown(Archive archive) {
        return archive.store().read(this::grown).map(grown -> grown.decided(archive));
    }

    private Matter decided(Archive archive) {
        return new Matter(
                casebookId,
                marks,
                coded,
                reports,
                recorded,
                archive.store().read(ClaimRulings::all),
                archive.rulings());
    }

    private Optional<Matter> grown(Connection db) throws SQLException {
        Marks now = Marks.of(db);
        if (now.withdrawal() != 0 || isCodedAgain(db) || isReadAgain(db)) {
            return Optional.empty();
        }
        Map<String, Coded> moreCoded = new LinkedHashMap<>(coded);
        for (Coded one : Queries.list(
                db,
                "SELECT c.json, c.key FROM coding k JOIN claim c ON c.coding = k.claims_of"
                        + " WHERE k.key > ? AND k.casebook_id = ? ORDER BY k.key, c.key",
                Matter::coded,
                marks.coding(),
                casebookId)) {
            moreCoded.putIfAbsent(one.claim().id(), one);
        }
        Map<String, Report> moreReports = new LinkedHashMap<>(reports);
        Map<String, Instant> moreRecorded = new HashMap<>(recorded);
        Queries.list(
                db,
                "SELECT r.json, a.recorded FROM report r JOIN audit a ON a.seq = r.entry WHERE r.key > ? ORDER BY r.key",
                row -> {
                    Report report = Forms.report(row.getString(1));
                    moreRecorded.putIfAbsent(report.id(), Instant.parse(row.getString(2)));
                    return moreReports.putIfAbsent(report.id(), report);
                },
                marks.report());
        return Optional.of(new Matter(casebookId, now, moreCoded, moreReports, moreRecorded, said, rulings));
    }

    private boolean isCodedAgain(Connection db) throws SQLException {
        return Queries.number(
                        db,
                        "SELECT COUNT(*) FROM coding k WHERE k.key > ? AND k.casebook_id = ? AND EXISTS (SELECT 1 FROM"
                                + " coding o WHERE o.report_id = k.report_id AND o.casebook_id = k.casebook_id"
                                + " AND o.key < k.key)",
                        marks.coding(),
                        casebookId)
                > 0;
    }

    private boolean isReadAgain(Connection db) throws SQLException {
        return Queries.number(
                        db,
                        "SELECT COUNT(*) FROM report r WHERE r.key > ? AND EXISTS (SELECT 1 FROM report o WHERE"
                                + " o.id = r.id AND o.key < r.key)",
                        marks.report())
                > 0;
    }

    /** What this has and an earlier one had not; empty where anything else differs. */
    Optional<Material> since(Matter earlier) {
        boolean saidAlike = rulings.equals(earlier.rulings)
                && said.touched().stream()
                        .flatMap(id -> Optional.ofNullable(earlier.coded.get(id)).stream())
                        .allMatch(known -> said.of(known.claim()).equals(earlier.said.of(known.claim())));
        if (!saidAlike) {
            return Optional.empty();
        }
        List<Claim> freshClaims = claims.stream()
                .filter(claim -> !earlier.coded.containsKey(claim.id()))
                .toList();
        List<Report> freshReports = reports.values().stream()
                .filter(report -> !earlier.reports.containsKey(report.id()))
                .toList();
        return Optional.of(Material.of(freshClaims, freshReports).recordedAt(recorded));
    }

    Material material() {
        return Material.of(claims, reports()).recordedAt(recorded).with(rulings);
    }

    /** The claims as people have corrected them, without those that they rejected. */
    List<Claim> claims() {
        return claims;
    }

    Collection<Report> reports() {
        return Collections.unmodifiableCollection(reports.values());
    }

    /** Claims that stand or were rejected. */
    int size() {
        return coded.size();
    }

    /** True where the claim stands or was rejected. */
    boolean knows(String claim) {
        return coded.containsKey(claim);
    }

    /** The row of a claim of {@link #claims()}. */
    long key(String claim) {
        Coded found = coded.get(claim);
        if (found == null) {
            throw new IllegalArgumentException("No claim " + claim + " was read to be weighed.");
        }
        return found.key();
    }

    /** True where somebody has ever decided on a claim. */
    boolean isDecidedOn(String claim) {
        return said.touch(claim);
    }

    /** Ids of the claims, sorted. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(claims.size());
        claims.forEach(claim -> ids.add(claim.id()));
        Collections.sort(ids);
        return ids;
    }
}
