package org.ceaseline.desk.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is counted agrees with its number: one and two stand in the noun, three to ten take its plural. */
final class ArabicCount {

    /** A noun as sentences hold it after a number, then for one, for two and in the plural. */
    private static final Map<String, String[]> NOUNS = Map.of(
            "يومًا", new String[] {"يوم واحد", "يومين", "أيام"},
            "ساعة", new String[] {"ساعة واحدة", "ساعتين", "ساعات"},
            "خطوة", new String[] {"خطوة واحدة", "خطوتان", "خطوات"});

    private static final Pattern COUNTED =
            Pattern.compile("(?<![\\p{Nd}.:-])([1-9]|10) (" + String.join("|", NOUNS.keySet()) + ")(?!\\p{L})");

    private ArabicCount() {}

    static String agreeing(String sentence) {
        return COUNTED.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(form(found.group(1), found.group(2))));
    }

    private static String form(String number, String noun) {
        String[] forms = NOUNS.getOrDefault(noun, new String[] {noun, noun, noun});
        return switch (number) {
            case "1" -> forms[0];
            case "2" -> forms[1];
            default -> number + " " + forms[2];
        };
    }
}
