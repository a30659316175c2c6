package org.ceaseline.capture.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Clock;

/**
 * A line above a comment that names its author and its time, such as "Anna K, 5 May 2018 at 10:12" or "Anna K · 3 days ago".
 *
 * @param name the author, empty where the line holds the time alone
 * @param time as the page prints it
 */
record CommentHeader(String name, String time) {

    private static final int LONGEST = 90;
    /** Signs between the day and its time. */
    private static final int NEAR = 5;

    private static final Pattern AGO = Pattern.compile(
            "\\b(?:an?|one|\\d{1,3}) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\\b|\\byesterday at \\d{1,2}[:.]\\d\\d",
            Pattern.CASE_INSENSITIVE);
    /** A day with its year in two figures, which is one beside a time of day. */
    private static final Pattern SHORT_DAY =
            Pattern.compile("(?<![\\d./-])(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1\\d\\d(?![\\d./-])");

    private static final Pattern JOINTS = Pattern.compile(
            "^(?:comment )?(?:posted |written |submitted |added )?by\\s|\\b(?:posted|says|said|wrote|on|at|am|pm|UTC|GMT|sagt|schrieb|meint|um|uhr|dit|le|a écrit|dice|el|el día|alle ore|il|op|пишет|говорит|пише)\\b|(?<!\\p{L})[вàa](?!\\p{L})|[|·•,()—–-]+|^#?\\d{1,4}[.)]?\\s|:$|\\bat\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads such a line; empty where it is none. */
    static Optional<CommentHeader> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        int[] span = time(line);
        if (span.length == 0) {
            return Optional.empty();
        }
        int from = span[0];
        int to = span[1];
        String time = withClock(line, from, to);
        String name = bare(line.substring(0, from)) + " " + bare(Clock.without(line.substring(to)));
        boolean named = name.isBlank() || NameLine.couldBe(name.strip());
        return named ? Optional.of(new CommentHeader(name.strip(), time)) : Optional.empty();
    }

    /** Where the day or the age stands in the line; empty where there is none. */
    private static int[] time(String line) {
        Matcher ago = AGO.matcher(line);
        if (ago.find()) {
            return new int[] {ago.start(), ago.end()};
        }
        List<VisibleDates.Found> dates = VisibleDates.in(line);
        if (dates.stream().anyMatch(date -> date.day() > 0 && date.hasYear())) {
            return new int[] {dates.get(0).start(), dates.get(0).end()};
        }
        Matcher shortDay = SHORT_DAY.matcher(line);
        return shortDay.find() && Clock.find(line, shortDay.end()).isPresent()
                ? new int[] {shortDay.start(), shortDay.end()}
                : new int[0];
    }

    private static String withClock(String line, int from, int to) {
        int end = Clock.find(line, to)
                .filter(clock -> clock.start() - to <= NEAR)
                .map(Clock.Found::end)
                .orElse(to);
        return line.substring(from, end);
    }

    private static String bare(String part) {
        return JOINTS.matcher(part).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
