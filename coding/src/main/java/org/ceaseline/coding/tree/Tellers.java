package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Mends "an official told Reuters" and "one local said", read as if an adjective stood before a participle: what stands between an
 * article or a number and a verb of saying is its subject, and what was told stands before it.
 */
final class Tellers {

    private static final Set<String> BEFORE = Set.of("a", "an", "the", "one", "another", "this", "that");
    private static final Set<String> SAYING = Set.of("told", "said", "says", "tells", "added");

    private final Sentence sentence;
    private final List<Token> tokens;

    private Tellers(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    static Sentence mended(Sentence sentence) {
        Tellers tellers = new Tellers(sentence);
        boolean changed = false;
        for (int at = 1; at + 1 < tellers.tokens.size(); at++) {
            if (tellers.isTeller(at)) {
                tellers.mend(at);
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tellers.tokens, true) : sentence;
    }

    private boolean isTeller(int at) {
        Token word = tokens.get(at);
        return word.upos().equals("ADJ")
                && !word.relation().startsWith("nsubj")
                && BEFORE.contains(lower(at - 1))
                && SAYING.contains(lower(at + 1))
                && !isWithin(at + 1, at);
    }

    /** True where the verb already belongs to the word before it: "the official said to have fled". */
    private boolean isWithin(int verb, int word) {
        return tokens.get(verb).head() == word;
    }

    private String lower(int at) {
        return tokens.get(at).form().toLowerCase(Locale.ROOT);
    }

    private void mend(int word) {
        int verb = word + 1;
        Token said = tokens.get(verb);
        if (said.relation().equals("amod") || said.relation().equals("acl")) {
            told(verb, said.head());
        } else {
            place(verb, said.head(), said.relation(), "VERB", "VBD");
        }
        place(word, verb, "nsubj", "NOUN", "NN");
        place(word - 1, word, "det", "DET", "DT");
    }

    /** The verb takes the place of the clause before it, which is what was told; the noun that it stood with was told. */
    private void told(int verb, int noun) {
        int clause = clauseBefore(verb, noun);
        if (clause < 0) {
            place(verb, tokens.get(verb).head(), tokens.get(verb).relation(), "VERB", "VBD");
            return;
        }
        Token content = tokens.get(clause);
        place(verb, content.head(), content.relation(), "VERB", "VBD");
        place(clause, verb, "ccomp", content.upos(), content.xpos());
        place(noun, verb, "iobj", tokens.get(noun).upos(), tokens.get(noun).xpos());
        Token last = tokens.get(tokens.size() - 1);
        if (last.upos().equals("PUNCT")) {
            place(last.index(), verb, "punct", last.upos(), last.xpos());
        }
    }

    /** The root, where the noun hangs somewhere below it and it stands before the verb; -1 where that is not so. */
    private int clauseBefore(int verb, int noun) {
        int at = noun;
        while (tokens.get(at).head() >= 0) {
            at = tokens.get(at).head();
        }
        return at < verb && noun > verb && tokens.get(at).upos().equals("VERB") ? at : -1;
    }

    private void place(int at, int head, String relation, String upos, String xpos) {
        Token token = tokens.get(at);
        tokens.set(
                at,
                new Token(
                        token.index(),
                        token.start(),
                        token.end(),
                        token.form(),
                        token.lemma(),
                        upos,
                        xpos,
                        head,
                        relation));
    }
}
