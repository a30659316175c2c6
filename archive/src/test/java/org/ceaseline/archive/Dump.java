package org.ceaseline.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Everything that an archive holds, a line a row; of the work rows only what is done, not by whom. */
final class Dump {

    private Dump() {}

    static List<String> of(Archive archive) {
        return archive.store().read(db -> {
            List<String> lines = new ArrayList<>();
            lines.addAll(table(db, "audit", "seq", 9));
            for (Table table : Table.values()) {
                lines.addAll(
                        table(db, table.sqlName(), table.key(), table.columns().size() + 1));
            }
            lines.addAll(Queries.list(
                    db,
                    "SELECT stage, subject, state FROM job ORDER BY stage, subject",
                    row -> "job " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
            return lines;
        });
    }

    static long count(Archive archive, String table) {
        return archive.store().read(db -> Queries.number(db, "SELECT COUNT(*) FROM " + table));
    }

    private static List<String> table(java.sql.Connection db, String table, String key, int columns)
            throws SQLException {
        return Queries.list(db, "SELECT * FROM " + table + " ORDER BY " + key, row -> {
            StringBuilder line = new StringBuilder(table);
            for (int column = 1; column <= columns; column++) {
                Object value = row.getObject(column);
                line.append('|')
                        .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
            }
            return line.toString();
        });
    }
}
