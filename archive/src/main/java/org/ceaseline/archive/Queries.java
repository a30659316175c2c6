package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to ask a database; values always travel as parameters. */
final class Queries {

    private Queries() {}

    /** Makes a value of the row that the result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a row. */
    interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Goes over the rows one by one, without holding them. */
    static void each(Connection db, String sql, RowTaker taker, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, values)) {
            statement.setFetchSize(200);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    static <T> List<T> list(Connection db, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    static <T> Optional<T> first(Connection db, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, values);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.of(reader.read(result)) : Optional.empty();
        }
    }

    static long number(Connection db, String sql, @Nullable Object... values) throws SQLException {
        return first(db, sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Places for so many values in a question, at least one. */
    static String places(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    static int run(Connection db, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static void execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    static PreparedStatement prepare(Connection db, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = db.prepareStatement(sql);
        try {
            fill(statement, values);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            if (value instanceof byte[] bytes) {
                statement.setBytes(at + 1, bytes);
            } else if (value instanceof Double number) {
                statement.setDouble(at + 1, number);
            } else if (value instanceof Number number) {
                statement.setLong(at + 1, number.longValue());
            } else if (value == null) {
                statement.setNull(at + 1, Types.NULL);
            } else {
                statement.setString(at + 1, value.toString());
            }
        }
    }
}
