package org.ceaseline.archive.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.Place;

/**
 * What layouts with places on them do not tell. Where people flee, are fed or are watched over, the place is told by
 * district only and not before three days have passed, and the sentence is left out, since it may name the place; everywhere
 * else, a settlement is the sharpest that is told.
 */
final class Discretion {

    private static final Duration DELAY = Duration.ofHours(72);

    private static final Set<EventType> SENSITIVE = EnumSet.of(
            EventType.AID_ACCESS,
            EventType.CROSSING_CHANGE,
            EventType.EVACUATION,
            EventType.OBSERVER_POST,
            EventType.MONITOR_OBSTRUCTED,
            EventType.DETAINEE_RELEASE);

    /** Degrees between the points that coarse areas are drawn around: at most 20 km from any place. */
    private static final double GRID = 0.25;

    private Discretion() {}

    static boolean isSensitive(Row row) {
        return isSensitive(row.claim().type());
    }

    static boolean isSensitive(EventType type) {
        return SENSITIVE.contains(type);
    }

    /** True for what is sensitive and too young to be told. */
    static boolean isHeldBack(Row row) {
        return isHeldBack(row.claim().type(), row.claim().time().end(), row.written());
    }

    static boolean isHeldBack(EventType type, Optional<LocalDate> lastDay, Instant written) {
        LocalDate oldEnough = written.minus(DELAY).atOffset(ZoneOffset.UTC).toLocalDate();
        return isSensitive(type) && !lastDay.map(day -> day.isBefore(oldEnough)).orElse(false);
    }

    static final String HELD_BACK = "sensitive and not three days old, or of no known day";

    /** The point to draw, where one may be drawn: of a settlement, cut to a hundredth of a degree. */
    static Optional<Place> point(Row row) {
        boolean sharp = row.placePrecision() == 1 || row.placePrecision() == 2;
        return isSensitive(row) || !sharp ? Optional.empty() : row.place();
    }

    /** The point that a coarse area is drawn around: where it lies tells no more than the area does. */
    static double coarse(double degrees) {
        return Math.rint(degrees / GRID) * GRID;
    }

    /** English name of a country; the code itself where it stands for an invented one. */
    static String country(String code) {
        return code.matches("X[A-Z]|")
                ? code
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
