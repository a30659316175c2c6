package org.ceaseline.capture.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day as pages print them: {@code 14:35}, {@code 2.35 p.m.}, {@code 14h35}. */
public final class Clock {

    /**
     * A time of day within a text.
     *
     * @param start first UTF-16 unit
     * @param end unit after the last
     * @param time hours and minutes of the day's 24 hours, {@code 14:35}
     */
    public record Found(int start, int end, String time) {}

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,])([01]?\\d|2[0-3])[:.h]([0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?:\\s*([ap])\\.?m\\b)?",
            Pattern.CASE_INSENSITIVE);

    private Clock() {}

    /** The first time of day from a place on. */
    public static Optional<Found> find(String text, int from) {
        Matcher clock = TIME.matcher(text);
        return clock.find(from) ? Optional.of(new Found(clock.start(), clock.end(), read(clock))) : Optional.empty();
    }

    /** The text with a blank for each time of day. */
    public static String without(String text) {
        return TIME.matcher(text).replaceAll(" ");
    }

    private static String read(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(3) == null ? "" : clock.group(3).toLowerCase(Locale.ROOT);
        if (half.equals("p") && hour < 12) {
            hour += 12;
        } else if (half.equals("a") && hour == 12) {
            hour = 0;
        }
        return String.format(Locale.ROOT, "%02d:%s", hour, clock.group(2));
    }
}
