package org.ceaseline.ledger.term;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.ceaseline.casebook.PartialDate;

/**
 * A moment, or a stretch of time, known within bounds; local time of the agreement's zone.
 *
 * @param earliest first moment that it may be
 * @param latest first moment that it can no longer be; the same as {@code earliest} for an exact moment
 */
public record Span(LocalDateTime earliest, LocalDateTime latest) {

    public Span {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("Span runs backwards: " + earliest + " to " + latest + ". Swap them.");
        }
    }

    /** Any moment of these days. */
    public static Span days(LocalDate first, LocalDate last) {
        return new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    static Span moment(LocalDateTime moment) {
        return new Span(moment, moment);
    }

    /** The stated clock on a stated day, told in {@code from} and read in {@code zone}; any hour where no clock is given. */
    static Span stated(PartialDate date, String clock, ZoneId from, ZoneId zone) {
        if (clock.isBlank() || !date.first().equals(date.last())) {
            return days(date.first(), date.last());
        }
        LocalDateTime told = LocalDateTime.of(date.first(), LocalTime.parse(clock));
        return moment(told.atZone(from).withZoneSameInstant(zone).toLocalDateTime());
    }

    Span plus(Duration duration) {
        return new Span(earliest.plus(duration), latest.plus(duration));
    }

    /** The stretch that holds both. */
    public Span hull(Span other) {
        return new Span(
                earliest.isBefore(other.earliest) ? earliest : other.earliest,
                latest.isAfter(other.latest) ? latest : other.latest);
    }

    /** The narrower of two accounts by one asserter where one holds the other; both where they differ. */
    Span sharper(Span other) {
        if (other.holds(this)) {
            return this;
        }
        return holds(other) ? other : hull(other);
    }

    private boolean holds(Span other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }

    /** The first day that it may be. */
    public LocalDate firstDay() {
        return earliest.toLocalDate();
    }

    /** The last day that it may be. */
    public LocalDate lastDay() {
        return latest.equals(earliest)
                ? latest.toLocalDate()
                : latest.minusNanos(1).toLocalDate();
    }

    /** A day, a day and an hour, or two of them. */
    public String words() {
        if (earliest.equals(latest)) {
            return earliest.toLocalDate() + " " + earliest.toLocalTime();
        }
        return firstDay().equals(lastDay()) ? firstDay().toString() : firstDay() + " to " + lastDay();
    }
}
