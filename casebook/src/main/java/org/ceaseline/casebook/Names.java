package org.ceaseline.casebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes spellings of one name alike. Two names with the same key are probably the same name written by two people; they
 * may still be different names, so look for an equal spelling first and for an equal key after that.
 *
 * <p>The key takes off articles, hyphens, apostrophes and marks, reads doubled letters as one, writes q, k and g alike,
 * and knows two vowels only: {@code u} for o, u and w, {@code a} for all others. The Arabic script is tidied, not
 * transliterated. What is folded stands in {@code spelling.tsv}. Safe to share between threads.
 */
public final class Names {

    private static final String VOWELS = "au";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Names() {}

    /** The key of a name; empty where it holds neither letter nor digit. */
    public static String key(String name) {
        List<String> words = words(name);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (counts(words, i)) {
                key.append(isArabic(words.get(i)) ? arabic(words.get(i)) : latin(words.get(i)));
            }
        }
        return key.toString();
    }

    private static boolean counts(List<String> words, int i) {
        if (i == words.size() - 1) {
            return true;
        }
        boolean beforeArticle = Spelling.TABLE.articles().contains(words.get(i + 1)) && i + 2 < words.size();
        boolean article = Spelling.TABLE.articles().contains(words.get(i)) && !beforeArticle;
        return !article && !Spelling.TABLE.fillers().contains(words.get(i));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int letter : plain(name).codePoints().toArray()) {
            if (isApostrophe(letter)) {
                continue;
            }
            if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter);
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static String plain(String name) {
        if (name.chars().allMatch(letter -> letter < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> letters.append(swapped(letter)));
        return MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    private static String swapped(String letter) {
        String latin = Spelling.TABLE.letters().getOrDefault(letter, letter);
        return Spelling.TABLE.arabic().getOrDefault(latin, latin);
    }

    /** Apostrophes, half rings and stops of abbreviations: they divide nothing. */
    private static boolean isApostrophe(int letter) {
        return "'`.´’‘ʼʻʿʾ′".indexOf(letter) >= 0 || Character.getType(letter) == Character.MODIFIER_LETTER;
    }

    private static boolean isArabic(String word) {
        return word.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }

    private static String arabic(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    private static String latin(String word) {
        return once(vowels(sounds(endsOpen(word) ? word.substring(0, word.length() - 1) : word)));
    }

    /** True where a last h is not heard: Talbiseh, Raqqah. */
    private static boolean endsOpen(String word) {
        int last = word.length() - 1;
        return last > 2 && word.charAt(last) == 'h' && "aeo".indexOf(word.charAt(last - 1)) >= 0;
    }

    private static String sounds(String word) {
        StringBuilder sounds = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int end = soundEnd(word, at);
            String letters = word.substring(at, end);
            sounds.append(Spelling.TABLE.sounds().getOrDefault(letters, letters));
            at = end;
        }
        return sounds.toString();
    }

    private static int soundEnd(String word, int at) {
        if (Spelling.TABLE.openings().indexOf(word.charAt(at)) < 0) {
            return at + 1;
        }
        for (int end = Math.min(word.length(), at + Spelling.LONGEST_SOUND); end > at + 1; end--) {
            if (Spelling.TABLE.sounds().containsKey(word.substring(at, end))) {
                return end;
            }
        }
        return at + 1;
    }

    /** Turns y and w into vowels where they are not heard as consonants, and each run of vowels into one. */
    private static String vowels(String sounds) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = heard(sounds, i);
            boolean runsOn = isVowel(sound) && out.length() > 0 && isVowel(out.charAt(out.length() - 1));
            if (!runsOn) {
                out.append(sound);
            } else if (sound == 'u') {
                out.setCharAt(out.length() - 1, 'u');
            }
        }
        return out.toString();
    }

    private static char heard(String sounds, int i) {
        char sound = sounds.charAt(i);
        boolean opensWord = i == 0 && sounds.length() > 1 && isVowel(sounds.charAt(1));
        if (sound == 'y') {
            return opensWord ? 'y' : 'a';
        }
        if (sound == 'w') {
            return opensWord ? 'w' : 'u';
        }
        return sound;
    }

    private static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    private static String once(String sounds) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1) || Character.isDigit(sounds.charAt(i))) {
                out.append(sounds.charAt(i));
            }
        }
        return out.toString();
    }
}
