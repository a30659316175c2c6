package org.ceaseline.capture.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.Months;

/** Reads dates as people and machines write them, in the languages and calendars of {@link Months} and in figures. */
final class Dates {

    /**
     * A date that stands in a text.
     *
     * @param date the day; the first of the month where only a month is given
     * @param start first UTF-16 unit
     * @param end unit after the last
     * @param isDay false where only the month is given
     * @param isSure false where day and month could be swapped
     */
    record Found(LocalDate date, int start, int end, boolean isDay, boolean isSure) {}

    /** Small words between the parts of a date. */
    private static final Set<String> JOINTS = Set.of(
            "st", "nd", "rd", "th", "of", "de", "del", "do", "d", "er", "di", "the", "г", "р", "م", "ب", "ה", "º", "ª",
            "ቀን", "ماه", "ခုနှစ်", "ခုႏွစ္", "ရက်", "ရက်နေ့", "ရက္", "ရက္ေန႔", "လ");

    /** What is written onto the front of a month's name, and onto its end. */
    private static final String BEFORE = "በየከለ";

    private static final String BEHIND = "လ";
    private static final String YEAR_OF = "ခုနှစ်";

    /** Stands before a year that is counted as in Europe, whatever the month is called. */
    private static final Pattern EUROPEAN = Pattern.compile("እ\\s?\\.?\\s?ኤ\\s?\\.?\\s?አ\\.?\\s?[\\p{L}]?$");

    private static final Pattern MERCY = Pattern.compile("^" + Months.OF_MERCY);

    private static final int LONGEST_JOINT = 9;
    private static final int NEAR = 12;
    private static final int LONGEST = 4000;

    private final String text;
    private final boolean monthFirst;
    private final List<int[]> tokens = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private Dates(String text, boolean monthFirst) {
        this.text = text;
        this.monthFirst = monthFirst;
    }

