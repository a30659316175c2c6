package org.ceaseline.capture;

import java.time.LocalDate;
import java.util.List;

/**
 * When a report was published, as bounds.
 *
 * @param earliest first day that it may be; {@link LocalDate#MIN} where nothing bounds it
 * @param latest last day that it may be; {@link LocalDate#MAX} where nothing bounds it
 * @param precision how sharp the best signal is
 * @param signals every signal that was seen, best first, also those that lost
 */
public record Published(LocalDate earliest, LocalDate latest, Precision precision, List<Signal> signals) {

    /** How sharp a date is. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        UNKNOWN
    }

    /**
     * One hint at the date.
     *
     * @param kind for example {@code json-ld}, {@code meta}, {@code time-element}, {@code address}, {@code visible-text},
     *     {@code furniture}
     * @param raw as it stands on the page
     * @param value ISO 8601 reading
     * @param used true for the signal that decided
     * @param why why it decided or lost
     */
    public record Signal(String kind, String raw, String value, boolean used, String why) {}

    public Published {
        signals = List.copyOf(signals);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "Publication runs backwards: " + earliest + " to " + latest + ". Swap them.");
        }
    }

    public static Published unknown(List<Signal> signals) {
        return new Published(LocalDate.MIN, LocalDate.MAX, Precision.UNKNOWN, signals);
    }

    public boolean isKnown() {
        return precision != Precision.UNKNOWN;
    }
}
