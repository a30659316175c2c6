package org.ceaseline.capture.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads dates as people and machines write them, in the languages of {@code months.tsv} and in figures. */
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

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /** Small words between the parts of a date. */
    private static final Set<String> JOINTS = Set.of(
            "st", "nd", "rd", "th", "of", "de", "del", "do", "d", "er", "di", "the", "г", "р", "م", "ب", "ה", "º", "ª");

    private static final int NEAR = 12;
    private static final int LONGEST = 4000;

    static {
        for (String[] row : Lists.rows("months.tsv")) {
            for (String name : row[2].split(",")) {
                MONTHS.putIfAbsent(name, Integer.parseInt(row[0]));
            }
        }
    }

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
                while (i < text.length()
                        && (Character.isLetter(text.charAt(i))
                                || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
                    i++;
                }
                tokens.add(new int[] {start, i, -month(start, i), 0});
            } else {
                i++;
            }
        }
    }

    private int month(int start, int end) {
        if (end - start > 14 || end - start < 2 || !isNearFigure(start, end)) {
            return 0;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        int stop = next;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        Integer two =
                stop > next ? MONTHS.get(word + " " + text.substring(next, stop).toLowerCase(Locale.ROOT)) : null;
        return two != null ? two : MONTHS.getOrDefault(word, 0);
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
        if (k + 2 < tokens.size() && isMonth(k + 1) && gap(k + 1) <= 3 && isDayNumber(k + 2) && gap(k + 2) <= 3) {
            return add(k, k + 2, value(k), -value(k + 1), value(k + 2), true) ? 3 : 0;
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
        boolean swap = two > 12 || monthFirst && mark(k + 1) == '/' && one <= 12;
        boolean sure = one > 12 || two > 12 || mark(k + 1) == '.' || one == two;
        return add(k, k + 2, year, swap ? one : two, swap ? two : one, sure) ? 3 : 0;
    }

    private boolean isGluedBefore(int k) {
        return gap(k) == 1 && ".-/:".indexOf(mark(k)) >= 0 && tokens.get(k - 1)[3] > 0;
    }

    private int dayMonth(int k) {
        int month = next(k + 1);
        if (month < 0 || !isMonth(month)) {
            return 0;
        }
        int year = next(month + 1);
        if (year >= 0 && isYear(year)) {
            return add(k, year, value(year), -value(month), value(k), true) ? year - k + 1 : 0;
        }
        if (year >= 0 && isNumber(year, 2) && isTwoDigitYear(year) && gap(year) <= 2) {
            return add(k, year, 2000 + value(year), -value(month), value(k), true) ? year - k + 1 : 0;
        }
        return 0;
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
                && token[1] - token[0] <= 3
                && JOINTS.contains(text.substring(token[0], token[1]).toLowerCase(Locale.ROOT));
    }

    private int monthDay(int k) {
        int day = next(k + 1);
        if (day < 0) {
            return 0;
        }
        if (isYear(day)) {
            found.add(new Found(
                    LocalDate.of(value(day), -value(k), 1), tokens.get(k)[0], tokens.get(day)[1], false, true));
            return day - k + 1;
        }
        int year = isDayNumber(day) ? next(day + 1) : -1;
        if (year >= 0 && isYear(year)) {
            return add(k, year, value(year), -value(k), value(day), true) ? year - k + 1 : 0;
        }
        return 0;
    }

    private boolean add(int first, int last, int year, int month, int day, boolean sure) {
        try {
            found.add(new Found(LocalDate.of(year, month, day), tokens.get(first)[0], tokens.get(last)[1], true, sure));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
