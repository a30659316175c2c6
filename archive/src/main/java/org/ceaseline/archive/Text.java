package org.ceaseline.archive;

/** Text as every database takes it. */
final class Text {

    private Text() {}

    /** The text without NUL, which PostgreSQL refuses in a column. */
    static String plain(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
