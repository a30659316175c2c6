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
    private static final Pattern JOINTS = Pattern.compile(
            "^(?:comment )?(?:posted |written |submitted |added )?by\\s|\\b(?:posted|says|said|wrote|on|at|am|pm|UTC|GMT|sagt|schrieb|meint|um|uhr|dit|le|a écrit|dice|el|el día|alle ore|il|op|пишет|говорит|пише)\\b|(?<!\\p{L})[вàa](?!\\p{L})|[|·•,()—–-]+|^#?\\d{1,4}[.)]?\\s|:$|\\bat\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads such a line; empty where it is none. */
    static Optional<CommentHeader> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        List<VisibleDates.Found> dates = VisibleDates.in(line);
        Matcher ago = AGO.matcher(line);
        boolean hasAgo = ago.find();
        if (!hasAgo && dates.stream().noneMatch(date -> date.day() > 0 && date.hasYear())) {
            return Optional.empty();
        }
        int from = hasAgo ? ago.start() : dates.get(0).start();
        int to = hasAgo ? ago.end() : dates.get(0).end();
        String time = withClock(line, from, to);
        String name = bare(line.substring(0, from)) + " " + bare(Clock.without(line.substring(to)));
        boolean named = name.isBlank() || NameLine.couldBe(name.strip());
        return named ? Optional.of(new CommentHeader(name.strip(), time)) : Optional.empty();
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
