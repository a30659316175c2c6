package org.ceaseline.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the audit in the making: what was done, and the rows that came of it. */
final class Entry {

    /** A row of a table, its values in the order of {@link Table#columns()}. */
    record Row(Table table, @Nullable Object[] values) {

        void addTo(Digest digest) {
            digest.add(table.sqlName());
            for (Object value : values) {
                digest.add(text(value));
            }
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof byte[] bytes) {
                return Digest.of(bytes);
            }
            return value == null ? null : value.toString();
        }
    }

    final String act;
    final String subject;
    final String detail;
    private final List<Row> rows = new ArrayList<>();

    Entry(String act, String subject, String detail) {
        this.act = act;
        this.subject = subject;
        this.detail = detail;
    }

    Entry add(Table table, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "Table " + table.sqlName() + " has " + table.columns().size() + " columns, but " + values.length
                            + " values were given. Give one for each.");
        }
        rows.add(new Row(table, values));
        return this;
    }

    /** The rows, table by table, in the order that they were added. */
    List<Row> rows() {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Row::table));
        return sorted;
    }

    String content() {
        Digest digest = new Digest();
        rows().forEach(row -> row.addTo(digest));
        return digest.hex();
    }
}
