package org.ceaseline.desk.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.desk.holding.Case;

/** The time line under a map: weeks where all of it is short, months where it is long. */
final class TimeSteps {

    /** Up to so many months the line is cut in weeks. */
    private static final int SHORT = 18;

    private static final int MOST = 600;

    private TimeSteps() {}

    /**
     * A step of the line.
     *
     * @param count incidents whose first day lies in it
     * @param within true where the frame that is shown holds it
     */
    public record Step(LocalDate first, LocalDate last, long count, boolean within) {}

    /** Every step from the first that has an incident to the last, empty ones too. */
    static List<Step> of(Case one, Optional<LocalDate> from, Optional<LocalDate> to) {
        TreeMap<String, Long> months = new TreeMap<>(one.sums().months());
        if (months.isEmpty()) {
            return List.of();
        }
        YearMonth first = YearMonth.parse(months.firstKey());
        YearMonth last = YearMonth.parse(months.lastKey());
        return first.plusMonths(SHORT).isBefore(last)
                ? byMonth(months, first, last, from, to)
                : byWeek(new TreeMap<>(one.weighed().days()), from, to);
    }

    private static List<Step> byMonth(
            Map<String, Long> counts,
            YearMonth first,
            YearMonth last,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        List<Step> steps = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last) && steps.size() < MOST; month = month.plusMonths(1)) {
            steps.add(step(month.atDay(1), month.atEndOfMonth(), counts.getOrDefault(month.toString(), 0L), from, to));
        }
        return steps;
    }

    private static List<Step> byWeek(
            TreeMap<LocalDate, Long> counts, Optional<LocalDate> from, Optional<LocalDate> to) {
        List<Step> steps = new ArrayList<>();
        LocalDate monday = counts.firstKey().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(counts.lastKey()) && steps.size() < MOST; monday = monday.plusDays(7)) {
            LocalDate sunday = monday.plusDays(6);
            long count = counts.subMap(monday, true, sunday, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            steps.add(step(monday, sunday, count, from, to));
        }
        return steps;
    }

    private static Step step(
            LocalDate first, LocalDate last, long count, Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean within = from.map(day -> !last.isBefore(day)).orElse(true)
                && to.map(day -> !first.isAfter(day)).orElse(true);
        return new Step(first, last, count, within);
    }
}
