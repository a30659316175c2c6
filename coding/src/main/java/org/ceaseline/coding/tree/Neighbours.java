package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Mends names that the parser joined as a list where none is: "Front delegate Ana Ruiz said", "the coordinator, Mr Ruiz, called". A list of
 * two has a conjunction, so the second tells who the first is.
 */
final class Neighbours {

    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

    private final List<Token> tokens;

    private Neighbours(Sentence sentence) {
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    static Sentence mended(Sentence sentence) {
        Neighbours names = new Neighbours(sentence);
        boolean changed = false;
        for (Token name : sentence.tokens()) {
            if (name.upos().equals("PROPN") && name.relation().equals("conj") && name.head() >= 0) {
                changed |= names.behindNoun(name) || names.betweenCommas(name);
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), names.tokens, true) : sentence;
    }

    /** "Front delegate Ana Ruiz": right behind a noun, with nothing between. */
    private boolean behindNoun(Token name) {
        Token before = tokens.get(Math.max(0, name.index() - 1));
        if (!before.upos().equals("NOUN") || isJoined(name) || before.head() == name.index()) {
            return false;
        }
        hang(name, before.index());
        return true;
    }

    /** "the coordinator, Mr Ruiz, called": between commas, and nobody else is joined to the first. */
    private boolean betweenCommas(Token name) {
        Token first = tokens.get(name.head());
        boolean closed = is(name.index() + 1, ",") && name.index() + 2 < tokens.size();
        boolean opened = is(firstOf(name) - 1, ",") && first.index() < name.index();
        boolean alone = tokens.stream()
                .noneMatch(other -> other != name
                        && other.index() != name.index()
                        && other.head() == first.index()
                        && other.relation().equals("conj"));
        boolean listed = closed && isConjunction(name.index() + 2);
        if (!closed || !opened || !alone || listed || isJoined(name) || !NOMINAL.contains(first.upos())) {
            return false;
        }
        hang(name, first.index());
        return true;
    }

    /** The first word of a name with its titles. */
    private int firstOf(Token name) {
        int at = name.index();
        while (at > 0
                && tokens.get(at - 1).head() == name.index()
                && tokens.get(at - 1).upos().equals("PROPN")) {
            at--;
        }
        return at;
    }

    private boolean isJoined(Token name) {
        return tokens.stream()
                .anyMatch(token ->
                        token.head() == name.index() && token.relation().equals("cc"));
    }

    private boolean isConjunction(int at) {
        return tokens.get(at).relation().equals("cc");
    }

    private boolean is(int at, String form) {
        return at >= 0 && at < tokens.size() && tokens.get(at).form().equals(form);
    }

    private void hang(Token name, int head) {
        tokens.set(name.index(), name.below(head, "appos"));
    }
}
