package org.ceaseline.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The door of syntax: text in, sentences with their trees out. Immutable; safe to share between threads. */
public final class Syntax {

    private static final String ENGLISH = "english.model";

    private final Model model;
    private final Lemmatiser lemmatiser;
    private final ThreadLocal<Reader> readers;

    private Syntax(Model model) {
        this.model = model;
        this.lemmatiser = new Lemmatiser(model.lemmas());
        this.readers = ThreadLocal.withInitial(() -> new Reader(this.model, lemmatiser));
    }

    private static final class English {
        static final Syntax SYNTAX = load();

        private static Syntax load() {
            try (InputStream in = Syntax.class.getResourceAsStream(ENGLISH)) {
                if (in == null) {
                    throw new IllegalStateException("The model " + ENGLISH + " is missing from the jar; build it anew");
                }
                return new Syntax(Model.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException("The model " + ENGLISH + " cannot be read", e);
            }
        }
    }

    /** The English model; loaded once, on first use. */
    public static Syntax english() {
        return English.SYNTAX;
    }

    /** A model that {@link Training} wrote; the stream is read to its end and closed. */
    public static Syntax load(InputStream model) throws IOException {
        return new Syntax(Model.read(model));
    }

    /** Splits {@code text[start..end)} into sentences and words; fast, no tags and no tree. Offsets are those of {@code text}. */
    public List<Sentence> split(String text, int start, int end) {
        return Splitter.sentences(text, Tokeniser.words(text, start, end));
    }

    /** Fills in tags, lemmas and tree of a sentence that {@link #split} gave. Where a decision is thin, several trees are followed. */
    public Sentence parse(Sentence sentence) {
        return sentence.tokens().isEmpty() ? sentence : readers.get().parse(sentence, false);
    }

    /** As {@link #parse}, but follows one tree only: about twice as fast on news, and one word in a hundred worse. */
    public Sentence parseSwiftly(Sentence sentence) {
        return sentence.tokens().isEmpty() ? sentence : readers.get().parse(sentence, true);
    }

    /** Every lemma that a word of this form may be given, whatever its tag. */
    public Set<String> lemmas(String form) {
        return lemmatiser.all(form);
    }

    /** Splits a whole text and parses every sentence. */
    public List<Sentence> read(String text) {
        List<Sentence> parsed = new ArrayList<>();
        for (Sentence sentence : split(text, 0, text.length())) {
            parsed.add(parse(sentence));
        }
        return parsed;
    }
}
