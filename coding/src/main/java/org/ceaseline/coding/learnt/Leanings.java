package org.ceaseline.coding.learnt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    public Guess guess(List<String> sentence) {
        return new Guess(words.answers(), words.chances(sentence));
    }

    /** The chance that a word tells of a type, 0 to 1. */
    public double chance(List<String> traits, String type, Guess guess) {
        return near.chances(with(traits, type, guess))[0];
    }

    /** The chances that somebody acts, that he is acted upon and that it is where this was, each by itself. */
    public double[] parts(List<String> traits) {
        return parts.chances(traits);
    }

    /** The traits that speak most for it. */
    public List<String> reasons(List<String> traits, String type, Guess guess) {
        return near.reasons(with(traits, type, guess), 0, 3);
    }

    /** The traits of a word, and how well the whole sentence fits the type. */
    static List<String> with(List<String> traits, String type, Guess guess) {
        List<String> all = new ArrayList<>(traits);
        all.add("guess " + guess.strength(type));
        all.add("guess rank " + guess.rank(type));
        return all;
    }
}
