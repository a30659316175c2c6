package org.ceaseline.coding.mention;

import java.util.Optional;

/**
 * Where in a report a time expression stands.
 *
 * @param document when the report was published, as bounds
 * @param event the day that the text spoke of last
 * @param agreementStart the first day of the arrangement that the report speaks of
 * @param looksAhead true where the words before it say that it is still to come
 * @param years the year of dates that carry none
 */
record Moment(
        Optional<Days> document,
        Optional<Days> event,
        Optional<Days> agreementStart,
        boolean looksAhead,
        YearReading years) {

    /** How many days after the report a date without year may lie before it is taken for last year's. */
    private static final int SOON = 31;

    /** From how many days back on a date without year is rather one soon to come. */
    private static final int LONG_AGO = 300;

    /** Bounds of a date that names no year. */
    Optional<Days> withoutYear(Shape.Date date) {
        if (document.isEmpty()) {
            return over(date);
        }
        Optional<Days> early = nearest(date, Days.of(document.get().first()));
        Optional<Days> late = nearest(date, Days.of(document.get().last()));
        return early.isPresent() && late.isPresent() ? Optional.of(early.get().and(late.get())) : early.or(() -> late);
    }

    private Optional<Days> over(Shape.Date date) {
        return years.candidates().stream()
                .flatMap(year -> date.at(year).stream())
                .reduce(Days::and);
    }

    private Optional<Days> nearest(Shape.Date date, Days report) {
        int year = report.first().getYear();
        if (date.yearsBack() >= 0) {
            return date.at(year - date.yearsBack());
        }
        Optional<Days> ahead = date.at(year).filter(days -> !days.last().isBefore(report.first()));
        if (looksAhead) {
            return ahead.or(() -> date.at(year + 1)).or(() -> date.at(year));
        }
        Optional<Days> soon = ahead.or(() -> date.at(year + 1))
                .filter(days -> days.first().isBefore(report.first().plusDays(SOON)));
        Optional<Days> back = date.at(year)
                .filter(days -> !days.first().isAfter(report.last()))
                .filter(days ->
                        soon.isEmpty() || days.first().isAfter(report.first().minusDays(LONG_AGO)));
        return back.or(() -> soon).or(() -> date.at(year - 1));
    }
}
