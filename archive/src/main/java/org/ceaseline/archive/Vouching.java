package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every row against the audit entry that vouches for it, all tables side by side in the order of entries. */
final class Vouching {

    private final Store store;
    private final Connection db;
    private final List<Damage> damages;

    Vouching(Store store, Connection db, List<Damage> damages) {
        this.store = store;
        this.db = db;
        this.damages = damages;
    }

    void run() throws SQLException {
        List<Cursor> cursors = new ArrayList<>();
        try {
            for (Table table : Table.values()) {
                if (store.hasTable(db, table.sqlName())) {
                    cursors.add(new Cursor(db, table));
                }
            }
            Queries.each(db, "SELECT seq, act, subject, content FROM audit ORDER BY seq", row -> {
                entry(cursors, row.getLong(1), row.getString(2) + " " + row.getString(3), row.getString(4));
            });
            for (Cursor cursor : cursors) {
                cursor.skipBefore(Long.MAX_VALUE, damages);
            }
        } finally {
            cursors.forEach(Cursor::close);
        }
    }

    private void entry(List<Cursor> cursors, long seq, String what, String content) throws SQLException {
        Digest digest = new Digest();
        for (Cursor cursor : cursors) {
            cursor.skipBefore(seq, damages);
            cursor.addAll(seq, digest);
        }
        if (!digest.hex().equals(content)) {
            damages.add(new Damage(
                    "ROWS_CHANGED",
                    "audit " + seq + " (" + what + ")",
                    "The rows of this entry were changed, removed or added to after it was written.",
                    "Bring the rows back from a backup; do not mend them by hand."));
        }
    }

    /** The rows of one table in the order of their entries. */
    private static final class Cursor {
        private final Table table;
        private final PreparedStatement statement;
        private final ResultSet rows;
        private boolean onRow;

        Cursor(Connection db, Table table) throws SQLException {
            this.table = table;
            this.statement = db.prepareStatement("SELECT entry, " + String.join(", ", table.columns()) + " FROM "
                    + table.sqlName() + " ORDER BY entry, " + table.key());
            statement.setFetchSize(table == Table.EVIDENCE ? 10 : 500);
            this.rows = statement.executeQuery();
            this.onRow = rows.next();
        }

        /** Reports the rows that no entry of the audit vouches for. */
        void skipBefore(long seq, List<Damage> damages) throws SQLException {
            while (onRow && rows.getLong(1) < seq) {
                damages.add(new Damage(
                        "ROW_UNVOUCHED",
                        table.sqlName() + " " + rows.getString(2),
                        "No entry of the audit vouches for it.",
                        "It was not written by Ceaseline, or the audit was cut. Compare with a backup."));
                onRow = rows.next();
            }
        }

        void addAll(long seq, Digest digest) throws SQLException {
            while (onRow && rows.getLong(1) == seq) {
                digest.add(table.sqlName());
                for (int at = 0; at < table.columns().size(); at++) {
                    digest.add(value(table.columns().get(at), at + 2));
                }
                onRow = rows.next();
            }
        }

        private @Nullable String value(String column, int at) throws SQLException {
            return Table.holdsBytes(column) ? Digest.of(rows.getBytes(at)) : rows.getString(at);
        }

        void close() {
            Store.closeQuietly(rows);
            Store.closeQuietly(statement);
        }
    }
}
