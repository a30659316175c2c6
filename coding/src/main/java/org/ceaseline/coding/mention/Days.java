package org.ceaseline.coding.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The first and the last day that something may be. */
record Days(LocalDate first, LocalDate last) {

    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Days run backwards: " + first + " to " + last + ". Swap them.");
        }
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Bounds of both; order does not matter. */
    Days and(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    Days plus(long from, long to) {
        return new Days(first.plusDays(Math.min(from, to)), last.plusDays(Math.max(from, to)));
    }

    /** How many days lie between the bounds, both counted. */
    long width() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** 1 day, 2 within 2 to 6 days, 3 within a week to under a month, 4 month, 5 wider. */
    int precision() {
        long width = width();
        if (width == 1) {
            return 1;
        }
        if (width <= 6) {
            return 2;
        }
        boolean wholeMonth =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
        if (width < 28 && !wholeMonth) {
            return 3;
        }
        return width <= 31 ? 4 : 5;
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
