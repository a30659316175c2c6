package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.List;

/** Cuts a name of a list or casebook into the looked-up words that {@link Atoms} gives for a text. */
final class NameKeys {

    private NameKeys() {}

    /** The words joined by blanks, to look a whole name up. */
    static String joined(String name) {
        return String.join(" ", words(name));
    }

    /** Words without hyphens; "Hay'at Tahrir al-Sham" gives hayat, tahrir, al, sham. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && isPart(name, end)) {
                end++;
            }
            if (end > at) {
                words.add(Folding.word(name, at, end).replace(".", ""));
            }
            at = end + 1;
        }
        return List.copyOf(words);
    }

    private static boolean isPart(String name, int at) {
        char c = name.charAt(at);
        boolean stop = c == '.' && at > 0 && Character.isUpperCase(name.charAt(at - 1));
        return Character.isLetterOrDigit(c)
                || stop
                || isInnerApostrophe(name, at)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u0640';
    }

    private static boolean isInnerApostrophe(String name, int at) {
        return Folding.isApostrophe(name.charAt(at))
                && at > 0
                && at + 1 < name.length()
                && Character.isLetter(name.charAt(at - 1))
                && Character.isLetter(name.charAt(at + 1));
    }
}
