package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;

/**
 * The year that a person has set for a report. The kept report never changes; its coder is given the report as if it had been
 * published in that year, so that every date in it is read anew.
 *
 * @param year 1 to 9999
 */
record SetYear(int year) {

    /** Field of the decision. */
    static final String FIELD = "year";

    private static final String MARK = " in the year ";
    private static final String KIND = "person";

    /** The last word on the year of a report; empty where nobody set one, or it was taken back. */
    static Optional<SetYear> of(Connection db, String report) throws SQLException {
        return Decisions.on(db, "report", report).stream()
                .map(Decision::draft)
                .filter(draft -> draft.field().equals(FIELD))
                .reduce((earlier, later) -> later)
                .flatMap(draft -> read(draft.after()));
    }

    private static Optional<SetYear> read(String text) {
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0
                ? Optional.of(new SetYear(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** What an edition of the program is called where it has coded under this year. */
    static String edition(String edition, Optional<SetYear> year) {
        return year.map(set -> edition + MARK + set.year()).orElse(edition);
    }

    /** The edition of the program alone. */
    static String programOf(String edition) {
        int mark = edition.indexOf(MARK);
        return mark < 0 ? edition : edition.substring(0, mark);
    }

    Report in(Report report) {
        return report.with(in(report.published()));
    }

    private Published in(Published stated) {
        List<Published.Signal> signals = new ArrayList<>();
        signals.add(new Published.Signal(
                KIND, Integer.toString(year), Integer.toString(year), true, "A person has set the year."));
        stated.signals()
                .forEach(signal -> signals.add(
                        new Published.Signal(signal.kind(), signal.raw(), signal.value(), false, signal.why())));
        LocalDate first = Year.of(year).atDay(1);
        if (stated.precision() == Published.Precision.DAY || stated.precision() == Published.Precision.MONTH) {
            long years = year - (long) stated.earliest().getYear();
            return new Published(
                    stated.earliest().plusYears(years), stated.latest().plusYears(years), stated.precision(), signals);
        }
        return new Published(first, first.plusYears(1).minusDays(1), Published.Precision.YEAR, signals);
    }
}
