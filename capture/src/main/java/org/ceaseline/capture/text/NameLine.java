package org.ceaseline.capture.text;

import java.util.regex.Pattern;

/** Judges whether a line names the author of a comment. */
final class NameLine {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 32;
    private static final Pattern REFUSED =
            Pattern.compile("[.!?…:;,\"“”„«»؟۔。！？]$|[\"“”„«»]|^[-•*>]\\s|https?:|www\\.|^\\d+$");
    private static final Pattern STRAY_STOP = Pattern.compile("\\s\\.$");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}*\\s)?(?:\\p{Lu}\\.\\s?){1,3}");
    private static final Pattern HANDLE =
            Pattern.compile("@?[\\p{L}\\p{N}._-]*(?:[\\p{N}_]|\\p{Ll}\\p{Lu})[\\p{L}\\p{N}._-]*");
    private static final Pattern SAYS = Pattern.compile(
            "\\s(says|said|wrote|writes|commented|dit|a écrit|schrieb|sagt|escribió|dice|пише|пишет|написал\\p{L}?|diyor|يقول|كتب)\\s?:?$",
            Pattern.CASE_INSENSITIVE);

    private NameLine() {}

    /** The line without "says:" and the like. */
    static String withoutSays(String line) {
        return SAYS.matcher(line).replaceAll("").strip();
    }

    /** Short, alone, and not ended as a sentence is. */
    static boolean couldBe(String line) {
        String name = withoutSays(line);
        if (name.isEmpty() || name.length() > LONGEST || Words.count(name) > MOST_WORDS) {
            return false;
        }
        if (INITIALS.matcher(name).matches()) {
            return true;
        }
        String plain = STRAY_STOP.matcher(name).replaceAll("");
        return !plain.isEmpty() && !REFUSED.matcher(plain).find() && hasLetter(plain);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** How much the words themselves look like a name, from about -1 to 2. */
    static double likeness(String line) {
        String name = withoutSays(line);
        double score = name.length() < line.length() ? 2 : 0;
        String[] words = name.split("\\s+");
        if (words.length == 1) {
            return score + (HANDLE.matcher(name).matches() ? 1.5 : isCapital(name) ? 1.0 : 0.3);
        }
        int small = 0;
        for (String word : words) {
            small += isCapital(word) || !Character.isLetter(word.charAt(0)) ? 0 : 1;
        }
        return score + (small == 0 ? 1.5 : -0.4 * Math.min(3, small));
    }

    /** A capital, or a letter of a script that has none. */
    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLetter(first) && !Character.isLowerCase(first);
    }

    /** So short, and so bare of marks, that a comment could pass for a name. */
    static boolean couldBeMistaken(String text) {
        boolean bare = text.matches("[\\p{L}\\p{N}\\s@._-]+[!?]{0,3}");
        int words = Words.count(text);
        return bare && (words <= 3 || words <= 10 && !Words.endsSentence(text));
    }
}
