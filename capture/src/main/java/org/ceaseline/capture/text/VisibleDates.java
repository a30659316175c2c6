package org.ceaseline.capture.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ceaseline.capture.language.Months;

/** Finds dates as people write them, in the languages and calendars of {@link Months}. Stateless; safe to share between threads. */
public final class VisibleDates {

    /**
     * A date in a text. What the text leaves open is 0; no year is ever added.
     *
     * @param start first UTF-16 unit in the text
     * @param end unit after the last
     * @param day 0 where only the month is given
     * @param other the other reading of a date such as 05/06/2018, which may be of May or of June
     */
    public record Found(int start, int end, String raw, int year, int month, int day, Optional<LocalDate> other) {

        public boolean hasYear() {
            return year > 0;
        }

        /** First day that it may mean; empty without a year. */
        public Optional<LocalDate> earliest() {
            return bound(day > 0 ? day : 1).map(date -> earlier(date, other.orElse(date)));
        }

        /** Last day that it may mean; empty without a year. */
        public Optional<LocalDate> latest() {
            int last = day > 0 || !hasYear() ? day : YearMonth.of(year, month).lengthOfMonth();
            return bound(last).map(date -> later(date, other.orElse(date)));
        }

        private Optional<LocalDate> bound(int dayOfMonth) {
            return hasYear() ? Optional.of(LocalDate.of(year, month, dayOfMonth)) : Optional.empty();
        }

        private static LocalDate earlier(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }

        /** ISO 8601, with {@code --} for a missing year. */
        public String iso() {
            String date = day > 0
                    ? String.format(Locale.ROOT, "%02d-%02d", month, day)
                    : String.format(Locale.ROOT, "%02d", month);
            return hasYear() ? String.format(Locale.ROOT, "%04d-%s", year, date) : "--" + date;
        }
    }

    private static final Map<String, Integer> MONTHS = Months.sure();
    static final String MONTH = alternatives((name, month) -> month <= 12);

    /** Arabic gives a month twice, by its Syrian and its Egyptian name. */
    private static final String TWICE = "(?:\\s?[/(]\\s?(?:" + MONTH + ")\\)?)?";

    static final String YEAR = "((?:19|20)\\d\\d)";
    static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    /** Figures before the Amharic words for the year of mercy are of another calendar. */
    private static final String NOT_MERCY = "(?!" + Months.OF_MERCY + ")";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(0?[1-9]|1[0-2])\\2" + DAY + "(?!\\d)");
    private static final Pattern EAST_ASIAN =
            Pattern.compile(YEAR + "\\s?[年년]\\s?(0?[1-9]|1[0-2])\\s?[月월](?:\\s?" + DAY + "\\s?[日일])?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?" + YEAR + "(?![\\d/-])" + NOT_MERCY);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.:,])" + DAY + "(?:st|nd|rd|th|er|º|ª|-?го|\\.)?[\\s-]{0,2}(?:of |de |d')?(?<!\\p{L})(" + MONTH
                    + ")(?!\\p{L})\\.?" + TWICE + "(?:[\\s,/-]{0,3}(?:de |del |of )?" + YEAR + "(?!\\d))?",
            FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(" + MONTH + ")(?!\\p{L})\\.?\\s{1,2}" + DAY + "(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s{1,2}" + YEAR
                    + "(?!\\d))?",
            FLAGS);
    private static final Pattern MONTH_ONLY = Pattern.compile(
            "(?<!\\p{L})(" + MONTH + ")(?!\\p{L})\\.?,?" + TWICE + "\\s{1,2}(?:de |del |of )?" + YEAR + "(?!\\d)",
            FLAGS);

    private VisibleDates() {}

    /** Names of the wanted months as alternatives of a pattern, long ones first. */
    static String alternatives(BiPredicate<String, Integer> wanted) {
        return Months.sure().entrySet().stream()
                .filter(month -> wanted.test(month.getKey(), month.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** All dates in a text, in order, not overlapping. A month with neither day nor year is no date. */
    public static List<Found> in(String text) {
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        String digits = plainDigits(text);
        List<Found> all = new ArrayList<>();
        collect(ISO, digits, all, m -> dated(m, number(m, 1), number(m, 3), number(m, 4)));
        collect(EAST_ASIAN, digits, all, m -> dated(m, number(m, 1), number(m, 2), number(m, 3)));
        collect(NUMERIC, digits, all, VisibleDates::numeric);
        all.addAll(FarDates.in(text, digits));
        collect(MONTH_FIRST, digits, all, m -> dated(m, number(m, 3), month(m, 1), number(m, 2)));
        collect(DAY_FIRST, digits, all, m -> dated(m, number(m, 3), month(m, 2), number(m, 1)));
        collect(MONTH_ONLY, digits, all, m -> dated(m, number(m, 2), month(m, 1), 0));
        return inOrder(text, all);
    }

    /** Makes a date of a match; nothing where there is no such day. */
    interface Reading {
        Optional<Found> of(Matcher match);
    }

    static void collect(Pattern pattern, String text, List<Found> into, Reading reading) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            reading.of(match).ifPresent(into::add);
        }
    }

    /** Where readings overlap, the one that says more stays. */
    private static List<Found> inOrder(String text, List<Found> all) {
        all.sort(Comparator.comparingInt((Found f) -> f.hasYear() && f.day() > 0 ? 0 : 1)
                .thenComparingInt(f -> -(f.end() - f.start()))
                .thenComparingInt(Found::start));
        List<Found> kept = new ArrayList<>();
        for (Found found : all) {
            if (kept.stream().noneMatch(k -> k.start() < found.end() && found.start() < k.end())) {
                kept.add(new Found(
                        found.start(),
                        found.end(),
                        text.substring(found.start(), found.end()),
                        found.year(),
                        found.month(),
                        found.day(),
                        found.other()));
            }
        }
        kept.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(kept);
    }

    static Optional<Found> dated(Matcher match, int year, int month, int day) {
        if (month == 0 || day > 0 && valid(year == 0 ? 2000 : year, month, day).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Found(match.start(), match.end(), match.group(), year, month, day, Optional.empty()));
    }

    /** Day first as in most of the world; with a slash and both numbers low, month first stays possible. */
    private static Optional<Found> numeric(Matcher match) {
        int first = number(match, 1);
        int second = number(match, 3);
        int year = number(match, 4);
        Optional<LocalDate> dayFirst = valid(year, second, first);
        Optional<LocalDate> monthFirst = valid(year, first, second);
        Optional<LocalDate> decided = dayFirst.or(() -> monthFirst);
        boolean open = match.group(2).equals("/") && dayFirst.isPresent() && monthFirst.isPresent();
        return decided.map(date -> new Found(
                match.start(),
                match.end(),
                match.group(),
                year,
                date.getMonthValue(),
                date.getDayOfMonth(),
                open && !dayFirst.equals(monthFirst) ? monthFirst : Optional.empty()));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }

    static int month(Matcher match, int group) {
        return MONTHS.getOrDefault(match.group(group).toLowerCase(Locale.ROOT), 0);
    }

    /** Arabic and Persian digits as ASCII, one unit for one. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c > 0x7F && Character.isDigit(c)) {
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u00A0' || c == '\u202F') {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
