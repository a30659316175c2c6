package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;

/** The raw bytes of an archive, and the reports that were read from them. */
final class Reports {

    private static final long NOW = Long.MAX_VALUE;
    private static final int MANY = 1000;

    private final Store store;

    Reports(Store store) {
        this.store = store;
    }

    Optional<byte[]> evidence(String sha256) {
        return store.read(db -> Queries.first(
                        db,
                        "SELECT packing, bytes, size FROM evidence WHERE sha256 = ?",
                        row -> Packing.unpack(row.getString(1), row.getBytes(2), row.getLong(3)),
                        sha256)
                .flatMap(bytes -> bytes)
                .filter(bytes -> Digest.of(bytes).equals(sha256)));
    }

    List<String> names(String sha256) {
        return store.read(db -> Queries.list(
                db, "SELECT name FROM reading WHERE evidence = ? ORDER BY key", row -> row.getString(1), sha256));
    }

    List<Fault> faults() {
        return store.read(db -> Queries.list(
                db,
                "SELECT code, place, what, remedy FROM fault ORDER BY key",
                row -> new Fault(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    Optional<Report> newestEdition(String id) {
        return store.read(db -> Queries.first(
                db,
                "SELECT json FROM report WHERE id = ? ORDER BY key DESC LIMIT 1",
                row -> Forms.report(row.getString(1)),
                id));
    }

    Stream<Report> all() {
        return RowStream.of(store, Views.REPORTS, row -> Forms.report(row.getString(1)), NOW, NOW);
    }

    Optional<Instant> recorded(String report) {
        return store.read(db -> Queries.first(
                db,
                "SELECT MIN(a.recorded) FROM report r JOIN audit a ON a.seq = r.entry WHERE r.id = ? HAVING COUNT(*) > 0",
                row -> Instant.parse(row.getString(1)),
                report));
    }

    Map<String, Instant> recorded() {
        return store
                .read(db -> Queries.list(
                        db, Views.RECORDED, row -> Map.entry(row.getString(1), Instant.parse(row.getString(2)))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    List<Filed> newest(int skip, int most) {
        return store.read(db -> hasWithdrawals(db)
                ? Queries.list(db, Views.NEWEST, Reports::filed, NOW, NOW, most, skip)
                : Queries.list(db, skip < MANY ? Views.NEWEST_OF_ALL : Views.LATER_OF_ALL, Reports::filed, most, skip));
    }

    Optional<Filed> filed(String report) {
        return store.read(db -> Queries.first(db, Views.FILED, Reports::filed, NOW, NOW, report));
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(Forms.report(row.getString(1)), row.getLong(2), Instant.parse(row.getString(3)));
    }

    /** The captures of the page that a report is of, itself among them. */
    List<Filed> captures(Report report) {
        return store.read(db -> report.address().isPresent()
                ? Queries.list(
                        db,
                        Views.AT_ADDRESS,
                        Reports::filed,
                        NOW,
                        NOW,
                        Text.plain(report.address().get()))
                : Queries.list(db, Views.OF_NAME, Reports::filed, NOW, NOW, report.name(), report.title()));
    }

    List<String> ofIntake(long intake) {
        return store.read(db -> Queries.list(
                db,
                "SELECT DISTINCT r.id FROM reading g JOIN report r ON r.evidence = g.evidence WHERE g.intake = ?"
                        + " ORDER BY r.id",
                row -> row.getString(1),
                intake));
    }

    long count() {
        return store.read(db -> hasWithdrawals(db)
                ? Queries.number(db, Views.COUNT_REPORTS, NOW, NOW)
                : Queries.number(db, "SELECT COUNT(DISTINCT id) FROM report"));
    }

    private static boolean hasWithdrawals(Connection db) throws SQLException {
        return Queries.number(db, "SELECT COUNT(*) FROM withdrawal") > 0;
    }

    List<Claim> claimsWith(Collection<String> reports, List<String> words) {
        if (reports.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(reports);
        words.forEach(word -> values.add("%" + word + "%"));
        values.add(NOW);
        return store.read(db -> Queries.list(
                db,
                Views.claimsWith(reports.size(), words.size()),
                row -> Forms.claim(row.getString(2)),
                values.toArray()));
    }

    Map<String, List<Claim>> claimsOn(String report) {
        Map<String, List<Claim>> byCasebook = new LinkedHashMap<>();
        store.read(db -> Queries.list(
                        db,
                        Views.CLAIMS_ON,
                        row -> Map.entry(row.getString(1), Forms.claim(row.getString(2))),
                        report,
                        NOW))
                .forEach(row -> byCasebook
                        .computeIfAbsent(row.getKey(), key -> new ArrayList<>())
                        .add(row.getValue()));
        return byCasebook;
    }
}
