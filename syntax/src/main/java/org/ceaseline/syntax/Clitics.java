package org.ceaseline.syntax;

import java.util.Locale;
import java.util.Set;

/** Where a word parts before a clitic: did|n't, Arland|'s, they|'ve. */
final class Clitics {

    private static final Set<String> AFTER_ANY = Set.of("s", "ll", "ve", "re");
    private static final Set<String> AFTER_PRONOUN = Set.of("m", "d");
    /** Short names that end like a clitic: Ra's al-Ayn. */
    private static final Set<String> WHOLE = Set.of("ra's", "ya'll", "ma'am");

    private static final int LONGEST_BASE = 5;

    private Clitics() {}

    /** The place where {@code text[start..stop)} parts, or {@code stop} if it does not. */
    static int cutOf(String text, int start, int stop) {
        int mark = apostropheNearEnd(text, start, stop);
        if (mark < 0) {
            return stop;
        }
        String tail = text.substring(mark + 1, stop).toLowerCase(Locale.ROOT);
        char before = text.charAt(mark - 1);
        if (tail.equals("t") && (before == 'n' || before == 'N') && mark - 1 > start) {
            return mark - 1;
        }
        return isClitic(text, start, mark, tail) && !isWhole(text, start, stop) ? mark : stop;
    }

    private static int apostropheNearEnd(String text, int start, int stop) {
        for (int i = stop - 1; i > start && i >= stop - 3; i--) {
            if (Letters.isApostrophe(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isClitic(String text, int start, int mark, String tail) {
        return AFTER_ANY.contains(tail)
                || AFTER_PRONOUN.contains(tail) && mark - start <= LONGEST_BASE && !isUpperName(text, start, mark);
    }

    /** Sa'd, Sa'm: a capital followed by small letters is a name, but for I and the pronouns at the head of a sentence. */
    private static boolean isUpperName(String text, int start, int mark) {
        String base = text.substring(start, mark).toLowerCase(Locale.ROOT);
        return Letters.isUpper(text.charAt(start)) && !PRONOUNS.contains(base);
    }

    private static final Set<String> PRONOUNS =
            Set.of("i", "he", "she", "we", "they", "you", "it", "who", "that", "there", "what", "this");

    private static boolean isWhole(String text, int start, int stop) {
        return stop - start <= 5
                && WHOLE.contains(
                        text.substring(start, stop).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    /** Length of a clitic that stands by itself at {@code at} (after a space or a closing bracket), 0 if none. */
    static int lengthAt(String text, int at, int end) {
        int stop = at + 1;
        while (stop < end && stop - at < 4 && Letters.isLetter(text.charAt(stop))) {
            stop++;
        }
        boolean wordGoesOn = stop < end && Letters.isInner(text.charAt(stop));
        String tail = text.substring(at + 1, stop).toLowerCase(Locale.ROOT);
        boolean clitic = AFTER_ANY.contains(tail) || AFTER_PRONOUN.contains(tail);
        return clitic && !wordGoesOn ? stop - at : 0;
    }
}
