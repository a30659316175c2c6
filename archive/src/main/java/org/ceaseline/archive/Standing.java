package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Fault;

/** Questions about what stands in the archive, asked within one connection. */
final class Standing {

    /** Intakes that were taken back and not brought back; {@code ?} is the last audit entry to look at. */
    static final String WITHDRAWN = "(SELECT w.intake FROM withdrawal w WHERE w.withdrawn = 1 AND w.key ="
            + " (SELECT MAX(x.key) FROM withdrawal x WHERE x.intake = w.intake AND x.entry <= ?))";

    private Standing() {}

    /** The intake of these roots under this casebook that was begun and not ended. */
    static Optional<Long> openIntake(Connection db, String roots, String casebook) throws SQLException {
        return Queries.first(
                db,
                "SELECT key FROM intake WHERE roots = ? AND casebook = ? AND key NOT IN"
                        + " (SELECT CAST(subject AS INTEGER) FROM job WHERE stage = 'intake' AND state = 'done')"
                        + " AND key NOT IN (SELECT intake FROM withdrawal) ORDER BY key DESC",
                row -> row.getLong(1),
                roots,
                casebook);
    }

    static boolean hasEvidence(Connection db, String sha256) throws SQLException {
        return Queries.first(db, "SELECT 1 FROM evidence WHERE sha256 = ?", row -> true, sha256)
                .isPresent();
    }

    /** True where these bytes are here under this name, and were not withdrawn. */
    static boolean hasReading(Connection db, String sha256, String name) throws SQLException {
        return Queries.first(
                        db,
                        "SELECT 1 FROM reading WHERE evidence = ? AND name = ? AND intake NOT IN " + WITHDRAWN,
                        row -> true,
                        sha256,
                        name,
                        Long.MAX_VALUE)
                .isPresent();
    }

    /** Key of the newest edition of a report. */
    static long reportKey(Connection db, String id) throws SQLException {
        return Queries.number(db, "SELECT MAX(key) FROM report WHERE id = ?", id);
    }

    /** The coding that holds the claims of this report under this casebook and coder. */
    static Optional<Long> codingOf(Connection db, long reportKey, String casebook, String edition) throws SQLException {
        return Queries.first(
                db,
                "SELECT MIN(claims_of) FROM coding WHERE report = ? AND casebook = ? AND coder = ? HAVING COUNT(*) > 0",
                row -> row.getLong(1),
                reportKey,
                casebook,
                edition);
    }

    /** True where the coding that stands for this report and casebook is of this digest, coder and edition of the report. */
    static boolean isCoded(Connection db, String reportId, String casebookId, String digest, String edition)
            throws SQLException {
        return Queries.first(
                        db,
                        "SELECT report, casebook, coder FROM coding WHERE report_id = ? AND casebook_id = ?"
                                + " ORDER BY key DESC LIMIT 1",
                        row -> List.<Object>of(row.getLong(1), row.getString(2), row.getString(3)),
                        reportId,
                        casebookId)
                .equals(Optional.of(List.<Object>of(reportKey(db, reportId), digest, edition)));
    }

    /** Ids of the reports that were read from these bytes, in their order. */
    static List<String> reportsOf(Connection db, String sha256) throws SQLException {
        return Queries.list(
                db,
                "SELECT id FROM report WHERE evidence = ? GROUP BY id ORDER BY MIN(position), id",
                row -> row.getString(1),
                sha256);
    }

    static List<String> allReports(Connection db) throws SQLException {
        return Queries.list(db, "SELECT id FROM report GROUP BY id ORDER BY MIN(key)", row -> row.getString(1));
    }

    static List<Fault> faultsOf(Connection db, String sha256) throws SQLException {
        return Queries.list(
                db,
                "SELECT code, place, what, remedy FROM fault WHERE evidence = ? ORDER BY key",
                row -> new Fault(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                sha256);
    }
}
