package org.ceaseline.capture.page;

import org.jsoup.parser.Parser;

/** Character references such as {@code &amp;}. */
final class References {

    private References() {}

    /** The text with its references read. */
    static String read(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
