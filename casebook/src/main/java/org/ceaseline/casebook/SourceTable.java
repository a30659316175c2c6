package org.ceaseline.casebook;

import java.util.Optional;

/** Reads a row of {@code sources.tsv}. */
final class SourceTable {

    static final Columns COLUMNS = Columns.of("id what", "url note");

    private SourceTable() {}

    static Optional<Source> source(Row row) {
        String id = row.needed("id");
        Source source = new Source(id, row.needed("what"), row.list("url"));
        return id.isEmpty() ? Optional.empty() : Optional.of(source);
    }
}
