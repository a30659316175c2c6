package org.ceaseline.casebook;

import java.util.Locale;
import java.util.Optional;

/** Reads a row of {@code outlets.tsv}. */
final class OutletTable {

    static final Columns COLUMNS =
            Columns.of("id name source", "aliases domains owner alignment grade languages valid_from valid_to note");

    private OutletTable() {}

    static Optional<Outlet> outlet(Row row) {
        String id = row.needed("id");
        String grade = row.text("grade").isEmpty() ? "F" : row.text("grade");
        Words.check("grade", grade, row.spot(), row.faults());
        Outlet outlet = new Outlet(
                id,
                row.needed("name"),
                row.list("aliases"),
                row.list("domains").stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList(),
                row.text("owner"),
                row.alignment(),
                grade,
                row.sources(),
                row.text("note"));
        return id.isEmpty() ? Optional.empty() : Optional.of(outlet);
    }
}
