package org.ceaseline.capture.text;

import java.util.regex.Pattern;

/** Shapes of lines within an article. */
final class Article {

    private static final Pattern LIST_ITEM =
            Pattern.compile("^(?:[-–—•▪◦*‣●■]\\s|\\(?\\d{1,2}[.)]\\s|\\(?[a-z][.)]\\s).*", Pattern.DOTALL);
    private static final Pattern CORRECTION = Pattern.compile(
            "^(?:(?:this (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated|edited))"
                    + "|(?:correction|corrections|clarification|editor'?s?’? note|erratum|update)\\s?:"
                    + "|(?:an earlier version of this))",
            Pattern.CASE_INSENSITIVE);

    private Article() {}

    static boolean isListItem(String line) {
        return LIST_ITEM.matcher(line).matches();
    }

    static boolean isCorrection(String line) {
        return CORRECTION.matcher(line).find() && Words.count(line) > 3;
    }

    static boolean isQuote(String line) {
        return line.startsWith("> ") || line.startsWith(">>");
    }
}
