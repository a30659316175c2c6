package org.ceaseline.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Says which hyphens stay inside a word. The treebank parts words at hyphens (opposition - held) but for some prefixes
 * (anti-aircraft); we keep names with an article (al-Assi), designations (T-72, BM-21), telephone numbers and dates whole too.
 */
final class Hyphens {

    private static final int LONGEST_PREFIX = 8;
    private static final int LONGEST_DESIGNATION = 5;
    private static final Set<String> PREFIXES = WordList.words("prefixes.txt");
    private static final Set<String> ARTICLES = WordList.words("articles.txt");

    private Hyphens() {}

    /** True if the hyphen at {@code at} stays inside the word that began at {@code start}; units around it are letters or digits. */
    static boolean stays(String text, int start, int at, int end) {
        int left = segmentStart(text, start, at);
        if (Letters.isDigit(text.charAt(at - 1)) && Letters.isDigit(text.charAt(at + 1))) {
            return numbersStay(text, left, at, end);
        }
        return isDesignation(text, left, at)
                || isArticle(text, left, at, end)
                || beforeArticle(text, at, end)
                || left == start && isPrefix(text, left, at);
    }

    /** Looks back no further than a short segment can reach, which keeps the scan linear. */
    private static int segmentStart(String text, int start, int at) {
        int lowest = Math.max(start, at - LONGEST_PREFIX - 6);
        int left = at;
        while (left > lowest && !Letters.isHyphen(text.charAt(left - 1))) {
            left--;
        }
        return left;
    }

    private static boolean isPrefix(String text, int left, int at) {
        return at - left <= LONGEST_PREFIX && PREFIXES.contains(lower(text, left, at));
    }

    /** al-Assi; within a name also a lower-case link between two hyphens: Lashkar-e-Taiba. */
    private static boolean isArticle(String text, int left, int at, int end) {
        if (at - left > 3 || !ARTICLES.contains(lower(text, left, at))) {
            return false;
        }
        boolean link = at - left == 1;
        boolean afterHyphen = left > 0 && Letters.isHyphen(text.charAt(left - 1));
        return Letters.isUpper(text.charAt(at + 1)) && (!link || afterHyphen) && at + 1 < end;
    }

    /** Deir-ez-Zor, Nour-al-Din: what follows is a lower-case article, a hyphen and a capital. */
    private static boolean beforeArticle(String text, int at, int end) {
        int next = at + 1;
        while (next < end && next - at <= 4 && Letters.isLower(text.charAt(next))) {
            next++;
        }
        return next - at > 1
                && next + 1 < end
                && Letters.isHyphen(text.charAt(next))
                && Letters.isUpper(text.charAt(next + 1))
                && ARTICLES.contains(lower(text, at + 1, next));
    }

    /** One to five letters with a capital, then a number: T-72, BM-21, Su-25, MH-17. */
    private static boolean isDesignation(String text, int left, int at) {
        if (at - left > LONGEST_DESIGNATION || !Letters.isDigit(text.charAt(at + 1))) {
            return false;
        }
        for (int i = left; i < at; i++) {
            if (!Letters.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return at > left && Letters.isUpper(text.charAt(left));
    }

    /** 713-853-3989 and 2018-02-15 stay, 3-5 and 2003-2005 part. */
    private static boolean numbersStay(String text, int left, int at, int end) {
        boolean second = left > 0
                && left < at
                && Letters.isHyphen(text.charAt(left - 1))
                && left >= 2
                && Letters.isDigit(text.charAt(left - 2));
        int next = at + 1;
        while (next < end && next - at <= 8 && Letters.isDigit(text.charAt(next))) {
            next++;
        }
        boolean another =
                next + 1 < end && Letters.isHyphen(text.charAt(next)) && Letters.isDigit(text.charAt(next + 1));
        boolean telephone = at - left == 3 && next - at == 5;
        return second || another || telephone;
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
