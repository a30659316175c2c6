package org.ceaseline.syntax;

/** Web addresses, which stay whole. */
final class Addresses {

    private static final String TRAILING = ".,;:!?)]}>'\"\u2019\u201D\u00BB";

    private Addresses() {}

    static boolean startsAt(String text, int start, int end) {
        char c = text.charAt(start);
        if (c != 'h' && c != 'w' && c != 'H' && c != 'W' && c != 'f') {
            return false;
        }
        return begins(text, start, end, "http://")
                || begins(text, start, end, "https://")
                || begins(text, start, end, "ftp://")
                || begins(text, start, end, "www.");
    }

    private static boolean begins(String text, int start, int end, String scheme) {
        return start + scheme.length() < end && text.regionMatches(true, start, scheme, 0, scheme.length());
    }

    /** To the next space or quotation mark, less the punctuation at its end. */
    static int endOf(String text, int start, int end) {
        int stop = start;
        while (stop < end && !endsAddress(text.charAt(stop))) {
            stop++;
        }
        while (stop > start + 4 && TRAILING.indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    private static boolean endsAddress(char c) {
        return Letters.isSpace(c) || c == '"' || c == '<' || c == '\u201C' || c == '\u201D';
    }
}
