package org.ceaseline.syntax;

import java.util.List;

/**
 * One sentence with its words and, once parsed, its tree.
 *
 * @param start first UTF-16 unit in the text that was read
 * @param end unit after the last
 * @param tokens the words, in order; before parsing they have no tag, lemma or head
 * @param parsed true once tags, lemmas and tree are filled in
 */
public record Sentence(int start, int end, List<Token> tokens, boolean parsed) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
