package org.ceaseline.desk.picture;

import java.util.regex.Pattern;

/** Keeps days and numbers readable in text that runs from right to left, by the isolates of the Unicode bidirectional algorithm. */
public final class Directions {

    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String BY_FIRST_LETTER = "\u2068";
    private static final String END = "\u2069";
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?|(?<![\\p{L}\\p{N}-])-[0-9]+([.][0-9]+)?(?![\\p{L}\\p{N}-])");

    private Directions() {}

    /** A number or a day that is read from the left, whatever stands around it. */
    public static String fromTheLeft(String text) {
        return LEFT_TO_RIGHT + text + END;
    }

    /** The text with each day that is written in digits, and each number below zero, read from the left; as it is where nothing runs from the right. */
    public static String kept(String text) {
        return runsFromTheRight(text) ? DAY.matcher(text).replaceAll(LEFT_TO_RIGHT + "$0" + END) : text;
    }

    /** A label that stands alone, read from where its own letters begin, whatever stands around it. */
    static String alone(String text) {
        return runsFromTheRight(text) ? BY_FIRST_LETTER + kept(text) + END : text;
    }

    private static boolean runsFromTheRight(String text) {
        return text.codePoints().anyMatch(letter -> {
            byte direction = Character.getDirectionality(letter);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
