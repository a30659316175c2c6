package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.archive.Verification.Finder;
import org.ceaseline.ledger.Incident;

/** Holds the rows by which incidents, findings, pages and claims are found against what was last weighed. */
final class StandingCheck {

    private static final int CLAIMS_AT_A_TIME = 500;

    /** Which kinds of what was weighed each table holds. */
    private static final Map<String, String> KINDS = Map.of(
            "standing_incident", "w.kind = 'incident'",
            "standing_finding", "w.kind = 'finding'",
            "standing_page", "w.kind NOT IN ('incident', 'finding')");

    private final Store store;
    private final Connection db;
    private final Finder finder;

    StandingCheck(Store store, Connection db, Finder finder) {
        this.store = store;
        this.db = db;
        this.finder = finder;
    }

    void run() throws SQLException {
        for (String table : List.of("standing_incident", "standing_finding", "standing_page")) {
            if (store.hasTable(db, table)) {
                Queries.each(
                        db,
                        "SELECT s.id, s.digest, w.id, w.json FROM " + table
                                + " s LEFT JOIN weighed w ON w.key = s.weighed",
                        row -> same(table, row));
                Queries.each(
                        db,
                        missing(table),
                        row -> finder.damage(
                                "STANDING_MISSING",
                                table + " " + row.getString(1),
                                "It was weighed last, and no longer stands."));
            }
        }
        if (store.hasTable(db, "standing_claim")) {
            claims();
        }
    }

    private void same(String table, ResultSet row) throws SQLException {
        String json = row.getString(4);
        boolean same = row.getString(1).equals(row.getString(3))
                && json != null
                && Digest.of(json).equals(row.getString(2));
        if (!same) {
            finder.damage("STANDING_DIFFERS", table + " " + row.getString(1), "It is not what was weighed.");
        }
    }

    private static String missing(String table) {
        String ofKind = table.equals("standing_page") ? " AND s.kind = w.kind" : "";
        return "SELECT w.id FROM weighed w WHERE " + KINDS.get(table) + " AND w.json <> ''"
                + " AND w.key = (SELECT MAX(n.key) FROM weighed n WHERE n.casebook_id = w.casebook_id"
                + " AND n.kind = w.kind AND n.id = w.id) AND NOT EXISTS (SELECT 1 FROM " + table
                + " s WHERE s.casebook_id = w.casebook_id AND s.id = w.id AND s.weighed = w.key" + ofKind + ")";
    }

    /** Claims come last in a weighing, so they are all there only where one has come to its end. */
    private void claims() throws SQLException {
        List<String> casebooks = Queries.list(
                db,
                "SELECT subject FROM job WHERE stage = ? AND state = 'done'",
                row -> row.getString(1),
                Leases.WEIGH);
        for (String casebook : casebooks) {
            Map<String, String> portion = new LinkedHashMap<>();
            Queries.each(
                    db,
                    "SELECT w.json FROM standing_incident s JOIN weighed w ON w.key = s.weighed WHERE s.casebook_id = ?",
                    row -> {
                        Incident incident = Forms.read(row.getString(1), Incident.class);
                        incident.claims().forEach(claim -> portion.put(claim, incident.id()));
                        incident.headlines().forEach(claim -> portion.put(claim, incident.id()));
                        if (portion.size() >= CLAIMS_AT_A_TIME) {
                            stand(casebook, portion);
                        }
                    },
                    casebook);
            stand(casebook, portion);
        }
    }

    /** @param claims with their incidents; emptied */
    private void stand(String casebook, Map<String, String> claims) throws SQLException {
        if (!claims.isEmpty()) {
            List<String> values = new ArrayList<>(claims.keySet());
            String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
            values.add(casebook);
            Queries.list(
                            db,
                            "SELECT id FROM standing_claim WHERE id IN (" + marks + ") AND casebook_id = ?",
                            row -> row.getString(1),
                            values.toArray())
                    .forEach(claims::remove);
            claims.forEach((claim, incident) -> finder.damage(
                    "STANDING_MISSING", "standing_claim " + claim, "Incident " + incident + " holds it."));
        }
        claims.clear();
    }
}
