package org.ceaseline.coding.mention;

import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Chooses the token that stands for a stretch: in a tree the one whose head lies outside, else the last of its core. */
final class SpanHead {

    private SpanHead() {}

    /** @param core last atom of the noun or name that the stretch is built on */
    static Span of(Atoms atoms, int first, int last, int core) {
        Span plain = atoms.span(first, last);
        int head = atoms.tokenAt(atoms.start(core));
        Sentence sentence = atoms.sentence();
        if (!sentence.parsed()) {
            return new Span(plain.first(), plain.last(), head, plain.start(), plain.end());
        }
        for (int i = plain.first(); i <= plain.last(); i++) {
            Token token = sentence.tokens().get(i);
            boolean outside = token.head() < plain.first() || token.head() > plain.last();
            if (outside && !token.upos().equals("PUNCT")) {
                return new Span(plain.first(), plain.last(), i, plain.start(), plain.end());
            }
        }
        return new Span(plain.first(), plain.last(), head, plain.start(), plain.end());
    }
}
