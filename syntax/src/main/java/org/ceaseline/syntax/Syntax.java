package org.ceaseline.syntax;

import java.util.List;

/** The door of syntax: text in, sentences with their trees out. Immutable; safe to share between threads. */
public final class Syntax {

    private Syntax() {}

    /** The English model; loaded once, on first use. */
    public static Syntax english() {
        return new Syntax();
    }

    /** Splits {@code text[start..end)} into sentences and words; fast, no tags and no tree. Offsets are those of {@code text}. */
    public List<Sentence> split(String text, int start, int end) {
        return Splitter.sentences(text, Tokeniser.words(text, start, end));
    }

    /** Fills in tags, lemmas and tree of a sentence that {@link #split} gave. */
    public Sentence parse(Sentence sentence) {
        throw new UnsupportedOperationException("being built");
    }
}
