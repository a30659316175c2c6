package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Intakes as rows, and taking them back. */
final class Intakes {

    private static final String SELECT = "SELECT i.key, a.recorded, a.who, i.roots, b.id,"
            + " (SELECT COUNT(*) FROM reading g WHERE g.intake = i.key),"
            + " COALESCE((SELECT w.withdrawn FROM withdrawal w WHERE w.intake = i.key ORDER BY w.key DESC LIMIT 1), 0)"
            + " FROM intake i JOIN audit a ON a.seq = i.entry JOIN casebook b ON b.digest = i.casebook";

    private Intakes() {}

    static List<Taken> all(Connection db) throws SQLException {
        return Queries.list(db, SELECT + " ORDER BY i.key", Intakes::from);
    }

    private static Taken from(ResultSet row) throws SQLException {
        return new Taken(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).lines().toList(),
                row.getString(5),
                row.getInt(6),
                row.getInt(7) == 1);
    }

    /** Takes an intake back, or brings it back; does nothing where it already is so. */
    static boolean withdraw(Writing writing, long intake, boolean withdrawn, String why) throws SQLException {
        Optional<Taken> found = writing.first(SELECT + " WHERE i.key = ?", Intakes::from, intake);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no intake " + intake + ". `ceaseline archive intakes` lists them.");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("Taking back intake " + intake + " needs a reason. Say why.");
        }
        if (found.get().withdrawn() == withdrawn) {
            return false;
        }
        writing.append(new Entry(withdrawn ? "withdraw" : "bring back", Long.toString(intake), "")
                .add(Table.WITHDRAWAL, writing.key(Table.WITHDRAWAL), intake, withdrawn ? 1 : 0, Text.plain(why)));
        return true;
    }
}
