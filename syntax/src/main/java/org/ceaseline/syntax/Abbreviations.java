package org.ceaseline.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that keep their full stop, and whether a sentence may end there. */
final class Abbreviations {

    private static final int LONGEST = 8;
    private static final Map<String, String> KINDS = WordList.pairs("abbreviations.tsv");

    private Abbreviations() {}

    /** True if the full stop at {@code dot} belongs to the word {@code text[start..dot)}. */
    static boolean keepsStop(String text, int start, int dot, int end) {
        return isInitials(text, start, dot)
                || isOneInitial(text, start, dot, end)
                || kind(text, start, dot).isPresent()
                        && !kind(text, start, dot).get().equals("number")
                || isBeforeNumber(text, start, dot, end);
    }

    /** True if a word such as this never stands last: titles and initials. The word is given with its stop. */
    static boolean neverEnds(String word) {
        int dot = word.length() - 1;
        if (dot == 1) {
            return Letters.isUpper(word.charAt(0));
        }
        String kind = kind(word, 0, dot).orElse("either");
        return !kind.equals("either");
    }

    private static Optional<String> kind(String text, int start, int dot) {
        if (dot - start > LONGEST || dot <= start) {
            return Optional.empty();
        }
        String word = text.substring(start, dot);
        String asWritten = KINDS.get(word);
        return Optional.ofNullable(asWritten != null ? asWritten : KINDS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isBeforeNumber(String text, int start, int dot, int end) {
        return dot + 2 < end
                && text.charAt(dot + 1) <= ' '
                && Letters.isDigit(text.charAt(dot + 2))
                && kind(text, start, dot).filter("number"::equals).isPresent();
    }

    /** U.S, a.m, J.R.R: single letters with stops between. */
    static boolean isInitials(String text, int start, int dot) {
        if ((dot - start) % 2 == 0 || dot - start < 3) {
            return false;
        }
        for (int i = start; i < dot; i++) {
            boolean stop = (i - start) % 2 == 1;
            if (stop ? text.charAt(i) != '.' : !Letters.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** "J. Smith": one capital before a stop, a space and another capital. */
    private static boolean isOneInitial(String text, int start, int dot, int end) {
        return dot - start == 1
                && Letters.isUpper(text.charAt(start))
                && text.charAt(start) != 'I'
                && dot + 2 < end
                && Letters.isSpace(text.charAt(dot + 1))
                && !Letters.isBreak(text.charAt(dot + 1))
                && Letters.isUpper(text.charAt(dot + 2));
    }
}
