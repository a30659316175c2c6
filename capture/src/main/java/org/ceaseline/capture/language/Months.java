package org.ceaseline.capture.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names of months in the languages of {@code months.tsv}, and days of the three calendars that news pages print. A month's
 * number tells its calendar: 1 to 12 the common one, 21 to 33 the Ethiopian, 41 to 52 the Persian solar one. Stateless;
 * safe to share between threads.
 */
public final class Months {

    /** Number of the first month of the Ethiopian year. */
    public static final int MESKEREM = 21;

    /** Number of the first month of the Persian year. */
    public static final int FARVARDIN = 41;

    /** Pattern of the Amharic words that stand behind a year of the Ethiopian calendar. */
    public static final String OF_MERCY = "\\s?ዓ\\s?[.፡/]?\\s?ም";

    /** Day since 1970 of the first day of the year 0 of the Ethiopian calendar. */
    private static final long ETHIOPIAN_ZERO = LocalDate.of(2018, 9, 11).toEpochDay() - 365L * 2011 - 2011 / 4;

    /** The same for the Persian calendar, whose leap years fall eight times in 33. */
    private static final long PERSIAN_ZERO = LocalDate.of(2016, 3, 20).toEpochDay() - persianDays(1395);

    private static final Map<String, Integer> ALL = new HashMap<>();
    private static final Map<String, Integer> SURE = new HashMap<>();

    static {
        for (String[] row : DataTable.rows(Months.class, "months.tsv")) {
            int month = Integer.parseInt(row[0]);
            for (String name : row[2].split(",")) {
                boolean doubtful = name.endsWith("*");
                ALL.putIfAbsent(doubtful ? name.substring(0, name.length() - 1) : name, month);
                if (!doubtful) {
                    SURE.putIfAbsent(name, month);
                }
            }
        }
    }

    private Months() {}

    /** Number of the month of this name, which is in lower case; 0 for another word. */
    public static int of(String name) {
        return ALL.getOrDefault(name, 0);
    }

    /** Names, in lower case, that are months also without a year beside them, with their numbers. */
    public static Map<String, Integer> sure() {
        return Map.copyOf(SURE);
    }

    /** True for a year that a date of today's news may have in the calendar of this month. */
    public static boolean isYear(int year, int month) {
        return month >= FARVARDIN ? year >= 1300 && year < 1500 : year >= 1970 && year < 2100;
    }

    /** The day in the common calendar; empty where the month has no such day. */
    public static Optional<LocalDate> day(int year, int month, int day) {
        if (month >= MESKEREM && month < FARVARDIN) {
            return ethiopian(year, month - MESKEREM + 1, day);
        }
        if (month >= FARVARDIN) {
            return persian(year, month - FARVARDIN + 1, day);
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Twelve months of 30 days and a thirteenth of five, or six in the year before one that four divides. */
    static Optional<LocalDate> ethiopian(int year, int month, int day) {
        int last = month < 13 ? 30 : year % 4 == 3 ? 6 : 5;
        if (month < 1 || month > 13 || day < 1 || day > last) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofEpochDay(ETHIOPIAN_ZERO + 365L * year + year / 4 + 30L * (month - 1) + day - 1));
    }

    /** Six months of 31 days, five of 30, and one of 29, or 30 in a leap year. */
    static Optional<LocalDate> persian(int year, int month, int day) {
        boolean leap = persianDays(year + 1) - persianDays(year) == 366;
        int last = month <= 6 ? 31 : month < 12 || leap ? 30 : 29;
        if (month < 1 || month > 12 || day < 1 || day > last) {
            return Optional.empty();
        }
        long before = month <= 7 ? 31L * (month - 1) : 186 + 30L * (month - 7);
        return Optional.of(LocalDate.ofEpochDay(PERSIAN_ZERO + persianDays(year) + before + day - 1));
    }

    private static long persianDays(int year) {
        return 365L * year + Math.floorDiv(8L * year + 21, 33);
    }
}
