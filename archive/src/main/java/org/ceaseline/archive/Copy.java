package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies an archive row by row into an empty one, whatever the two databases are. Every row and every hash stays the same;
 * work that was leased waits again.
 */
final class Copy {

    private static final int ROWS_AT_A_TIME = 500;

    private final Connection from;
    private final Connection to;

    private Copy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies all of it in one transaction, as it stands at one moment. */
    static long run(Store from, Store to) {
        return from.snapshot(source -> to.write(target -> new Copy(source, target).all()));
    }

    private long all() throws SQLException {
        long rows = table("audit", List.of(AuditEntry.COLUMNS.split(", ", -1)), "seq");
        for (Table table : Table.values()) {
            List<String> columns = new ArrayList<>(table.columns());
            columns.add("entry");
            rows += table(table.sqlName(), columns, "entry, " + table.key());
        }
        rows += table(
                "job", List.of("stage", "subject", "state", "holder", "until", "attempts", "note"), "stage, subject");
        Queries.run(to, "UPDATE job SET state = 'waiting', holder = '', until = '' WHERE state = 'leased'");
        return rows;
    }

    private long table(String table, List<String> columns, String order) throws SQLException {
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
