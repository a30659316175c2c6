package org.ceaseline.coding.learnt;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What labelled reports teach beside the patterns: which types a sentence's words speak for, whether a pattern that all but fits
 * tells the truth all the same, who has which part, and how it is told.
 */
public final class Leanings {

    /** The only answer of the second model. */
    static final String TRUE = "true";

    /** The answers of the third model. */
    static final List<String> ROLES = List.of("actor", "target", "place", "speaker");

    /** The answer of the fourth model that nobody but the outlet says so. */
    public static final String OUTLET = "outlet";

    /** The answers of the fourth model: the modalities of the codebook, and {@link #OUTLET}. */
    public static final List<String> TONES = List.of(
            "asserted",
            "claimed",
            "conditional",
            "demanded",
            "denied",
            "opinion",
            OUTLET,
            "planned",
            "requested",
            "threatened");

    private static final String WORDS = "words.model.gz";
    private static final String NEAR = "near.model.gz";
    private static final String PARTS = "parts.model.gz";
    private static final String TONES_OF_ACTS = "tones.model.gz";
    private static final Map<String, Leanings> LOADED = new ConcurrentHashMap<>();

    private final LinearModel words;
    private final LinearModel near;
    private final LinearModel parts;
    private final LinearModel tones;

    private Leanings(String language) {
        this.words = model(language, WORDS);
        this.near = model(language, NEAR);
        this.parts = model(language, PARTS);
        this.tones = model(language, TONES_OF_ACTS);
    }

    /** Those of English. */
    public static Leanings english() {
        return of("en");
    }

    /** The leanings of a language's folder, loaded once. */
    public static Leanings of(String language) {
        return LOADED.computeIfAbsent(language, Leanings::new);
    }

    private static LinearModel model(String language, String name) {
        return LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + name);
    }

    /** The chance that a sentence tells of each type, by its words alone. */
    public Guess guess(Consumer<Seen> sentence) {
        SeenRows seen = words.seen();
        sentence.accept(seen);
        return new Guess(words.answers(), words.chances(seen));
    }

    /** The chance that a word tells of a type, 0 to 1. */
    public double chance(Consumer<Seen> word, String type, Guess guess) {
        SeenRows seen = near.seen();
        word.accept(seen);
        guess.tell(type, seen);
        return near.chances(seen)[0];
    }

    /** The chances that somebody acts, that he is acted upon and that it is where this was, each by itself. */
    public double[] parts(Consumer<Seen> somebody) {
        SeenRows seen = parts.seen();
        somebody.accept(seen);
        return parts.chances(seen);
    }

    /** The chances of each answer of {@link #TONES} for how a claim is told, each by itself. */
    public double[] tones(Consumer<Seen> telling) {
        SeenRows seen = tones.seen();
        telling.accept(seen);
        return tones.chances(seen);
    }

    /** The traits that speak most for it. */
    public List<String> reasons(Consumer<Seen> word, String type, Guess guess) {
        return near.reasons(names(word, type, guess), 0, 3);
    }

    /** The traits that speak most against it. */
    public List<String> objections(Consumer<Seen> word, String type, Guess guess) {
        return near.objections(names(word, type, guess), 0, 3);
    }

    private static List<String> names(Consumer<Seen> word, String type, Guess guess) {
        SeenNames seen = new SeenNames();
        word.accept(seen);
        guess.tell(type, seen);
        return seen.names();
    }

    /** The traits of a word, and how well the whole sentence fits the type. */
    static List<String> with(List<String> traits, String type, Guess guess) {
        SeenNames seen = new SeenNames();
        traits.forEach(trait -> seen.take(Stretch.of(trait)));
        guess.tell(type, seen);
        return seen.names();
    }
}
