package org.ceaseline.coding.mention;

import java.text.Normalizer;
import java.util.Locale;

/** Writes a word in the plain form by which it is looked up: lower case, no accents, no apostrophes. */
final class Folding {

    private Folding() {}

    /** The looked-up form of one word; what is plain ASCII takes the short way. */
    static String word(CharSequence text, int start, int end) {
        char[] plain = new char[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128 && !isApostrophe(c)) {
                return slow(text.subSequence(start, end).toString());
            }
            if (!isApostrophe(c)) {
                plain[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            }
        }
        return new String(plain, 0, length);
    }

    static String word(String text) {
        return word(text, 0, text.length());
    }

    private static String slow(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isApostrophe(c) && Character.getType(c) != Character.NON_SPACING_MARK && c != '\u0640') {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    static boolean isApostrophe(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u2018'
                || c == '`'
                || c == '\u02bc'
                || c == '\u02bf'
                || c == '\u02be'
                || c == '\u00b4';
    }

    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
