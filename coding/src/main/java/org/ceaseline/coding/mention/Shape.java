package org.ceaseline.coding.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** A time expression as its words give it, before it meets a calendar. */
sealed interface Shape {

    /** The days that it means, empty where the report gives nothing to count from. */
    Optional<Days> in(Moment moment);

    /** How it was resolved: {@code explicit}, {@code relative}, {@code inferred_year} or {@code anchored}. */
    String basis();

    /**
     * A calendar date; 0 stands for what is not given.
     *
     * @param weekday 1 Monday to 7 Sunday, where the text names it too
     * @param yearsBack how many years before the report's, where the text says so ("June last year"), else -1
     */
    record Date(int day, int month, int year, int weekday, int yearsBack) implements Shape {

        Date(int day, int month, int year) {
            this(day, month, year, 0, -1);
        }

        boolean lacksYear() {
            return year == 0;
        }

        Optional<Days> at(int someYear) {
            try {
                if (month == 0) {
                    return Optional.of(Days.ofYear(someYear));
                }
                return Optional.of(
                        day == 0
                                ? Days.of(YearMonth.of(someYear, month))
                                : Days.of(LocalDate.of(someYear, month, day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Days> in(Moment moment) {
            return lacksYear() ? moment.withoutYear(this) : at(year);
        }

        @Override
        public String basis() {
            return lacksYear() ? "inferred_year" : "explicit";
        }
    }

    /** "on the 15th": a day of the month that the text spoke of last, else of the report's or of the one before or after. */
    record MonthDay(int day) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return moment.document().flatMap(document -> told(moment, document).or(() -> nearest(moment, document)));
        }

        /** In the month of the day told of last or beside it: "on the 30th ... on the 2nd". */
        private Optional<Days> told(Moment moment, Days document) {
            return moment.event()
                    .filter(event -> event.width() <= 7 && !moment.looksAhead())
                    .flatMap(event -> IntStream.rangeClosed(-1, 1)
                            .mapToObj(months -> of(YearMonth.from(event.first()).plusMonths(months)))
                            .flatMap(Optional::stream)
                            .filter(days -> !days.first().isAfter(document.last()))
                            .min(Comparator.comparingLong(
                                    days -> Math.abs(ChronoUnit.DAYS.between(event.first(), days.first())))));
        }

        private Optional<Days> nearest(Moment moment, Days document) {
            YearMonth month = YearMonth.from(document.last());
            Optional<Days> here = of(month);
            boolean ahead = moment.looksAhead();
            boolean fits = here.isPresent()
                    && (ahead
                            ? !here.get().last().isBefore(document.first())
                            : !here.get().first().isAfter(document.last()));
            return fits ? here : of(month.plusMonths(ahead ? 1 : -1));
        }

        private Optional<Days> of(YearMonth month) {
            return month.isValidDay(day) ? Optional.of(Days.of(month.atDay(day))) : Optional.empty();
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** "the second Saturday of the month". @param month 0 for that of the report, or the one before while it lies ahead */
    record NthWeekday(int number, int weekday, int month) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            if (month > 0) {
                return new Date(0, month, 0)
                        .in(moment)
                        .filter(days -> days.width() <= 31)
                        .map(days -> of(days.first()));
            }
            return moment.document().map(document -> {
                Days here = of(document.last());
                return here.first().isAfter(document.last())
                        ? of(document.last().minusMonths(1))
                        : here;
            });
        }

        private Days of(LocalDate day) {
            return Days.of(day.with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday))));
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** A day of the week. @param week -1 for last, 1 for next, 0 for the nearest on the side that the sentence looks to */
    record Weekday(int weekday, int week) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return moment.document().map(days -> on(days.first(), moment).and(on(days.last(), moment)));
        }

        private Days on(LocalDate document, Moment moment) {
            DayOfWeek day = DayOfWeek.of(weekday);
            if (week > 0) {
                return Days.of(document.with(TemporalAdjusters.next(day)));
            }
            if (week < 0) {
                return Days.of(document.with(TemporalAdjusters.previous(day)));
            }
            return Days.of(document.with(
                    moment.looksAhead() ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** Counted in days from the report ({@code document}) or from the day spoken of last ({@code event}). */
    record Offset(String reference, int from, int to) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            Optional<Days> base = reference.equals("event") ? moment.event() : moment.document();
            return base.map(days -> days.plus(from, to));
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** A calendar week, month or year counted from the report. @param part start, end or empty for all of it */
    record Period(String unit, int offset, String part) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return moment.document()
                    .map(days -> of(days.first()).and(of(days.last())))
                    .map(days -> cut(days, moment));
        }

        private Days of(LocalDate day) {
            return switch (unit) {
                case "week" -> week(day.plusWeeks(offset), 1);
                case "weekend" -> week(day.plusWeeks(offset), 6);
                case "month" -> Days.of(YearMonth.from(day).plusMonths(offset));
                default -> Days.ofYear(day.getYear() + offset);
            };
        }

        private static Days week(LocalDate day, int from) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Days(monday.plusDays(from - 1L), monday.plusDays(6));
        }

        /** What began this month cannot lie after the report, unless the sentence looks ahead. */
        private Days cut(Days days, Moment moment) {
            if (part.equals("start")) {
                return Days.of(days.first());
            }
            if (part.equals("end")) {
                return Days.of(days.last());
            }
            LocalDate report = moment.document().map(Days::last).orElse(days.last());
            boolean past = offset == 0 && !moment.looksAhead() && report.isBefore(days.last());
            return past && !report.isBefore(days.first()) ? new Days(days.first(), report) : days;
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** The n-th day of an arrangement whose first day the report or the casebook knows. */
    record DayOfAgreement(int number) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return moment.agreementStart().map(days -> days.plus(number - 1L, number - 1L));
        }

        @Override
        public String basis() {
            return "anchored";
        }
    }

    /** The first day of the arrangement: since the truce began. */
    record StartOfAgreement() implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return moment.agreementStart();
        }

        @Override
        public String basis() {
            return "anchored";
        }
    }

    /** From one time to another. */
    record Between(Shape from, Shape to) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            Optional<Days> end = to.in(moment);
            Optional<Days> begin = from.in(moment).map(days -> weekBefore(days, end));
            if (end.isEmpty()
                    || begin.isEmpty()
                    || begin.get().first().isAfter(end.get().last())) {
                return begin.isPresent() ? begin : end;
            }
            return Optional.of(new Days(begin.get().first(), end.get().last()));
        }

        /** "between Monday and Thursday" on a Monday: the one before that Thursday. */
        private Days weekBefore(Days days, Optional<Days> end) {
            boolean after = end.isPresent() && days.first().isAfter(end.get().last());
            return after && from instanceof Weekday ? days.plus(-7, -7) : days;
        }

        @Override
        public String basis() {
            return to.basis();
        }
    }

    /** From a time until the report. */
    record Since(Shape from) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return from.in(moment).map(days -> until(days, moment));
        }

        private static Days until(Days begin, Moment moment) {
            LocalDate end = moment.document().map(Days::last).orElse(begin.last());
            return new Days(begin.first(), end.isBefore(begin.last()) ? begin.last() : end);
        }

        @Override
        public String basis() {
            return from.basis();
        }
    }

    /** An hour or part of the day without a day: the day is that of its sentence. */
    record Clock() implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return Optional.empty();
        }

        @Override
        public String basis() {
            return "relative";
        }
    }

    /** A length of time. */
    record Length(long amount, String unit) implements Shape {

        @Override
        public Optional<Days> in(Moment moment) {
            return Optional.empty();
        }

        @Override
        public String basis() {
            return "none";
        }
    }
}
