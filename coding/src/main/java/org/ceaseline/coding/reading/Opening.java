package org.ceaseline.coding.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first word of a paragraph and is no part of its sentence: a number or mark of a list, the hour or the
 * day of an entry, the place and day that a report is dated from.
 */
final class Opening {

    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
                    + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?";
    private static final String WORDS = "(?=[\\p{L}\\d\"“'‘«])";

    private static final Pattern MARK =
            Pattern.compile("(?:[•*▪–—-]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})\\)|\\p{Lu}\\.?\\d{1,2}(?:\\.\\d{1,2})*[.):]?"
                    + "|\\d{1,3}[.)](?:\\d{1,2}\\.?)*)\\s+(?=[\\p{Lu}\\d\"“'‘«])");
    private static final Pattern HOUR = Pattern.compile(
            "(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?: ?[ap]\\.?m\\.?)?(?: ?(?:GMT|UTC|local time|EET|EEST|CET|MSK))?"
                    + "(?:\\s*[-–—:|]\\s*|\\s+)(?=[\\p{Lu}\"“'‘«])");
    private static final Pattern DATE = Pattern.compile(WEEKDAY + "(?:" + DAY + "(?:\\s*[-–/]\\s*" + DAY + ")?(?: "
            + MONTH + ")?(?:\\s*[-–]\\s*" + DAY + ")? " + MONTH + "(?:,? \\d{4})?|" + MONTH + " " + DAY
            + "(?:, \\d{4})?|" + MONTH + " \\d{4})\\s*(?:[:–—]|\\s-)\\s+" + WORDS);
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{Lu}'"
            + " ./-]{2,40}(?:,[^.–—()/-]{0,30}){0,3}\\.?\\s*(?:\\([^)]{2,40}\\)|/[^/]{2,30}/)?(?:,[^.–—()/-]{2,20})?\\.?\\s*(?:[-–—]+|(?<=/\\.))\\s+(?=[\\p{Lu}\"“])|\\p{Lu}[\\p{L}'’"
            + " -]{2,40}:\\s+(?=\\p{Ll})");

    /** "(Osk, 3 May 2031) - ", "Osk/Tarn, Northline News - ": place and day in brackets, or places before who sends the report. */
    private static final Pattern PLACED = Pattern.compile(
            "\\(\\p{Lu}[^()]{2,40},[^()]{2,24}\\d{4}\\)\\s*[-–—]+\\s+" + WORDS
                    + "|\\p{Lu}[\\p{L}'’-]{1,20}(?:[ /]\\p{Lu}[\\p{L}'’-]{1,20}){0,3},(?: [\\p{Lu}\\d][\\p{L}\\d'’-]*){1,5}\\s+[-–—]+\\s+(?=[\\p{Lu}\"“])");

    private static final List<Pattern> IN_ORDER = List.of(MARK, DATE, HOUR, DATELINE, PLACED);

    private Opening() {}

    /** Where the first sentence of a paragraph begins: {@code start}, or behind what opens it. */
    static int end(String text, int start, int end) {
        int at = start;
        for (Pattern pattern : IN_ORDER) {
            Matcher opening = pattern.matcher(text).region(at, end);
            opening.useTransparentBounds(true);
            at = opening.lookingAt() ? opening.end() : at;
        }
        return at;
    }
}