    static List<Found> in(String text, boolean monthFirst) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Dates dates = new Dates(bounded, monthFirst);
        dates.tokenise();
        dates.scan();
        return dates.found;
    }

    static Optional<LocalDate> first(String text) {
        return in(text, false).stream().filter(Found::isDay).map(Found::date).findFirst();
    }

    /** Tokens are start, end, value: a number's value, a month's negative number, or 0 for another word. */
    private void tokenise() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                int value = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    value = i - start < 9 ? value * 10 + Character.digit(text.charAt(i), 10) : value;
                    i++;
                }
                tokens.add(new int[] {start, i, value, i - start});
            } else if (Character.isLetter(c)) {
                while (i < text.length() && isInWord(text.charAt(i))) {
                    i++;
                }
                int both = endOfTwoWords(start, i);
                tokens.add(new int[] {start, both, -month(start, both), 0});
                i = both;
            } else {
                i++;
            }
        }
    }

    private static boolean isInWord(char c) {
        if (c < 0x300 || Character.isLetter(c)) {
            return Character.isLetter(c);
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private int month(int start, int end) {
        if (end - start > 20 || end - start < 2 || !isNearFigure(start, end)) {
            return 0;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        int month = Months.of(word);
        return month != 0 || !isBurmeseOrEthiopic(word.charAt(0)) ? month : Months.of(bare(word));
    }

    private static boolean isBurmeseOrEthiopic(char c) {
        return c >= 0x1000 && c < 0x1380;
    }

    /** End of the name where this word and the next are a month, as in Arabic; else the end of the word. */
    private int endOfTwoWords(int start, int end) {
        boolean arabic = text.charAt(start) >= 0x600 && text.charAt(start) < 0x700;
        if (!arabic || end + 1 >= text.length() || text.charAt(end) != ' ') {
            return end;
        }
        int stop = end + 1;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return Months.of(text.substring(start, stop)) == 0 ? end : stop;
    }

    /** The word without the small words that Amharic and Burmese write onto it. */
    private static String bare(String word) {
        String plain = word.startsWith(YEAR_OF) ? word.substring(YEAR_OF.length()) : word;
        plain = plain.endsWith(BEHIND) ? plain.substring(0, plain.length() - 1) : plain;
        return !plain.isEmpty() && BEFORE.indexOf(plain.charAt(0)) >= 0 ? plain.substring(1) : plain;
    }

    private boolean isNearFigure(int start, int end) {
        for (int i = Math.max(0, start - NEAR); i < Math.min(text.length(), end + NEAR); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void scan() {
        int k = 0;
        while (k < tokens.size()) {
            int used = at(k);
            k += Math.max(1, used);
        }
    }

    private int at(int k) {
        if (isYear(k)) {
            int used = yearFirst(k);
            if (used > 0) {
                return used;
            }
            return packed(k);
        }
        if (isPersianYear(k)) {
            return persianFigures(k);
        }
        if (isNumber(k, 8)) {
            return packed(k);
        }
        if (isDayNumber(k)) {
            int used = figures(k);
            return used > 0 ? used : dayMonth(k);
        }
        return isMonth(k) ? monthDay(k) : 0;
    }

    private boolean isNumber(int k, int digits) {
        return k < tokens.size() && tokens.get(k)[3] == digits;
    }

    private boolean isYear(int k) {
        return isNumber(k, 4) && value(k) >= 1970 && value(k) < 2100;
    }

    private boolean isYearOf(int k, int month) {
        return isNumber(k, 4) && Months.isYear(value(k), month);
    }

    /** A year such as 1409, written in Persian figures. */
    private boolean isPersianYear(int k) {
        char first = text.charAt(tokens.get(k)[0]);
        return isNumber(k, 4) && first >= '\u06F0' && first <= '\u06F9' && Months.isYear(value(k), Months.FARVARDIN);
    }

    private int persianFigures(int k) {
        boolean figures = k + 2 < tokens.size()
                && isDayNumber(k + 1)
                && isDayNumber(k + 2)
                && value(k + 1) <= 12
                && isJoined(k + 1)
                && isJoined(k + 2);
        return figures && add(k, k + 2, value(k), Months.FARVARDIN - 1 + value(k + 1), value(k + 2), true) ? 3 : 0;
    }

    private boolean isDayNumber(int k) {
        return (isNumber(k, 1) || isNumber(k, 2)) && value(k) >= 1 && value(k) <= 31;
    }

    private boolean isMonth(int k) {
        return k < tokens.size() && value(k) < 0;
    }

    private int value(int k) {
        return tokens.get(k)[2];
    }

    private int gap(int k) {
        return tokens.get(k)[0] - tokens.get(k - 1)[1];
    }

    private char mark(int k) {
        return text.charAt(tokens.get(k - 1)[1]);
    }

    private int yearFirst(int k) {
        if (k + 2 < tokens.size()
                && isDayNumber(k + 1)
                && value(k + 1) <= 12
                && isDayNumber(k + 2)
                && isJoined(k + 1)
                && isJoined(k + 2)) {
            return add(k, k + 2, value(k), value(k + 1), value(k + 2), true) ? 3 : 0;
        }
        if (k + 4 < tokens.size() && isCounter(k + 1) && isDayNumber(k + 2) && isCounter(k + 3) && isDayNumber(k + 4)) {
            return add(k, k + 4, value(k), value(k + 2), value(k + 4), true) ? 5 : 0;
        }
        int month = next(k + 1);
        int day = month >= 0 && isMonth(month) ? next(month + 1) : -1;
        if (day >= 0 && isDayNumber(day) && isYearOf(k, -value(month))) {
            return add(k, day, value(k), -value(month), value(day), true) ? day - k + 1 : 0;
        }
        return 0;
    }

    /** True for one sign between two figures: {@code -}, {@code /}, {@code .}, or a dot and a space. */
    private boolean isJoined(int k) {
        int gap = gap(k);
        if (gap < 1 || gap > 2) {
            return false;
        }
        char c = mark(k);
        return c == '-' || c == '/' || c == '.' || c == '–' || c == '‑' || c == '_';
    }

    /** True for the sign for year or month in Chinese, Japanese and Korean. */
    private boolean isCounter(int k) {
        if (k >= tokens.size() || value(k) != 0 || tokens.get(k)[3] != 0 || gap(k) > 1) {
            return false;
        }
        String word = text.substring(tokens.get(k)[0], tokens.get(k)[1]);
        return word.equals("年") || word.equals("月") || word.equals("년") || word.equals("월");
    }

    private int packed(int k) {
        if (!isNumber(k, 8)) {
            return 0;
        }
        int value = value(k);
        int year = value / 10000;
        return year >= 1990 && year < 2040 && add(k, k, year, value / 100 % 100, value % 100, true) ? 1 : 0;
    }

    private int figures(int k) {
        if (k + 2 >= tokens.size()
                || !isDayNumber(k + 1)
                || !isJoined(k + 1)
                || !isJoined(k + 2)
                || mark(k + 1) != mark(k + 2)) {
            return 0;
        }
        boolean short2 = isNumber(k + 2, 2) && mark(k + 1) != '-';
        if (!isYear(k + 2) && !short2 || k > 0 && isGluedBefore(k)) {
            return 0;
        }
        int year = isYear(k + 2) ? value(k + 2) : value(k + 2) + (value(k + 2) < 70 ? 2000 : 1900);
        int one = value(k);
        int two = value(k + 1);
        boolean mercy = isYear(k + 2) && MERCY.matcher(behind(k + 2)).find();
        boolean swap = !mercy && (two > 12 || monthFirst && mark(k + 1) == '/' && one <= 12);
        boolean sure = one > 12 || two > 12 || mark(k + 1) == '.' || one == two;
        int month = mercy ? Months.MESKEREM - 1 + two : swap ? one : two;
        return add(k, k + 2, year, month, swap ? two : one, sure || mercy) ? 3 : 0;
    }

    private boolean isGluedBefore(int k) {
        return gap(k) == 1 && ".-/:".indexOf(mark(k)) >= 0 && tokens.get(k - 1)[3] > 0;
    }

    private int dayMonth(int k) {
        int month = next(k + 1);
        if (month < 0 || !isMonth(month)) {
            return 0;
        }
        int year = next(isSaidTwice(month) ? month + 2 : month + 1);
        if (year >= 0 && isYearOf(year, -value(month))) {
            return add(k, year, value(year), -value(month), value(k), true) ? year - k + 1 : 0;
        }
        if (year >= 0 && isNumber(year, 2) && isTwoDigitYear(year) && gap(year) <= 2) {
            return add(k, year, 2000 + value(year), -value(month), value(k), true) ? year - k + 1 : 0;
        }
        return 0;
    }

    /** Arabic gives a month twice, by its Syrian and its Egyptian name. */
    private boolean isSaidTwice(int month) {
        return month + 1 < tokens.size() && value(month + 1) == value(month) && gap(month + 1) <= 3;
    }

    private boolean isTwoDigitYear(int k) {
        int end = tokens.get(k)[1];
        boolean clock = end < text.length()
                && (text.charAt(end) == ':'
                        || text.charAt(end) == '.'
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1)));
        char c = mark(k);
        return !clock && (c == '\'' || c == '’' || c == '-' || c == '.' || c == '/' || c == ' ' && value(k) < 40);
    }

    /** The token that follows, stepping over one small word such as {@code de}, {@code of}, {@code th}; -1 where none is near. */
    private int next(int k) {
        if (k >= tokens.size() || gap(k) > 3) {
            return -1;
        }
        if (!isJoint(k)) {
            return k;
        }
        if (k + 1 < tokens.size() && gap(k + 1) <= 3) {
            return isJoint(k + 1) && k + 2 < tokens.size() ? k + 2 : k + 1;
        }
        return -1;
    }

    private boolean isJoint(int k) {
        int[] token = tokens.get(k);
        return token[2] == 0
                && token[3] == 0
                && token[1] - token[0] <= LONGEST_JOINT
                && JOINTS.contains(text.substring(token[0], token[1]).toLowerCase(Locale.ROOT));
    }

    private int monthDay(int k) {
        int day = next(isSaidTwice(k) ? k + 2 : k + 1);
        if (day < 0) {
            return 0;
        }
        if (isYearOf(day, -value(k))) {
            return addMonth(k, day);
        }
        int year = isDayNumber(day) ? next(day + 1) : -1;
        if (year >= 0 && isYearOf(year, -value(k))) {
            return add(k, year, value(year), -value(k), value(day), true) ? year - k + 1 : 0;
        }
        return 0;
    }

    private int addMonth(int k, int year) {
        Optional<LocalDate> first = Months.day(value(year), -value(k), 1);
        first.ifPresent(day -> found.add(new Found(day, tokens.get(k)[0], tokens.get(year)[1], false, true)));
        return year - k + 1;
    }

    private boolean add(int first, int last, int year, int month, int day, boolean sure) {
        int start = tokens.get(first)[0];
        boolean doubtful = month >= Months.MESKEREM
                && month < Months.FARVARDIN
                && EUROPEAN.matcher(text.substring(0, start).stripTrailing()).find();
        Optional<LocalDate> date = doubtful ? Optional.empty() : Months.day(year, month, day);
        date.ifPresent(known -> found.add(new Found(known, start, tokens.get(last)[1], true, sure)));
        return date.isPresent();
    }

    private String behind(int k) {
        return text.substring(tokens.get(k)[1], Math.min(text.length(), tokens.get(k)[1] + 8));
    }
}
