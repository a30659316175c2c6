package org.ceaseline.archive;

import java.util.Collections;

/** The longer questions. Each {@code ?} is the last audit entry to look at: later rows were not known then. */
final class Views {

    /** The newest edition of every report that was not withdrawn. */
    static final String REPORTS = "SELECT r.json FROM report r WHERE r.key ="
            + " (SELECT MAX(n.key) FROM report n WHERE n.id = r.id AND n.entry <= ?)"
            + " AND EXISTS (SELECT 1 FROM reading g WHERE g.evidence = r.evidence AND g.intake NOT IN "
            + Standing.WITHDRAWN + ") ORDER BY r.key";

    /** The claims of the newest coding of every report under every casebook, where the report was not withdrawn. */
    static final String CLAIMS = "SELECT c.json FROM coding k JOIN claim c ON c.coding = k.claims_of"
            + " JOIN report r ON r.key = k.report WHERE k.entry <= ? AND k.key ="
            + " (SELECT MAX(n.key) FROM coding n WHERE n.report_id = k.report_id AND n.casebook_id = k.casebook_id"
            + " AND n.entry <= ?) AND EXISTS (SELECT 1 FROM reading g WHERE g.evidence = r.evidence AND g.entry <= ?"
            + " AND g.intake NOT IN " + Standing.WITHDRAWN + ") ORDER BY k.key, c.key";

    /** As {@link #CLAIMS}, under one casebook: the second {@code ?} is its id. */
    static final String CLAIMS_UNDER =
            CLAIMS.replaceFirst("WHERE k.entry <= \\?", "WHERE k.entry <= ? AND k.casebook_id = ?");

    /** As {@link #CLAIMS_UNDER}, each claim with its key. */
    static final String CLAIMS_TO_WEIGH = CLAIMS_UNDER.replaceFirst("SELECT c.json", "SELECT c.json, c.key");

    /** As {@link #CLAIMS_UNDER}, each claim with its report and when that was kept. */
    static final String EXPORT = CLAIMS_UNDER
            .replaceFirst("SELECT c.json", "SELECT c.json, r.key, r.json, a.recorded")
            .replaceFirst("WHERE", "JOIN audit a ON a.seq = r.entry WHERE");

    /** As {@link #CLAIMS}, of codings after the first {@code ?}, with what a search needs beside the claim. */
    static final String INDEX = CLAIMS.replaceFirst(
                    "SELECT c.json", "SELECT c.json, c.key, k.report_id, k.casebook_id, r.title, r.outlet")
            .replaceFirst("WHERE k.entry <= \\?", "WHERE k.entry > ? AND k.entry <= ?");

    /** The last edition of every casebook, by last use. */
    static final String CASEBOOKS = "SELECT b.json FROM casebook b JOIN (SELECT k.casebook_id AS id, MAX(k.key) AS used"
            + " FROM coding k GROUP BY k.casebook_id) u ON u.id = b.id JOIN coding c ON c.key = u.used"
            + " AND c.casebook = b.digest ORDER BY u.used DESC";

    /** When the first edition of every report was kept. */
    static final String RECORDED =
            "SELECT r.id, a.recorded FROM report r JOIN audit a ON a.seq = r.entry ORDER BY r.key";

    private static final String STANDS = "r.key = (SELECT MAX(n.key) FROM report n WHERE n.id = r.id AND n.entry <= ?)"
            + " AND EXISTS (SELECT 1 FROM reading g WHERE g.evidence = r.evidence AND g.intake NOT IN "
            + Standing.WITHDRAWN + ")";

    private static final String AS_LISTED = "SELECT r.json, (SELECT COALESCE(SUM(k.claims), 0) FROM coding k"
            + " WHERE k.report_id = r.id AND k.key = (SELECT MAX(n.key) FROM coding n WHERE n.report_id = k.report_id"
            + " AND n.casebook_id = k.casebook_id)), (SELECT MIN(a.recorded) FROM report f JOIN audit a ON a.seq = f.entry"
            + " WHERE f.id = r.id) FROM report r ";

    /** Some of {@link #REPORTS}, the last first: how many, and how many to skip. */
    static final String NEWEST = AS_LISTED + "JOIN (SELECT r.key AS key FROM report r WHERE " + STANDS
            + " ORDER BY r.key DESC LIMIT ? OFFSET ?) x ON x.key = r.key ORDER BY r.key DESC";

    /** As {@link #NEWEST}, where nothing was ever taken back. */
    static final String NEWEST_OF_ALL = AS_LISTED + "JOIN (SELECT r.key AS key FROM report r WHERE NOT EXISTS"
            + " (SELECT 1 FROM report n WHERE n.id = r.id AND n.key > r.key) ORDER BY r.key DESC LIMIT ? OFFSET ?) x"
            + " ON x.key = r.key ORDER BY r.key DESC";

    /** As {@link #NEWEST_OF_ALL}, sooner where many are skipped: no report is looked at but those of the list. */
    static final String LATER_OF_ALL = AS_LISTED + "JOIN (SELECT MAX(r.key) AS key FROM report r GROUP BY r.id"
            + " ORDER BY 1 DESC LIMIT ? OFFSET ?) x ON x.key = r.key ORDER BY r.key DESC";

    /** One of {@link #REPORTS}. */
    static final String FILED = AS_LISTED + "WHERE " + STANDS + " AND r.id = ?";

    private static final String IN_ORDER = " ORDER BY r.key LIMIT 100";

    /** Those of {@link #REPORTS} that were captured at one address, the first one first. */
    static final String AT_ADDRESS = AS_LISTED + "WHERE " + STANDS + " AND r.address = ?" + IN_ORDER;

    /** Those of {@link #REPORTS} without an address that have one name and one title, the first one first. */
    static final String OF_NAME =
            AS_LISTED + "WHERE " + STANDS + " AND r.address IS NULL AND r.name = ? AND r.title = ?" + IN_ORDER;

    static final String COUNT_REPORTS = "SELECT COUNT(*) FROM report r WHERE " + STANDS;

    /** The claims of the newest codings of one report, by casebook. */
    static final String CLAIMS_ON = "SELECT k.casebook_id, c.json FROM coding k JOIN claim c ON c.coding = k.claims_of"
            + " JOIN report r ON r.key = k.report WHERE k.report_id = ? AND k.key ="
            + " (SELECT MAX(n.key) FROM coding n WHERE n.report_id = k.report_id AND n.casebook_id = k.casebook_id)"
            + " AND EXISTS (SELECT 1 FROM reading g WHERE g.evidence = r.evidence AND g.intake NOT IN "
            + Standing.WITHDRAWN + ") ORDER BY k.casebook_id, c.span_start, c.key";

    private Views() {}

    /**
     * So many claims by their ids that stand under a casebook, which comes last. Asked as a list of values, since SQLite looks at
     * every claim of the casebook where it is asked with IN.
     */
    static String standing(int ids) {
        return "WITH wanted (id) AS (VALUES " + String.join(", ", Collections.nCopies(ids, "(?)"))
                + ") SELECT c.json FROM wanted w JOIN standing_claim s ON s.casebook_id = ? AND s.id = w.id"
                + " JOIN claim c ON c.key = s.claim";
    }

    /** As {@link #CLAIMS_ON} of so many reports, with so many words of which the claim's form has one, after the reports. */
    static String claimsWith(int reports, int words) {
        String any = String.join(" OR ", Collections.nCopies(words, "c.json LIKE ?"));
        return CLAIMS_ON.replace(
                "WHERE k.report_id = ?", "WHERE k.report_id IN " + Queries.places(reports) + " AND (" + any + ")");
    }
}
