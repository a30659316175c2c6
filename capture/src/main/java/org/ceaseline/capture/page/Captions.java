package org.ceaseline.capture.page;

import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Section;

/** Tells captions that only illustrate ({@code caption-words.tsv}) and notes that correct the article. */
final class Captions {

    private static final List<String> WORDS =
            Lists.rows("caption-words.tsv").stream().map(row -> row[1]).toList();

    private static final List<String> CORRECTIONS =
            Lists.rows("correction-words.tsv").stream().map(row -> row[1]).toList();

    private Captions() {}

    /** True for a line that corrects the article: {@code correction-words.tsv}. */
    static boolean isCorrection(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return CORRECTIONS.stream().anyMatch(lower::startsWith);
    }

    static Section.Kind kind(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains) ? Section.Kind.CAPTION_ILLUSTRATIVE : Section.Kind.CAPTION;
    }
}
