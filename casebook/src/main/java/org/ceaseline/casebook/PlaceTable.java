package org.ceaseline.casebook;

import java.util.Optional;

/** Reads a row of {@code places.tsv}. */
final class PlaceTable {

    static final Columns COLUMNS = Columns.of(
            "id name lat lon precision country source",
            "aliases adm part_of zone_relation confidence note context_aliases");

    private PlaceTable() {}

    static Optional<Place> place(Row row) {
        String id = row.needed("id");
        String relation = row.text("zone_relation").isEmpty() ? "unknown" : row.text("zone_relation");
        Words.check("place.zone", relation, row.spot(), row.faults());
        Place place = new Place(
                id,
                row.needed("name"),
                row.list("aliases"),
                row.degrees("lat", 90),
                row.degrees("lon", 180),
                row.number("precision", 1, 7, 7),
                row.needed("country"),
                row.list("adm"),
                row.word("part_of"),
                relation,
                row.confidence(),
                row.sources(),
                row.text("note"),
                row.list("context_aliases"));
        return id.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
