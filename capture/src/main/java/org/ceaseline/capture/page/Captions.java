package org.ceaseline.capture.page;

import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Section;

/** Tells captions of pictures that show the event from those that only illustrate it: {@code caption-words.tsv}. */
final class Captions {

    private static final List<String> WORDS =
            Lists.rows("caption-words.tsv").stream().map(row -> row[1]).toList();

    private Captions() {}

    static Section.Kind kind(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) ? Section.Kind.CAPTION_ILLUSTRATIVE : Section.Kind.CAPTION;
    }
}
