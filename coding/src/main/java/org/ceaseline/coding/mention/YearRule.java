package org.ceaseline.coding.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the year of a date that carries none: every year that the evidence lets stand is a candidate, every other one is
 * excluded with its reason. Of years that only a long silence sets apart, the one that is near what the report itself dates is
 * proposed, and the others are named.
 *
 * @param date the date that stands for the report's news
 * @param weekdays dates of the report that name their weekday too
 * @param newsDays weekdays of the past that the news speaks of where the date is that of a date line, 1 Monday to 7 Sunday, the
 *     first one first; else none
 * @param evidence what bounds the report from below and above
 * @param youngest the last day that the page may be of, where it is known
 */
record YearRule(
        Shape.Date date,
        List<Shape.Date> weekdays,
        List<Integer> newsDays,
        List<Evidence> evidence,
        Optional<LocalDate> youngest) {

    /** A bare weekday of the past is one of so many days before the report. */
    private static final int WEEKDAYS_BACK = 5;

    /**
     * Something that must hold on the day of the news.
     *
     * @param from not before this day; {@link LocalDate#MIN} where open
     * @param to not after this day; {@link LocalDate#MAX} where open
     * @param tooEarly the sentence that excludes an earlier year
     * @param tooLate the sentence that excludes a later year
     * @param told true for a day of the past that the report itself dates with its year
     */
    record Evidence(LocalDate from, LocalDate to, String tooEarly, String tooLate, boolean told) {

        static Evidence notBefore(LocalDate from, String why) {
            return new Evidence(from, LocalDate.MAX, why, "", false);
        }

        static Evidence told(LocalDate from, String why) {
            return new Evidence(from, LocalDate.MAX, why, "", true);
        }

        static Evidence notAfter(LocalDate to, String why) {
            return new Evidence(LocalDate.MIN, to, "", why, false);
        }
    }

    /** News that dates nothing of so many years before it is set aside where a nearer year is left. */
    private static final int SILENCE = 5;

    /** More years than this between the bounds are stated as bounds, not listed. */
    private static final int MOST_YEARS = 60;

    /** The last year that the lists of this edition know of: where nothing else bounds a year from above, it does. */
    private static final int KNOWN_UNTIL = 2026;

    YearReading read() {
        Optional<LocalDate> low = evidence.stream()
                .map(Evidence::from)
                .filter(day -> day.isAfter(LocalDate.MIN))
                .max(Comparator.naturalOrder());
        Optional<LocalDate> high = evidence.stream()
                .map(Evidence::to)
                .filter(day -> day.isBefore(LocalDate.MAX))
                .min(Comparator.naturalOrder());
        if (low.isEmpty()) {
            return unbounded(high);
        }
        int last = youngest.map(LocalDate::getYear)
                .orElseGet(() -> high.map(day -> day.getYear() + 1).orElse(KNOWN_UNTIL));
        return between(low.get().getYear() - 1, Math.min(last, low.get().getYear() + MOST_YEARS));
    }

    private YearReading unbounded(Optional<LocalDate> high) {
        List<String> reasons = new ArrayList<>();
        reasons.add("The date names no year.");
        evidence.stream().map(Evidence::tooEarly).filter(why -> !why.isEmpty()).forEach(reasons::add);
        evidence.stream().map(Evidence::tooLate).filter(why -> !why.isEmpty()).forEach(reasons::add);
        reasons.add("Nothing in the report or the casebook bounds the year "
                + (high.isEmpty() ? "at all." : "from below."));
        return new YearReading(List.of(), reasons);
    }

    private YearReading between(int first, int last) {
        List<Integer> candidates = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            Optional<String> against = against(year);
            if (against.isEmpty()) {
                candidates.add(year);
            } else {
                reasons.add(year + " is excluded: " + against.get());
            }
        }
        setAside(candidates, reasons);
        reasons.add(
                switch (candidates.size()) {
                    case 0 -> "No year fits all of this.";
                    case 1 -> candidates.get(0) + " is the only year that is left.";
                    default -> "More than one year is left: " + candidates + ".";
                });
        return new YearReading(candidates, reasons);
    }

    /** Years long after the last one that the report itself names go where a nearer one is left. */
    private void setAside(List<Integer> candidates, List<String> reasons) {
        Optional<LocalDate> told =
                evidence.stream().filter(Evidence::told).map(Evidence::from).max(Comparator.naturalOrder());
        if (told.isEmpty()
                || candidates.size() < 2
                || candidates.get(0) - told.get().getYear() > SILENCE) {
            return;
        }
        List<Integer> silent = candidates.stream()
                .filter(year -> year - told.get().getYear() > SILENCE)
                .toList();
        if (!silent.isEmpty()) {
            candidates.removeAll(silent);
            reasons.add(silent + " would fit too, but the last year that the report names is "
                    + told.get().getYear() + ", and it dates nothing in between: proposed is what lies nearer.");
        }
    }

    private Optional<String> against(int year) {
        Optional<Days> days = date.at(year);
        if (days.isEmpty()) {
            return Optional.of("it has no such day.");
        }
        for (Evidence it : evidence) {
            if (days.get().last().isBefore(it.from())) {
                return Optional.of(it.tooEarly());
            }
            if (days.get().first().isAfter(it.to())) {
                return Optional.of(it.tooLate());
            }
        }
        if (!newsDays.isEmpty() && days.get().width() == 1) {
            Optional<String> stale = stale(days.get().first());
            if (stale.isPresent()) {
                return stale;
            }
        }
        return weekdays.stream()
                .flatMap(named -> mismatch(named, year).stream())
                .findFirst();
    }

    /** Why a report of this day would not speak so of its weekdays; empty where it would. */
    private Optional<String> stale(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        int first = newsDays.get(0);
        String was = day + " was a " + name(day.getDayOfWeek());
        if (weekday != first && weekday != first % 7 + 1) {
            return Optional.of(was + ", the news is of " + name(DayOfWeek.of(first))
                    + " and is printed then or on the day after.");
        }
        return newsDays.stream()
                .filter(told -> (weekday - told + 7) % 7 > WEEKDAYS_BACK)
                .findFirst()
                .map(told -> was + ", and what it tells of " + name(DayOfWeek.of(told)) + " would be a week old.");
    }

    private static Optional<String> mismatch(Shape.Date named, int year) {
        return named.at(year)
                .map(Days::first)
                .filter(day -> day.getDayOfWeek().getValue() != named.weekday())
                .map(day -> day + " was a " + name(day.getDayOfWeek()) + ", the text says "
                        + name(DayOfWeek.of(named.weekday())) + ".");
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
