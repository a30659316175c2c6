package org.ceaseline.casebook;

import java.util.Optional;

/** Reads a row of {@code agreements/ID.cases.tsv}. */
record CaseTable(String agreement) {

    static final String ENDING = ".cases.tsv";

    static final Columns COLUMNS =
            Columns.of("case clause act finding why", "actor target date clock place told_by detail as_of");

    Optional<WorkedCase> read(Row row) {
        Optional<EventType> act = EventTypes.read(row.needed("act"), row.spot(), row.faults());
        String name = row.needed("case");
        String clause = row.needed("clause");
        String finding = row.needed("finding");
        String why = row.needed("why");
        if (!finding.isEmpty()) {
            Words.check("case.finding", finding, row.spot(), row.faults());
        }
        return act.map(type -> new WorkedCase(
                agreement,
                name,
                clause,
                WorkedCase.Who.of(row.text("actor")),
                type,
                WorkedCase.Who.of(row.text("target")),
                row.date("date"),
                Clocks.clock(row.text("clock"), "agreement", row.spot(), row.faults()),
                row.word("place"),
                row.list("told_by"),
                row.details(),
                row.date("as_of"),
                finding,
                why));
    }
}
