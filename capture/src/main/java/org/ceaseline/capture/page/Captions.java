package org.ceaseline.capture.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.language.DataTable;

/** Tells captions that only illustrate ({@code caption-words.tsv}) and notes that correct the article. */
final class Captions {

    private static final List<String> WORDS = DataTable.rows(Captions.class, "caption-words.tsv").stream()
            .map(row -> row[1])
            .toList();

    private static final List<String> CORRECTIONS = DataTable.rows(Captions.class, "correction-words.tsv").stream()
            .map(row -> row[1])
            .toList();

    private Captions() {}

    /** True for a line that corrects the article: {@code correction-words.tsv}. */
    static boolean isCorrection(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return any(CORRECTIONS, lower::startsWith);
    }

    static Section.Kind kind(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return any(WORDS, lower::contains) ? Section.Kind.CAPTION_ILLUSTRATIVE : Section.Kind.CAPTION;
    }

    private static boolean any(List<String> words, Predicate<String> holds) {
        for (int i = 0; i < words.size(); i++) {
            if (holds.test(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
