package org.ceaseline.syntax;

/** What a UTF-16 unit is to the tokeniser. Units above ASCII are asked once and kept in a table, so that no text is slow. */
final class Letters {

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte SPACE = 3;
    private static final byte JOINER = 4;
    private static final byte SURROGATE = 5;
    private static final byte[] KINDS = kinds();

    private Letters() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || isUnseen(c)) {
            return SPACE;
        }
        return isJoiner(c) ? JOINER : OTHER;
    }

    private static boolean isJoiner(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.LETTER_NUMBER
                || c == '_';
    }

    /** Zero-width space and byte order mark part words, though Unicode does not call them spaces. */
    private static boolean isUnseen(char c) {
        return c == '\u200B' || c == '\uFEFF';
    }

    static boolean isSpace(char c) {
        return KINDS[c] == SPACE;
    }

    static boolean isLetter(char c) {
        return KINDS[c] == LETTER;
    }

    static boolean isDigit(char c) {
        return KINDS[c] == DIGIT;
    }

    static boolean isLetterOrDigit(char c) {
        return KINDS[c] == LETTER || KINDS[c] == DIGIT;
    }

    /** Letters, digits, marks on letters, underscore: never parted from each other. */
    static boolean isInner(char c) {
        return KINDS[c] == LETTER || KINDS[c] == DIGIT || KINDS[c] == JOINER;
    }

    static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f';
    }

    static boolean isApostrophe(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u02BC'
                || c == '\u2018'
                || c == '`'
                || c == '\u00B4'
                || c == '\uFF07';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isOpening(char c) {
        return c == '('
                || c == '['
                || c == '{'
                || c == '\u201C'
                || c == '\u2018'
                || c == '\u00AB'
                || c == '\u201E'
                || c == '"';
    }

    static boolean isClosing(char c) {
        return c == ')'
                || c == ']'
                || c == '}'
                || c == '\u201D'
                || c == '\u2019'
                || c == '\u00BB'
                || c == '"'
                || c == '\'';
    }
}
