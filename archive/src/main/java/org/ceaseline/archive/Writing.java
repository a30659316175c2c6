package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One writing transaction. Writers wait for each other, so keys and the audit's order are the transaction's own to give.
 * Not safe to share between threads.
 */
final class Writing implements AutoCloseable {

    private final Connection db;
    private final Instant now;
    private final String who;
    private final Map<Table, Long> lastKeys = new EnumMap<>(Table.class);
    private final Map<Table, PreparedStatement> inserts = new EnumMap<>(Table.class);
    private long seq;
    private String head;
    private String recorded;

    Writing(Connection db, Clock clock, String who) throws SQLException {
        this.db = db;
        this.who = who;
        AuditEntry last = AuditEntry.last(db).orElse(AuditEntry.NONE);
        this.seq = last.seq();
        this.head = last.hash();
        this.now = clock.instant();
        this.recorded = later(RecordedTime.text(now), last.recorded());
    }

    Connection db() {
        return db;
    }

    Instant now() {
        return now;
    }

    /** The next free key of a table. */
    long key(Table table) throws SQLException {
        Long last = lastKeys.get(table);
        long next = (last == null ? highest(table) : last) + 1;
        lastKeys.put(table, next);
        return next;
    }

    private long highest(Table table) throws SQLException {
        return Queries.number(db, "SELECT COALESCE(MAX(" + table.key() + "), 0) FROM " + table.sqlName());
    }

    /** Writes the entry and its rows, chained to the entry before. */
    void append(Entry entry) throws SQLException {
        seq++;
        AuditEntry made =
                new AuditEntry(seq, recorded, who, entry.act, entry.subject, entry.detail, entry.content(), head, "");
        head = made.expectedHash();
        made.withHash(head).insert(db);
        for (Entry.Row row : entry.rows()) {
            insert(row);
        }
        for (PreparedStatement statement : inserts.values()) {
            statement.executeBatch();
        }
    }

    private void insert(Entry.Row row) throws SQLException {
        PreparedStatement statement = inserts.get(row.table());
        if (statement == null) {
            statement = db.prepareStatement(row.table().insert());
            inserts.put(row.table(), statement);
        }
        @Nullable Object[] values = row.values();
        Queries.fill(statement, values);
        statement.setLong(values.length + 1, seq);
        statement.addBatch();
    }

    <T> Optional<T> first(String sql, Queries.RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return Queries.first(db, sql, reader, values);
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        return Queries.run(db, sql, values);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : inserts.values()) {
            statement.close();
        }
    }
}
