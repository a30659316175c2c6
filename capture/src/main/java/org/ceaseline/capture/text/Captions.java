package org.ceaseline.capture.text;

import java.util.List;
import java.util.regex.Pattern;
import org.ceaseline.capture.language.DataTable;

/** Knows the words of picture captions, by the patterns of {@code captions.tsv}. */
final class Captions {

    private static final int LONGEST = 400;
    private static final List<Pattern> ILLUSTRATIVE = patterns("illustrative");
    private static final List<Pattern> CAPTION = patterns("caption");
    private static final List<Pattern> VERB = patterns("verb");

    private Captions() {}

    private static List<Pattern> patterns(String kind) {
        return DataTable.rows(Captions.class, "captions.tsv").stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> Pattern.compile(row[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** A picture that does not show what the article tells. */
    static boolean isIllustrative(String line) {
        return line.length() <= LONGEST && found(ILLUSTRATIVE, line);
    }

    /** A picture's caption or credit by its words. */
    static boolean isCaption(String line) {
        return line.length() <= LONGEST && (found(CAPTION, line) || found(ILLUSTRATIVE, line));
    }

    /** True where the line holds a verb that a caption without one would not. */
    static boolean hasVerb(String line) {
        return found(VERB, line);
    }

    private static boolean found(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }
}
