package org.ceaseline.capture.text;

import java.util.Locale;

/** Small questions about a stretch of words. */
final class Words {

    private static final String CLOSERS = "\"'”’»)]\u201C";
    private static final String STOPS = ".!?…。！？؟۔।։።";

    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0';
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** True where the last mark, quotes and brackets aside, is one that ends a sentence. */
    static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && STOPS.indexOf(text.charAt(at)) >= 0;
    }

    /** Letters and digits only, lower case: two headlines that differ in quotes and blanks become equal. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** Share of words of three letters and more that begin with a capital. */
    static double capitalised(String text) {
        int all = 0;
        int capital = 0;
        for (String word : text.split("[\\s\u00A0]+")) {
            if (word.length() > 2 && Character.isLetter(word.charAt(0))) {
                all++;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) capital / all;
    }
}
