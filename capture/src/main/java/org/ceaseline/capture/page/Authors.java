package org.ceaseline.capture.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.capture.language.Clock;
import org.ceaseline.capture.language.DataTable;

/** Words that stand around a commenter's name and around what is said: {@code thread-words.tsv}. */
final class Authors {

    private static final Set<String> LABELS = new HashSet<>();
    private static final List<String> BEFORE = new java.util.ArrayList<>();
    private static final List<String> AFTER = new java.util.ArrayList<>();

    private static final List<String> HEADINGS = new java.util.ArrayList<>();
    private static final Set<String> AGES = new HashSet<>();

    static {
        for (String[] row : DataTable.rows(Authors.class, "thread-words.tsv")) {
            switch (row[0]) {
                case "label" -> LABELS.add(row[1]);
                case "before" -> BEFORE.add(row[1] + " ");
                case "heading" -> HEADINGS.add(row[1]);
                case "age" -> AGES.add(row[1]);
                default -> AFTER.add(" " + row[1]);
            }
        }
    }

    private static final Pattern CLOSING = Pattern.compile("[\\s:,|•·–-]+$");
    private static final Pattern CLOSING_LABEL = Pattern.compile("[\\s:.|»↓↑()\\[\\]\\d]+$");
    private static final Pattern OPENING_LABEL = Pattern.compile("^[\\s|·•(\\[\\d]+");

    private static final Pattern COUNTED = Pattern.compile("^[\\s\\d(\\[.,:#]+");
    private static final Pattern NOISE = Pattern.compile("^[\\s\\d#.,:;|/•·–—()\\[\\]-]+|[\\s|/•·–—,:(\\[-]+$");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\b(at|um|à|às|kl\\.?|alle|в|о)?\\s*\\d{1,2}[:.h]\\d\\d(:\\d\\d)?\\s*(uhr|[ap]\\.?m\\.?)?");

    private static final int LONGEST_NAME = 40;
    private static final int MOST_WORDS = 5;

    /** Letters behind the day of a signature: a time zone, or the half of the day. */
    private static final int MOST_BEHIND = 5;

    private static final Pattern BETWEEN_LABELS = Pattern.compile("[\\s|·•/]+");

    private Authors() {}

    /** The name without {@code says:} and the like. */
    static String plain(String text) {
        String name = text.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        for (String before : BEFORE) {
            if (lower.startsWith(before)) {
                name = name.substring(before.length()).strip();
                lower = name.toLowerCase(Locale.ROOT);
            }
        }
        name = CLOSING.matcher(name).replaceAll("");
        lower = name.toLowerCase(Locale.ROOT);
        for (String after : AFTER) {
            int at = lower.endsWith(after) ? lower.length() - after.length() : -1;
            if (at > 0) {
                name = name.substring(0, at).strip();
                lower = name.toLowerCase(Locale.ROOT);
            }
        }
        return CLOSING.matcher(name).replaceAll("");
    }

    /** The name in a line such as {@code Posted by: Name | date}; empty where it is none. */
    static String afterBy(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        for (String before : BEFORE) {
            String opening = before.strip();
            if (opening.length() > 5 && lower.startsWith(opening)) {
                String rest = line.strip().substring(opening.length()).replaceFirst("^[\\s:]+", "");
                return plain(rest.split("[|,»]| on | at | am | le ", 2)[0]);
            }
        }
        return "";
    }

    /** The name in a line that holds words such as {@code submitted by}, a name and a day, and nothing else; empty for others. */
    static String signature(String line) {
        List<Dates.Found> dates = Dates.in(line, false);
        if (dates.size() != 1
                || letters(Clock.without(line.substring(dates.get(0).end()))) > MOST_BEHIND) {
            return "";
        }
        String name = afterBy(line);
        return name.length() <= LONGEST_NAME && name.split("\\s+").length <= MOST_WORDS ? name : "";
    }

    /** The name in a line of author and time, without what else stands there; empty where none is left. */
    static String beside(String line) {
        String rest = line;
        List<Dates.Found> dates = Dates.in(line, false);
        if (!dates.isEmpty()) {
            String before = line.substring(0, dates.get(0).start());
            String after = line.substring(dates.get(dates.size() - 1).end());
            rest = letters(before) >= 2
                            && !plain(NOISE.matcher(before).replaceAll("")).isEmpty()
                    ? before
                    : after;
        }
        rest = plain(NOISE.matcher(CLOCK.matcher(rest).replaceAll(" ")).replaceAll(""));
        boolean name = letters(rest) >= 2 && rest.length() <= LONGEST_NAME && rest.split("\\s+").length <= MOST_WORDS;
        return name && !isLabel(rest.toLowerCase(Locale.ROOT)) ? rest : "";
    }

    /** Letters that headings of threads begin with. */
    private static final java.util.Set<Character> FIRSTS =
            HEADINGS.stream().map(heading -> heading.charAt(0)).collect(java.util.stream.Collectors.toSet());

    private static final String COUNTERS = "0123456789([.,:#";

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    /** True for a line that opens a thread, such as {@code 3 comments}. */
    static boolean isHeading(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) <= ' ' || COUNTERS.indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        if (at == line.length() || !FIRSTS.contains(Character.toLowerCase(line.charAt(at)))) {
            return false;
        }
        String lower = COUNTED.matcher(line.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
        for (String heading : HEADINGS) {
            if (lower.startsWith(heading)
                    && (lower.length() == heading.length() || !Character.isLetter(lower.charAt(heading.length())))) {
                return true;
            }
        }
        return false;
    }

    /** True for a line that tells how long ago: a figure and one of the listed words. */
    static boolean isAge(String lower) {
        boolean figure = false;
        boolean word = false;
        for (String part : lower.split("[^\\p{L}\\p{N}]+")) {
            figure |= !part.isEmpty() && Character.isDigit(part.charAt(0));
            word |= AGES.contains(part);
        }
        return figure && word;
    }

    /** True for a line that is a button or a label of the thread. */
    static boolean isLabel(String lower) {
        if (isOneLabel(lower)) {
            return true;
        }
        String[] parts = BETWEEN_LABELS.split(lower.strip());
        return parts.length > 1 && Stream.of(parts).allMatch(Authors::isOneLabel);
    }

    private static boolean isOneLabel(String lower) {
        return LABELS.contains(OPENING_LABEL
                .matcher(CLOSING_LABEL.matcher(lower).replaceAll(""))
                .replaceAll(""));
    }
}
