package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a capture that holds something.
 *
 * @param number counted from 1, blank lines too
 * @param start first unit of its content in the decoded text, blanks at the ends left out
 * @param end unit after the last
 * @param text its content
 * @param blanksBefore blank lines since the line before that holds something
 * @param indent units of white space before its content
 */
record Line(int number, int start, int end, String text, int blanksBefore, int indent) {

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int blanks = 0;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            number++;
            int from = skip(text, at, end);
            int to = trim(text, from, end);
            if (from == to) {
                blanks++;
            } else {
                lines.add(new Line(number, from, to, text.substring(from, to), blanks, from - at));
                blanks = 0;
            }
            at = after(text, end);
        }
        return lines;
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int after(String text, int end) {
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trim(String text, int from, int end) {
        int at = end;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** White space of any kind, and marks that take no room. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c <= ' '
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060';
    }

    /** True for a line of a quotation, marked with {@code >} as in mail, that goes on with the quotation of a line above. */
    boolean goesOnQuoting(Line above) {
        return isQuote() && above.isQuote() && quoteMark() < text.length() && quoteDepth() == above.quoteDepth();
    }

    private boolean isQuote() {
        return text.startsWith(">");
    }

    private int quoteMark() {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '>' || isBlank(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private long quoteDepth() {
        return text.substring(0, quoteMark()).chars().filter(c -> c == '>').count();
    }

    Line withoutQuoteMark() {
        int at = quoteMark();
        return new Line(number, start + at, end, text.substring(at), blanksBefore, indent);
    }

    int words() {
        return Words.count(text);
    }

    /** True where the line ends as a sentence does. */
    boolean isClosed() {
        return Words.endsSentence(text);
    }
}
