package org.ceaseline.capture.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand around a commenter's name and around what is said: {@code thread-words.tsv}. */
final class Authors {

    private static final Set<String> LABELS = new HashSet<>();
    private static final List<String> BEFORE = new java.util.ArrayList<>();
    private static final List<String> AFTER = new java.util.ArrayList<>();

    static {
        for (String[] row : Lists.rows("thread-words.tsv")) {
            switch (row[0]) {
                case "label" -> LABELS.add(row[1]);
                case "before" -> BEFORE.add(row[1] + " ");
                default -> AFTER.add(" " + row[1]);
            }
        }
    }

    private static final Pattern CLOSING = Pattern.compile("[\\s:,|•·–-]+$");
    private static final Pattern CLOSING_LABEL = Pattern.compile("[\\s:.|»↓↑()\\[\\]\\d]+$");
    private static final Pattern OPENING_LABEL = Pattern.compile("^[\\s|·•(\\[\\d]+");

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

    /** True for a line that is a button or a label of the thread. */
    static boolean isLabel(String lower) {
        return LABELS.contains(OPENING_LABEL
                .matcher(CLOSING_LABEL.matcher(lower).replaceAll(""))
                .replaceAll(""));
    }
}
