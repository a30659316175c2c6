package org.ceaseline.capture.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.DataTable;

/** What the words before a date say of it: {@code date-words.tsv}. */
final class DateWords {

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final int LONGEST = 24;

    static {
        for (String[] row : DataTable.rows(DateWords.class, "date-words.tsv")) {
            WORDS.put(row[1], row[0]);
        }
    }

    private DateWords() {}

    private static final Pattern CLOSING = Pattern.compile("[\\s:,|•·–()\\[-]+$");
    private static final Pattern CLOCK =
            Pattern.compile("[\\s,]*\\b\\d{1,2}[:.]\\d\\d(:\\d\\d)?( ?[ap]\\.?m\\.?)?( uhr)?[\\s,]*(on|at|am|le|el)?$");
    private static final Pattern WEEKDAY = Pattern.compile(
            "[\\s,]*\\b(mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)[a-z]*[.,]?$");

    /** {@code publish}, {@code update}, {@code other}, or empty where the words say nothing. */
    static String before(String line, int dateStart) {
        if (dateStart == 0) {
            return "";
        }
        String head = line.substring(Math.max(0, dateStart - 60), dateStart).toLowerCase(Locale.ROOT);
        for (Pattern pattern : List.of(CLOSING, CLOCK, WEEKDAY, CLOSING)) {
            head = pattern.matcher(head).replaceAll("");
        }
        int at = Math.max(0, head.length() - LONGEST);
        while (at < head.length()) {
            boolean opens = at == 0 || !Character.isLetter(head.charAt(at - 1));
            String found = opens ? WORDS.get(head.substring(at)) : null;
            if (found != null) {
                return found;
            }
            at++;
        }
        return "";
    }
}
