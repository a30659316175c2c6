package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Months;
import org.ceaseline.capture.text.VisibleDates.Found;

/**
 * Dates as Burmese writes them, with small words between their parts and on the month, and days of the Ethiopian and the
 * Persian calendar, which come out in the common one.
 */
final class FarDates {

    private static final String DAY = VisibleDates.DAY;
    private static final String YEAR = VisibleDates.YEAR;

    private static final Pattern BURMESE;
    private static final Pattern BURMESE_MONTH_FIRST;
    private static final Pattern ETHIOPIAN;
    private static final Pattern ETHIOPIAN_DAY_FIRST;
    private static final Pattern ETHIOPIAN_FIGURES =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?=" + Months.OF_MERCY + ")");
    private static final Pattern PERSIAN;
    private static final Pattern PERSIAN_FIGURES =
            Pattern.compile("(?<!\\d)(1[34]\\d\\d)([-/.])(0?[1-9]|1[0-2])\\2" + DAY + "(?!\\d)");

    static {
        String burmese = VisibleDates.alternatives((name, month) -> isBurmese(name.charAt(0)));
        BURMESE = Pattern.compile(YEAR + "\\s?(?:ခုနှစ်|ခုႏွစ္)?[၊,]?\\s{0,2}(" + burmese + ")လ?\\s{0,2}" + DAY
                + "(?!\\d)(?:\\s?(?:ရက်|ရက္))?");
        BURMESE_MONTH_FIRST = Pattern.compile("(" + burmese + ")လ?\\s{0,2}" + DAY
                + "(?!\\d)(?:\\s?(?:ရက်|ရက္)(?:နေ့|ေန႔)?)?(?:[၊,]?\\s{0,2}" + YEAR + "(?!\\d))?");
        String ethiopian =
                VisibleDates.alternatives((name, month) -> month >= Months.MESKEREM && month < Months.FARVARDIN);
        // a year said to be counted as in Europe tells nothing of the calendar of the month beside it
        String notEuropean = "(?<!\\p{L})(?<!አ\\.?\\s?)";
        ETHIOPIAN = Pattern.compile(
                notEuropean + "[በየከለ]?(" + ethiopian + ")\\s{1,2}" + DAY + "(?:\\s?ቀን)?[\\s,፣፤/]{1,3}" + YEAR);
        ETHIOPIAN_DAY_FIRST = Pattern.compile(
                "(?<![\\d.:,])" + notEuropean + DAY + "\\s{1,2}(" + ethiopian + ")[\\s,፣፤]{1,3}" + YEAR);
        String persian = VisibleDates.alternatives((name, month) -> month >= Months.FARVARDIN);
        PERSIAN = Pattern.compile("(?<![\\d.:,])" + DAY + "\\s{1,2}(" + persian
                + ")(?!\\p{L})(?:\\s?ماه)?[\\s,،]{1,3}(1[34]\\d\\d)(?!\\d)");
    }

    private FarDates() {}

    private static boolean isBurmese(char c) {
        return c >= '\u1000' && c <= '\u109F';
    }

    private static boolean isEthiopic(char c) {
        return c >= '\u1200' && c <= '\u137F';
    }

    private static boolean isArabic(char c) {
        return c >= '\u0620' && c <= '\u06FF';
    }

    /**
     * The dates in a text, by reading and place.
     *
     * @param digits the text with all figures as ASCII, one unit for one
     */
    static List<Found> in(String text, String digits) {
        List<Found> all = new ArrayList<>();
        if (text.chars().anyMatch(c -> isBurmese((char) c))) {
            VisibleDates.collect(BURMESE, digits, all, m -> converted(m, number(m, 1), month(m, 2), number(m, 3)));
            VisibleDates.collect(
                    BURMESE_MONTH_FIRST,
                    digits,
                    all,
                    m -> VisibleDates.dated(m, number(m, 3), month(m, 1), number(m, 2)));
        }
        if (text.chars().anyMatch(c -> isEthiopic((char) c))) {
            ethiopian(digits, all);
        }
        if (text.chars().anyMatch(c -> isArabic((char) c))) {
            VisibleDates.collect(PERSIAN, digits, all, m -> converted(m, number(m, 3), month(m, 2), number(m, 1)));
            VisibleDates.collect(PERSIAN_FIGURES, digits, all, m -> inFigures(text, m));
        }
        return all;
    }

    private static void ethiopian(String digits, List<Found> all) {
        VisibleDates.collect(ETHIOPIAN, digits, all, m -> converted(m, number(m, 3), month(m, 1), number(m, 2)));
        VisibleDates.collect(
                ETHIOPIAN_DAY_FIRST, digits, all, m -> converted(m, number(m, 3), month(m, 2), number(m, 1)));
        VisibleDates.collect(
                ETHIOPIAN_FIGURES,
                digits,
                all,
                m -> converted(m, number(m, 4), Months.MESKEREM - 1 + number(m, 3), number(m, 1)));
    }

    /** 1409/12/17 is a day of the Persian year where the figures are Persian too. */
    private static Optional<Found> inFigures(String text, Matcher match) {
        char first = text.charAt(match.start());
        return first >= '\u06F0' && first <= '\u06F9'
                ? converted(match, number(match, 1), Months.FARVARDIN - 1 + number(match, 3), number(match, 4))
                : Optional.empty();
    }

    private static Optional<Found> converted(Matcher match, int year, int month, int day) {
        return Months.day(year, month, day)
                .map(date -> new Found(
                        match.start(),
                        match.end(),
                        match.group(),
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        Optional.empty()));
    }

    private static int number(Matcher match, int group) {
        return VisibleDates.number(match, group);
    }

    private static int month(Matcher match, int group) {
        return VisibleDates.month(match, group);
    }
}
