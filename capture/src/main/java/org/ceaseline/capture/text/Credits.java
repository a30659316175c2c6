package org.ceaseline.capture.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Clock;
import org.ceaseline.capture.language.DataTable;

/** Reads the lines that say who wrote a report and when: bylines, posted-on lines, datelines. */
final class Credits {

    /** What a date is to the report. */
    enum Role {
        POSTED,
        UPDATED,
        AS_OF,
        ALONE,
        SERIES,
        DATELINE
    }

    /**
     * A date with what it is.
     *
     * @param clock time of day as printed, empty where none stands beside it
     */
    record Dated(Role role, VisibleDates.Found date, String clock) {}

    private record Label(Role role, Pattern pattern) {}

    private static final List<Label> LABELS = DataTable.rows(Credits.class, "datelabels.tsv").stream()
            .map(row ->
                    new Label(roleOf(row[0]), Pattern.compile(row[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    private static final int LONGEST = 160;
    /** Signs between a date and its time of day. */
    private static final int BESIDE = 6;

    private static final int MOST_OTHER_WORDS = 4;
    private static final int MOST_NAME_WORDS = 5;
    private static final int LONGEST_PIECE = 10;
    private static final Pattern PIECES =
            Pattern.compile("\\s*[|•·;]\\s*|\\s+[-–—/]\\s+|\\s{2,}|(?<=[\\p{L}\\d]{2})\\.\\s+(?=\\p{Lu})");
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:by|written by|reported by|reporting by|author|автор(?:ы)?|von|par|por|de nuestro|di|yazan|بقلم|כתב)\\s?:?\\s\\p{L}.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AUTHOR = Pattern.compile(
            "\\b(?:by|posted by|author:?|von|par|автор:?)\\s+([^|,;/()–—]{2,60}?)\\s*(?:$|[|,;/()–—]|\\son\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TRIFLES = Pattern.compile(
            "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|\\b(?:on|at|in|by|the|and|o'clock|hrs|hours|gmt|utc|[ce]es?t|est|edt|bst|msk|local time|time)\\b|[\\p{P}\\p{S}\\d]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATELINE =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}'’ .-]{1,40}(?:, \\p{L}[\\p{L} .]{1,30})?)[,.(]?\\s?[,(]?\\s?(?=\\S)");
    private static final Pattern SERIES = Pattern.compile(
            "\\b(?:daily|weekly|monthly|bulletin|digest|sitrep|situation|status|spot|flash|briefing|update|note|report (?:no|of|for|\\d))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY = Pattern.compile(
            "\\s/([\\p{Lu}][\\p{L}&. -]{1,30})/[.\\s]|\\(([\\p{Lu}][\\p{L}&. -]{1,40})\\)\\s?(?:$|[-–—:])");

    private Credits() {}

    private static Role roleOf(String name) {
        return switch (name) {
            case "updated" -> Role.UPDATED;
            case "posted" -> Role.POSTED;
            default -> Role.AS_OF;
        };
    }

    private static final String SENTENCE_END = ".*\\p{Ll}[.!?]$";

    /** One or two names, a comma and a date. */
    private static final String PLACE_AND_DAY =
            "\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+)?, (?:\\d{1,2} \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+\\.? \\d{1,2}),? \\d{4}";

    /** "(Port Velm, 6 August 2031) - The guard ...". */
    private static final Pattern PLACE_AND_DAY_IN_BRACKETS =
            Pattern.compile("\\(" + PLACE_AND_DAY + "\\)\\s*[-\u2013\u2014]\\s");

    private static final Pattern PLACE_DAY_SENTENCE = Pattern.compile(PLACE_AND_DAY + "\\. \\p{Lu}");

    /** A sentence behind a dateline has so many words. */
    private static final int SENTENCE_WORDS = 6;

    /** True where the line is a byline or holds hardly more than dates. */
    static boolean isCredit(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        boolean byline = BYLINE.matcher(line).matches() && Words.count(line) <= 14 && !line.matches(SENTENCE_END);
        return byline || isDateLine(line) || holdsDatePiece(line);
    }

    /** True for "Harbour Post | Friday 5 June 2020 | late edition": one of the pieces is hardly more than a date and a name. */
    private static boolean holdsDatePiece(String line) {
        if (namesSeriesBeforeDate(line)) {
            return false;
        }
        List<String> pieces = pieces(line);
        if (opensArticle(line, pieces)) {
            return false;
        }
        return pieces.stream().allMatch(piece -> Words.count(piece) <= LONGEST_PIECE)
                && pieces.stream().anyMatch(Credits::isDatePiece);
    }

    /** "Osk, 12 May 2031. The militia shelled the market on Monday.": place and day, and then a sentence. */
    private static boolean opensArticle(String line, List<String> pieces) {
        return line.matches(SENTENCE_END)
                && pieces.size() > 1
                && pieces.get(0).matches(PLACE_AND_DAY)
                && Words.count(pieces.get(1)) >= SENTENCE_WORDS;
    }

    /** "Weekly bulletin - 5 May 2018" is a headline. */
    private static boolean namesSeriesBeforeDate(String line) {
        return VisibleDates.in(line).stream()
                .findFirst()
                .filter(date -> SERIES.matcher(line.substring(0, date.start())).find())
                .isPresent();
    }

    private static boolean isDatePiece(String piece) {
        boolean dated = VisibleDates.in(piece).stream().anyMatch(date -> date.hasYear() && date.day() > 0);
        String rest = dated ? besideDates(piece).rest() : "";
        return dated && Words.count(rest) <= MOST_NAME_WORDS && (rest.isEmpty() || Words.capitalised(rest) == 1);
    }

    private static boolean isDateLine(String line) {
        if (VisibleDates.in(line).stream().noneMatch(VisibleDates.Found::hasYear)) {
            return false;
        }
        Beside beside = besideDates(line);
        return Words.count(beside.rest()) <= (beside.labelled() ? MOST_OTHER_WORDS : 1);
    }

    /** The parts of a line that bars, dashes, full stops or wide blanks keep apart. */
    static List<String> pieces(String line) {
        return List.of(PIECES.split(line.strip()));
    }

    /** What a line holds beside dates, times and their labels. */
    record Beside(String rest, boolean labelled) {}

    static Beside besideDates(String line) {
        List<VisibleDates.Found> dates = VisibleDates.in(line);
        StringBuilder rest = new StringBuilder(line);
        for (int i = dates.size() - 1; i >= 0; i--) {
            rest.replace(dates.get(i).start(), dates.get(i).end(), " ");
        }
        String other = Clock.without(rest.toString());
        boolean labelled = false;
        for (Label label : LABELS) {
            Matcher found = label.pattern.matcher(other);
            labelled |= found.find();
            other = found.replaceAll(" ");
        }
        return new Beside(TRIFLES.matcher(other).replaceAll(" ").strip(), labelled);
    }

    /** The name in a byline; empty where the line names nobody. */
    static String author(String line) {
        Matcher found = AUTHOR.matcher(line);
        return found.find() ? found.group(1).strip() : "";
    }

    /** The agency in "(Continental Wire)" or "/Meridian/" of a dateline. */
    static Optional<String> agency(String line) {
        Matcher found = AGENCY.matcher(line.substring(0, Math.min(120, line.length())));
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of((found.group(1) == null ? found.group(2) : found.group(1)).strip());
    }

    /** Dates of a credit line, each with the label before it. */
    static List<Dated> dates(String line) {
        return VisibleDates.in(line).stream()
                .map(date -> new Dated(role(line, date), date, clock(line, date)))
                .toList();
    }

    private static Role role(String line, VisibleDates.Found date) {
        Role last = Role.ALONE;
        int at = -1;
        for (Label label : LABELS) {
            Matcher found = label.pattern.matcher(line).region(0, date.start());
            while (found.find()) {
                if (found.start() > at) {
                    at = found.start();
                    last = label.role;
                }
            }
        }
        return last;
    }

    /** The time of day right beside a date; empty where none is. */
    private static String clock(String line, VisibleDates.Found date) {
        Optional<Clock.Found> clock = Clock.find(line, 0);
        while (clock.isPresent()) {
            Clock.Found found = clock.get();
            boolean near = found.start() >= date.end() && found.start() - date.end() <= BESIDE
                    || found.end() <= date.start() && date.start() - found.end() <= BESIDE;
            if (near) {
                return found.time();
            }
            clock = Clock.find(line, found.end());
        }
        return "";
    }

    /** The day that the headline of a daily or weekly note names. */
    static Optional<Dated> seriesDay(String title) {
        if (!SERIES.matcher(title).find()) {
            return Optional.empty();
        }
        return VisibleDates.in(title).stream()
                .filter(date -> date.day() > 0 && date.hasYear())
                .reduce((first, second) -> second)
                .map(date -> new Dated(Role.SERIES, date, ""));
    }

    /** The date of a dateline such as "LUGANSK, August 6. /Meridian/." at the start of a paragraph. */
    static Optional<Dated> dateline(String paragraph) {
        String head = paragraph.substring(0, Math.min(90, paragraph.length()));
        boolean capitals = DATELINE.matcher(head).find() && startsInCapitals(head);
        boolean bracketed = PLACE_AND_DAY_IN_BRACKETS.matcher(head).lookingAt();
        if (!capitals && !bracketed && !PLACE_DAY_SENTENCE.matcher(paragraph).lookingAt()) {
            return Optional.empty();
        }
        return VisibleDates.in(head).stream()
                .filter(date -> date.day() > 0 && date.start() <= 50 && isPlaceBefore(head, date))
                .findFirst()
                .map(date -> new Dated(Role.DATELINE, date, ""));
    }

    private static boolean startsInCapitals(String head) {
        String first = head.split("[\\s,.(/]+")[0];
        return first.length() > 1 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean isPlaceBefore(String head, VisibleDates.Found date) {
        return head.substring(0, date.start()).matches("[^.!?:;]{2,45}[,.(/|]\\s?");
    }
}
