package org.ceaseline.capture.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the words before a date say of it: {@code date-words.tsv}. */
final class DateWords {

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final int LONGEST = 24;

    static {
        for (String[] row : Lists.rows("date-words.tsv")) {
            WORDS.put(row[1], row[0]);
        }
    }

    private DateWords() {}

    /** {@code publish}, {@code update}, {@code other}, or empty where the words say nothing. */
    static String before(String line, int dateStart) {
        String head = line.substring(Math.max(0, dateStart - 60), dateStart).toLowerCase(Locale.ROOT);
        head = head.replaceAll("[\\s:,|•·–()\\[-]+$", "").replaceAll("\\s+", " ");
        head = head.replaceAll(
                "[\\s,]*\\b\\d{1,2}[:.]\\d\\d(:\\d\\d)?( ?[ap]\\.?m\\.?)?( uhr)?[\\s,]*(on|at|am|le|el)?$", "");
        head = head.replaceAll(
                "[\\s,]*\\b(mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)[a-z]*[.,]?$",
                "");
        head = head.replaceAll("[\\s:,|•·–()\\[-]+$", "");
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
