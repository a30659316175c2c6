package org.ceaseline.archive.search;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One key for the spellings of a name that was brought over from another script: {@code Rastan}, {@code ar-Rastan} and
 * {@code Al Rastan}, {@code Qubaybat} and {@code Kubaibat}. Vowels, doubled letters and the article do not count.
 */
final class Spelling {

    private static final Pattern ARTICLE = Pattern.compile("^(a[ldrstznm]|el|ad|ash|adh|ath)[-\u2010 '\u2019]+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]");
    private static final String[][] SOUNDS = {
        {"kh", "k"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"ph", "f"},
        {"sch", "s"},
        {"sh", "s"},
        {"ch", "s"},
        {"dj", "g"},
        {"q", "k"},
        {"c", "k"},
        {"j", "g"},
        {"z", "s"},
        {"v", "w"}
    };
    private static final Pattern WEAK = Pattern.compile("[aeiouywh]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Spelling() {}

    /** The key of a Latin name; a word of another script is its own key. */
    static String key(String name) {
        String lower = ARTICLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        String letters = NOT_A_LETTER.matcher(lower).replaceAll("");
        if (letters.isEmpty() || letters.charAt(0) > '\u024F') {
            return letters;
        }
        String sounds = letters;
        for (String[] sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        String first = WEAK.matcher(sounds.substring(0, 1)).matches() ? "-" : "";
        return first + DOUBLED.matcher(WEAK.matcher(sounds).replaceAll("")).replaceAll("$1");
    }

    /** True where the key is long enough to tell names apart. */
    static boolean tells(String key) {
        return key.length() >= 3;
    }
}
