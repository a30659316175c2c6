package org.ceaseline.coding.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it is compared: lower case, no accents, no signs. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{Alnum}\\p{IsAlphabetic}]+");
    private static final Pattern GENITIVE = Pattern.compile("'s\\b");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private Words() {}

    /** Words with single blanks between them. */
    static String kept(String text) {
        return SIGNS.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** A name without articles, genitives and apostrophes. */
    static String name(String text) {
        String bare = GENITIVE.matcher(plain(text.replace('\u2019', '\'').replace('`', '\'')))
                .replaceAll(" ");
        String words = SIGNS.matcher(bare.replace("'", "")).replaceAll(" ").strip();
        return Arrays.stream(words.split(" "))
                .filter(word -> !ARTICLES.contains(word))
                .collect(Collectors.joining(" "));
    }

    static List<String> of(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(" "));
    }

    /** Words of the first that the second holds too, each once for each time it stands there. */
    static int shared(String one, String other) {
        List<String> left = new ArrayList<>(of(other));
        int shared = 0;
        for (String word : of(one)) {
            shared += left.remove(word) ? 1 : 0;
        }
        return shared;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
