package org.ceaseline.capture.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Clock;

/** Reads points of time as comments and pages state them, into ISO 8601 as sharp as the source. */
final class Times {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?\\s?(Z|[+-]\\d{2}:?\\d{2})?.*",
            Pattern.DOTALL);
    private static final Pattern AGE = Pattern.compile(
            "(?iu).*\\b\\d+\\s?(s|sec|m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yr|years?)\\b( ago)?\\W*");

    private static final int LONGEST = 200;

    private Times() {}

    /** The time that an element states, by its attributes first. */
    static Optional<String> of(Tree tree, int node) {
        for (Attribute attribute :
                List.of(Attribute.DATETIME, Attribute.CONTENT, Attribute.UTIME, Attribute.DATA_TIME, Attribute.TITLE)) {
            Optional<String> time =
                    tree.has(node, attribute) ? read(tree.attribute(node, attribute)) : Optional.empty();
            if (time.isPresent()) {
                return time;
            }
        }
        int inner = tree.next(Tag.TIME, node + 1, node);
        if (inner > 0) {
            Optional<String> time = of(tree, inner);
            if (time.isPresent()) {
                return time;
            }
        }
        for (int i = node + 1; i < tree.end(node); i++) {
            if (tree.has(i, Attribute.TITLE)) {
                Optional<String> time = read(tree.attribute(i, Attribute.TITLE));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        String text = tree.textOf(node);
        return text.length() > 200 ? Optional.empty() : read(text);
    }

    /** A time in seconds since 1970, as attributes carry it. */
    static Optional<String> ofStamp(String digits) {
        if (digits.length() < 9 || digits.length() > 13 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits);
        return Optional.of(Instant.ofEpochSecond(digits.length() > 11 ? value / 1000 : value)
                .toString());
    }

    static Optional<String> read(String text) {
        String plain = text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text.strip();
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            String zone = iso.group(3) == null ? "" : iso.group(3);
            return Optional.of(iso.group(1) + "T" + iso.group(2) + zone);
        }
        Optional<String> stamp = ofStamp(plain);
        if (stamp.isPresent()) {
            return stamp;
        }
        List<Dates.Found> dates = Dates.in(plain, false);
        if (dates.isEmpty() || !dates.get(0).isDay()) {
            return Optional.empty();
        }
        Dates.Found first = dates.get(0);
        return Optional.of(first.date() + clock(plain, first).map(c -> "T" + c).orElse(""));
    }

    private static Optional<String> clock(String text, Dates.Found date) {
        return Clock.find(text, 0)
                .filter(first -> first.end() <= date.start())
                .or(() -> Clock.find(text, date.end()))
                .map(Clock.Found::time);
    }

    /** The clock time that a text shows, with its day where it shows that too; {@code T14:35} without. */
    static Optional<String> clock(String text) {
        Optional<String> whole = read(text);
        if (whole.isPresent()) {
            return whole.filter(time -> time.indexOf('T') > 0);
        }
        return Clock.find(text, 0).map(clock -> "T" + clock.time());
    }

    /** True for a line that is a date, a clock time or an age and nothing else. */
    static boolean isOnly(String line) {
        List<Dates.Found> dates = Dates.in(line, false);
        int left = line.length();
        for (Dates.Found date : dates) {
            left -= date.end() - date.start();
        }
        if (!dates.isEmpty()) {
            return left < 30;
        }
        return line.length() < 30 && AGE.matcher(line).matches();
    }

    /** True for a line with a date or an age such as {@code 3 days ago} and at most {@code rest} letters besides. */
    static boolean isMoment(String line, int rest) {
        List<Dates.Found> dates = Dates.in(line, false);
        int left = line.length();
        for (Dates.Found date : dates) {
            left -= date.end() - date.start();
        }
        if (!dates.isEmpty()) {
            return left <= rest;
        }
        return line.length() <= rest + 15 && Authors.isAge(line.toLowerCase(Locale.ROOT));
    }

    static Optional<LocalDate> day(String iso) {
        return iso.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(iso.substring(0, 10)));
    }
}
