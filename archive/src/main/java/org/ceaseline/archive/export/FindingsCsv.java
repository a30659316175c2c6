package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.ledger.Finding;

/** A row a finding, for spreadsheets: the answers to the ten tests stand in columns of their own, the reasons in one cell. */
public final class FindingsCsv implements FindingLayout {

    private static final List<String> BEFORE = List.of(
            "id",
            "agreement",
            "clause",
            "clause_text",
            "verdict",
            "decided_by",
            "confidence",
            "weakest",
            "actor",
            "actor_id",
            "incident",
            "type",
            "start",
            "end",
            "date_precision",
            "place",
            "place_precision");
    private static final List<String> AFTER =
            List.of("reasons", "other_clauses", "notes", "occurrence", "origins", "outlets", "sentences");

    @Override
    public void begin(Appendable out) throws IOException {
        List<String> header = new ArrayList<>(BEFORE);
        for (Finding.Test test : Finding.Test.values()) {
            header.add("test_" + IncidentsCsv.word(test));
        }
        header.addAll(AFTER);
        Csv.line(out, header);
    }

    @Override
    public void add(Judged judged, Appendable out) throws IOException {
        Finding finding = judged.finding();
        Event event = judged.event();
        List<String> cells = new ArrayList<>(List.of(
                finding.id(),
                finding.agreement(),
                finding.clause().orElse(""),
                finding.clauseText(),
                finding.verdict().id(),
                IncidentsCsv.word(finding.decidedBy()),
                IncidentsCsv.word(finding.confidence()),
                IncidentsCsv.word(finding.weakest()),
                finding.actor().surface(),
                finding.actor().id().orElse(""),
                finding.incident(),
                event.incident().type().id(),
                event.start(),
                event.end(),
                event.datePrecision(),
                event.placeName(),
                event.precision() == 0 ? "" : Integer.toString(event.precision())));
        for (Finding.Test test : Finding.Test.values()) {
            cells.add(IncidentsCsv.word(finding.answer(test).reply()));
        }
        cells.addAll(List.of(
                finding.answers().stream()
                        .map(answer -> IncidentsCsv.word(answer.test()) + ": " + answer.why())
                        .collect(Collectors.joining(" | ")),
                finding.otherClauses().stream()
                        .map(other -> other.clause() + ": " + other.why())
                        .collect(Collectors.joining(" | ")),
                String.join(" | ", finding.notes()),
                event.incident().corroboration().occurrence().words(),
                Integer.toString(event.incident().origins().size()),
                event.outlets(),
                event.sentences().values().stream().distinct().collect(Collectors.joining(" | "))));
        Csv.line(out, cells);
    }
}
