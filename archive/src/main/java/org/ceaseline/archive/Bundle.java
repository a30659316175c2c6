package org.ceaseline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;

/**
 * Everything that stands under a casebook as lines of JSON, each an object with one key that names what it is: first
 * {@code archive}, then {@code casebook}; then for each {@code evidence} its {@code report}s and {@code claim}s; then each
 * {@code decision}; last what was weighed, each {@code incident} and {@code finding}, which an import makes anew.
 */
final class Bundle {

    static final int VERSION = 1;

    /** Bytes of which a report was coded under a casebook; the first {@code ?} as in {@link Views}. Reports lead to codings by their ids. */
    static final String EVIDENCE =
            "SELECT e.sha256, e.packing, e.bytes, e.size FROM evidence e WHERE EXISTS (SELECT 1 FROM reading g"
                    + " WHERE g.evidence = e.sha256 AND g.intake NOT IN " + Standing.WITHDRAWN + ")"
                    + " AND EXISTS (SELECT 1 FROM report r JOIN coding k ON k.report_id = r.id"
                    + " WHERE r.evidence = e.sha256 AND k.casebook_id = ?) ORDER BY e.entry, e.sha256";

    private final Store store;
    private final Casebook casebook;
    private long rows;

    Bundle(Store store, Casebook casebook) {
        this.store = store;
        this.casebook = casebook;
    }

    /** Writes all of it; gives how many claims, decisions, incidents and findings it holds. */
    long write(Writer out) throws IOException {
        try {
            head(out);
            evidence(out);
            decisions(out);
            weighed("standing_incident", "incident", out);
            weighed("standing_finding", "finding", out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private void head(Writer out) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", VERSION);
        head.put("casebook", casebook.id());
        head.put("coder", store.read(this::edition));
        line(out, "archive", Forms.of(head));
        line(out, "casebook", Forms.of(casebook));
    }

    private String edition(Connection db) throws SQLException {
        return Queries.first(
                        db,
                        "SELECT coder FROM coding WHERE casebook_id = ? ORDER BY key DESC LIMIT 1",
                        row -> row.getString(1),
                        casebook.id())
                .map(SetYear::programOf)
                .orElse("");
    }

    private void evidence(Writer out) {
        try (Stream<Map<String, Object>> all = RowStream.of(
                store,
                EVIDENCE,
                row -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("sha256", row.getString(1));
                    one.put("packing", row.getString(2));
                    one.put("size", row.getLong(4));
                    one.put("bytes", Base64.getEncoder().encodeToString(row.getBytes(3)));
                    return one;
                },
                Long.MAX_VALUE,
                casebook.id())) {
            all.forEach(one -> {
                String sha256 = String.valueOf(one.get("sha256"));
                one.put("names", store.read(db -> names(db, sha256)));
                line(out, "evidence", Forms.of(one));
                store.read(db -> reports(db, sha256)).forEach(report -> {
                    line(out, "report", report.json());
                    claims(report.id(), out);
                });
            });
        }
    }

    private static List<String> names(Connection db, String sha256) throws SQLException {
        return Queries.list(
                db,
                "SELECT g.name FROM reading g WHERE g.evidence = ? AND g.intake NOT IN " + Standing.WITHDRAWN
                        + " GROUP BY g.name ORDER BY MIN(g.key)",
                row -> row.getString(1),
                sha256,
                Long.MAX_VALUE);
    }

    private record Kept(String id, String json) {}

    /** The newest edition of each report. */
    private static List<Kept> reports(Connection db, String sha256) throws SQLException {
        return Queries.list(
                db,
                "SELECT r.id, r.json FROM report r WHERE r.evidence = ? AND r.key ="
                        + " (SELECT MAX(n.key) FROM report n WHERE n.id = r.id) ORDER BY r.position, r.key",
                row -> new Kept(row.getString(1), row.getString(2)),
                sha256);
    }

    private void claims(String report, Writer out) {
        Optional<Long> coding = store.read(db -> Queries.first(
                db,
                "SELECT claims_of FROM coding WHERE report_id = ? AND casebook_id = ? ORDER BY key DESC LIMIT 1",
                row -> row.getLong(1),
                report,
                casebook.id()));
        coding.ifPresent(key -> store.read(db -> Queries.list(
                        db, "SELECT json FROM claim WHERE coding = ? ORDER BY key", row -> row.getString(1), key))
                .forEach(json -> counted(out, "claim", json)));
    }

    private void decisions(Writer out) {
        store.read(db -> Queries.list(
                        db,
                        "SELECT d.kind, d.subject, d.field, d.before, d.after, d.why, a.who, a.recorded FROM decision d"
                                + " JOIN audit a ON a.seq = d.entry ORDER BY d.key",
                        row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            String[] keys = {"kind", "subject", "field", "before", "after", "why", "who", "recorded"};
                            for (int at = 0; at < keys.length; at++) {
                                one.put(keys[at], row.getString(at + 1));
                            }
                            return one;
                        }))
                .forEach(one -> counted(out, "decision", Forms.of(one)));
    }

    private void weighed(String table, String kind, Writer out) {
        try (Stream<String> all = RowStream.of(
                store,
                "SELECT w.json FROM " + table + " s JOIN weighed w ON w.key = s.weighed WHERE s.casebook_id = ?"
                        + " ORDER BY s.day, s.id",
                row -> row.getString(1),
                casebook.id())) {
            all.forEach(json -> counted(out, kind, json));
        }
    }

    private void counted(Writer out, String kind, String json) {
        rows++;
        line(out, kind, json);
    }

    private static void line(Writer out, String kind, String json) {
        try {
            out.append("{\"").append(kind).append("\":").append(json).append("}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
