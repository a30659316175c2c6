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

    private static final String WORDS = "words.model.gz";
    private static final String NEAR = "near.model.gz";
    private static final Map<String, Leanings> LOADED = new ConcurrentHashMap<>();

    private final LinearModel words;
    private final LinearModel near;

    Leanings(LinearModel words, LinearModel near) {
        this.words = words;
        this.near = near;
    }

    /** The leanings of a language's folder, loaded once. */
    public static Leanings of(String language) {
        return LOADED.computeIfAbsent(language, Leanings::load);
    }

    private static Leanings load(String language) {
        return new Leanings(
                LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + WORDS),
                LinearModel.ofResource("/org/ceaseline/coding/" + language + "/" + NEAR));
    }

    /**
     * Writes both models, gzipped.
     *
     * @throws IOException where they cannot be written
     */
    public void write(OutputStream first, OutputStream second) throws IOException {
        write(words, first);
        write(near, second);
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

    /** The traits that speak most for it. */
    public List<String> reasons(Consumer<Seen> word, String type, Guess guess) {
        SeenNames seen = new SeenNames();
        word.accept(seen);
        guess.tell(type, seen);
        return near.reasons(seen.names(), 0, 3);
    }

    /** The traits of a word, and how well the whole sentence fits the type. */
    static List<String> with(List<String> traits, String type, Guess guess) {
        SeenNames seen = new SeenNames();
        traits.forEach(trait -> seen.take(Stretch.of(trait)));
        guess.tell(type, seen);
        return seen.names();
    }
}
