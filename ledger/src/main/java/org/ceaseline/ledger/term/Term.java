package org.ceaseline.ledger.term;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * From the first start that anybody states to the last end, where everybody's is known or people have accepted one.
 *
 * @param first empty where nobody states a start
 * @param last empty while it runs by somebody's account
 */
public record Term(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** Both days count. */
    public record Days(LocalDate from, LocalDate to) {}

    /** @param deskEnd the end that people have accepted */
    public static Term of(List<Reading> readings, Optional<Span> deskEnd) {
        Optional<LocalDate> first = readings.stream()
                .flatMap(reading -> reading.start().map(Span::firstDay).stream())
                .min(Comparator.naturalOrder());
        boolean over = readings.stream().allMatch(reading -> reading.end().isPresent());
        Optional<LocalDate> last = readings.stream()
                .flatMap(reading -> reading.end().map(Span::lastDay).stream())
                .max(Comparator.naturalOrder())
                .filter(any -> over);
        return new Term(first, deskEnd.map(Span::lastDay).or(() -> last));
    }

    /**
     * Its days up to the last report; those of all reports where it begins later; empty without a dated report.
     *
     * @param reports how many are known from each day
     */
    public Optional<Days> within(NavigableMap<LocalDate, Integer> reports) {
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = first.orElse(reports.firstKey());
        LocalDate to = last.filter(end -> end.isBefore(reports.lastKey())).orElse(reports.lastKey());
        return Optional.of(to.isBefore(from) ? new Days(reports.firstKey(), reports.lastKey()) : new Days(from, to));
    }
}
