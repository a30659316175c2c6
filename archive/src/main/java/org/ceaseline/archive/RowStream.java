package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows as a stream that holds a connection until it is closed. */
final class RowStream {

    private static final int ROWS_AT_A_TIME = 500;

    private RowStream() {}

    static <T> Stream<T> of(Store store, String sql, Queries.RowReader<T> reader, @Nullable Object... values) {
        Connection db = store.reading();
        try {
            PreparedStatement statement = Queries.prepare(db, sql, values);
            statement.setFetchSize(ROWS_AT_A_TIME);
            ResultSet rows = statement.executeQuery();
            return StreamSupport.stream(new Rows<>(store, rows, reader), false).onClose(() -> {
                Store.closeQuietly(rows);
                Store.closeQuietly(statement);
                store.endReading(db);
            });
        } catch (SQLException e) {
            store.endReading(db);
            throw store.explain(e);
        }
    }

    private static final class Rows<T> extends Spliterators.AbstractSpliterator<T> {
        private final Store store;
        private final ResultSet rows;
        private final Queries.RowReader<T> reader;

        Rows(Store store, ResultSet rows, Queries.RowReader<T> reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.store = store;
            this.rows = rows;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            try {
                if (!rows.next()) {
                    return false;
                }
                action.accept(reader.read(rows));
                return true;
            } catch (SQLException e) {
                throw store.explain(e);
            }
        }
    }
}
