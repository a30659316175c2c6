package org.ceaseline.casebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date as sharp as its source: a year, a month or a day, held as the first and last day that it may be.
 *
 * @param first first day that it may be
 * @param last last day that it may be, not before {@code first}
 */
public record PartialDate(LocalDate first, LocalDate last) {

    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Date runs backwards: " + first + " to " + last + ". Swap them.");
        }
    }

    /**
     * Reads {@code 2018}, {@code 2018-02}, {@code 2018-02-15} or a range {@code 2018-01-09/2018-01-11}.
     *
     * @throws DateTimeException if the text is none of these
     */
    public static PartialDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new PartialDate(
                    single(text.substring(0, slash)).first(),
                    single(text.substring(slash + 1)).last());
        }
        return single(text);
    }

    private static PartialDate single(String text) {
        String trimmed = text.strip();
        if (trimmed.length() == 4) {
            Year year = Year.parse(trimmed);
            return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (trimmed.length() == 7) {
            YearMonth month = YearMonth.parse(trimmed);
            return new PartialDate(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(trimmed);
        return new PartialDate(day, day);
    }

    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.getDayOfYear() == 1 && last.equals(first.withMonth(12).withDayOfMonth(31))) {
            return Year.from(first).toString();
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return YearMonth.from(first).toString();
        }
        return first + "/" + last;
    }
}
