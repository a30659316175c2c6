package org.ceaseline.capture.text;

import java.util.Locale;

/** Small questions about a stretch of words. */
final class Words {

    private static final String CLOSERS = "\"'”’»)]\u201C";
    private static final String STOPS = ".!?…。！？؟۔।։።";

    /** Thai is the first such script. */
    private static final char FIRST_UNSPACED = '\u0E00';

    private Words() {}

    /** Words between blanks; in scripts that write none, letters by the length that words have there. */
    static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            words += !space && !inside ? 1 : 0;
            inside = !space;
            unspaced += c < FIRST_UNSPACED ? 0 : lettersOfTen(c);
        }
        return words + unspaced / 10;
    }

    /** Tenths of a word that a letter makes up where words are not parted by blanks. */
    private static int lettersOfTen(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA -> 5;
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> 2;
            default -> 0;
        };
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
