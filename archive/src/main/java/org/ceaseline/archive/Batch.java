package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows to change together. */
final class Batch implements AutoCloseable {
    private static final int AT_A_TIME = 1000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection db, String sql) throws SQLException {
        this.statement = db.prepareStatement(sql);
    }

    void add(@Nullable Object... values) throws SQLException {
        Queries.fill(statement, values);
        statement.addBatch();
        waiting++;
        if (waiting % AT_A_TIME == 0) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.executeBatch();
        statement.close();
    }
}
