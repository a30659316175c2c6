package org.ceaseline.casebook;

import java.util.Optional;

/** Reads a row of {@code timeline.tsv}. */
final class TimelineTable {

    static final Columns COLUMNS = Columns.of(
            "date event_type fact confidence source",
            "date_precision clock zone agreement known told_by actors targets places detail");

    private TimelineTable() {}

    static Optional<KnownFact> fact(Row row) {
        row.needed("date");
        Optional<PartialDate> date = row.date("date");
        Optional<EventType> type = EventTypes.read(row.needed("event_type"), row.spot(), row.faults());
        String fact = row.needed("fact");
        int precision = row.number("date_precision", 1, 5, 1);
        if (date.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KnownFact(
                date.get(),
                Clocks.clock(row.text("clock"), row.text("zone"), row.spot(), row.faults()),
                Clocks.zone(row.text("zone"), row.spot(), row.faults()),
                precision,
                type.get(),
                row.word("agreement"),
                fact,
                row.confidence(),
                row.sources(),
                row.date("known"),
                row.list("told_by"),
                row.list("actors"),
                row.list("targets"),
                row.list("places"),
                row.details()));
    }
}
