package org.ceaseline.coding.learnt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * What labelled reports teach beside the patterns: which types a sentence's words speak for, and whether a pattern that all but fits
 * tells the truth all the same.
 */
public final class Leanings {

    /** The only answer of the second model. */
    static final String TRUE = "true";

    /** The answers of the third model. */
    static final List<String> ROLES = List.of("actor", "target", "place", "speaker");

    private static final String WORDS = "words.model.gz";
    private static final String NEAR = "near.model.gz";
    private static final String PARTS = "parts.model.gz";
    private static final Map<String, Leanings> LOADED = new ConcurrentHashMap<>();

    private final LinearModel words;
    private final LinearModel near;
    private final LinearModel parts;

    Leanings(LinearModel words, LinearModel near, LinearModel parts) {
        this.words = words;
        this.near = near;
        this.parts = parts;
    }

    /** Those of English. */
    public static Leanings english() {
        return of("en");
    }

    /** The leanings of a language's folder, loaded once. */
    public static Leanings of(String language) {
        return LOADED.computeIfAbsent(language, Leanings::load);
    }

    private static Leanings load(String language) {
        return new Leanings(
                LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + WORDS),
                LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + NEAR),
                LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + PARTS));
    }

    /**
     * Writes the models, gzipped.
     *
     * @throws IOException where they cannot be written
     */
    public void write(OutputStream first, OutputStream second, OutputStream third) throws IOException {
        write(words, first);
        write(near, second);
        write(parts, third);
    }

    private static void write(LinearModel model, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(new GZIPOutputStream(to), StandardCharsets.UTF_8);
        model.write(out);
        out.close();
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
