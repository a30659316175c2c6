package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies an archive row by row into an empty one, whatever the two databases are. Every row and every hash stays the same;
 * work that was leased waits again.
 */
final class Copy {

    private static final int ROWS_AT_A_TIME = 500;

    /** What stands now, with the columns that it is found by. */
    private static final Map<String, List<String>> STANDING = Map.of(
            "standing_incident",
            List.of("casebook_id", "id", "weighed", "digest", "type", "day", "lat", "lon", "place_precision"),
            "standing_finding",
            List.of(
                    "casebook_id",
                    "id",
                    "weighed",
                    "digest",
                    "agreement",
                    "incident",
                    "actor",
                    "verdict",
                    "type",
                    "day",
                    "lat",
                    "lon"),
            "standing_claim",
            List.of("casebook_id", "id", "claim", "incident", "type", "day", "lat", "lon"),
            "standing_actor",
            List.of("casebook_id", "kind", "actor", "day", "id"),
            "standing_page",
            List.of("casebook_id", "kind", "id", "weighed", "digest", "agreement"));

    private final Store source;
    private final Connection from;
    private final Connection to;

    private Copy(Store source, Connection from, Connection to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** Copies all of it in one transaction, as it stands at one moment. */
    static long run(Store from, Store to) {
        return from.snapshot(source -> to.write(target -> new Copy(from, source, target).all()));
    }

    private long all() throws SQLException {
        long rows = table("audit", List.of(AuditEntry.COLUMNS.split(", ", -1)), "seq");
        for (Table table : Table.values()) {
            List<String> columns = new ArrayList<>(table.columns());
            columns.add("entry");
            rows += table(table.sqlName(), columns, "entry, " + table.key());
        }
        for (Map.Entry<String, List<String>> standing : new TreeMap<>(STANDING).entrySet()) {
            rows += table(standing.getKey(), standing.getValue(), String.join(", ", standing.getValue()));
        }
        rows += table(
                "job", List.of("stage", "subject", "state", "holder", "until", "attempts", "note"), "stage, subject");
        Queries.run(to, "UPDATE job SET state = 'waiting', holder = '', until = '' WHERE state = 'leased'");
        return rows;
    }

    private long table(String table, List<String> columns, String order) throws SQLException {
        if (!source.hasTable(from, table)) {
            return 0; // A backup that an earlier version made.
        }
        String names = String.join(", ", columns);
        String marks = "?, ".repeat(columns.size() - 1) + "?";
        String insert = "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")";
        try (PreparedStatement read =
                        from.prepareStatement("SELECT " + names + " FROM " + table + " ORDER BY " + order);
                PreparedStatement write = to.prepareStatement(insert)) {
            read.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = read.executeQuery()) {
                return copy(rows, columns.size(), write);
            }
        }
    }

    private static long copy(ResultSet rows, int columns, PreparedStatement write) throws SQLException {
        long copied = 0;
        while (rows.next()) {
            Object[] values = new Object[columns];
            for (int at = 0; at < columns; at++) {
                values[at] = rows.getObject(at + 1);
            }
            Queries.fill(write, values);
            write.addBatch();
            copied++;
            if (copied % ROWS_AT_A_TIME == 0) {
                write.executeBatch();
            }
        }
        write.executeBatch();
        return copied;
    }
}
