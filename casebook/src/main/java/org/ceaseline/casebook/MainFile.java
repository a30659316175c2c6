package org.ceaseline.casebook;

import java.util.List;
import java.util.Optional;

/** Reads {@code casebook.yaml}: what the conflict is called, when it is, and in which languages it is written of. */
record MainFile(Optional<Part> part) {

    /** What the tables hold. */
    record Tables(
            List<Actor> actors,
            List<Place> places,
            List<Outlet> outlets,
            List<Source> sources,
            List<KnownFact> timeline) {}

    Casebook with(Tables tables, List<Agreement> agreements, List<WorkedCase> cases) {
        part.ifPresent(main -> main.only("id", "title", "period", "languages", "note"));
        return new Casebook(
                part.map(main -> main.needed("id")).orElse(""),
                part.map(main -> main.needed("title")).orElse(""),
                period("from"),
                period("to"),
                part.map(main -> main.list("languages")).orElse(List.of()),
                tables.actors(),
                tables.places(),
                tables.outlets(),
                agreements,
                tables.sources(),
                tables.timeline(),
                part.map(main -> main.text("note")).orElse(""),
                cases);
    }

    private Optional<PartialDate> period(String end) {
        return part.flatMap(main -> main.part("period")).flatMap(period -> {
            period.only("from", "to");
            return period.date(end);
        });
    }
}
