package org.ceaseline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Findings counted under one agreement; there is no single number of violations.
 *
 * @param rows one for each recorder, accused and verdict, sorted
 * @param findings how many findings there are; a finding with two recorders stands in two rows
 * @param incidents how many incidents they come from
 * @param notJudged findings that no verdict could be reached on
 * @param allegations statements that the agreement was broken which name no single event
 * @param oneSided warning where nearly all accounts come from one camp
 */
public record Totals(
        List<Row> rows,
        long findings,
        long incidents,
        long notJudged,
        long allegations,
        Coverage coverage,
        Optional<String> oneSided) {

    public Totals {
        rows = List.copyOf(rows);
    }

    /**
     * @param recorder the origin that had it
     * @param accused actor id, or the words of the text
     */
    public record Row(String recorder, String accused, Verdict verdict, long findings) {}

    /**
     * How many days of the period any report at hand covers; a day without a report is not a quiet day.
     *
     * @param from first day of the period, empty where nothing is dated
     * @param days days in the period
     * @param withReports days on which a report was published or that one speaks of
     */
    public record Coverage(Optional<LocalDate> from, Optional<LocalDate> to, long days, long withReports) {}
}
