package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Mends "an official told Reuters" and "one local said", read as if an adjective stood before a participle: what stands between an
 * article or a number and a verb of saying is its subject, and what was told stands before it. So is a name between commas before the
 * verb, and a noun behind it that a clause with "who" goes on with.
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
            changed |= tellers.namedBetween(at);
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tellers.tokens, true) : sentence;
    }

    /** Once all else is mended: whoever stands behind his verb of saying. */
    static Sentence behindVerb(Sentence sentence) {
        Tellers tellers = new Tellers(sentence);
        boolean changed = false;
        for (int at = 1; at + 1 < tellers.tokens.size(); at++) {
            changed |= tellers.inverted(at);
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

    /** "the head of the mission, Ana Ruiz, told the Council": the name between the commas tells it, and the office is his. */
    private boolean namedBetween(int verb) {
        int name = verb - 2;
        boolean bare = name > 2
                && SAYING.contains(lower(verb))
                && lower(verb - 1).equals(",")
                && tokens.get(name).upos().equals("PROPN")
                && !hasSubject(verb)
                && tokens.get(verb).xpos().startsWith("VB");
        int comma = bare ? commaBefore(name) : -1;
        int office = comma > 0 ? officeBefore(comma) : -1;
        if (office < 0 || tokens.get(verb).head() == name || isBelow(verb, office)) {
            return false;
        }
        place(name, verb, "nsubj", "PROPN", tokens.get(name).xpos());
        place(
                office,
                name,
                "appos",
                tokens.get(office).upos(),
                tokens.get(office).xpos());
        return true;
    }

    /** "..., said a boatman who gave his name": the one behind the verb says it, and what is told of him hangs on him. */
    private boolean inverted(int verb) {
        int noun = verb + 2;
        boolean bare = noun + 2 < tokens.size()
                && SAYING.contains(lower(verb))
                && tokens.get(verb - 1).upos().equals("PUNCT")
                && BEFORE.contains(lower(verb + 1))
                && tokens.get(noun).upos().equals("NOUN")
                && lower(noun + 1).equals("who")
                && !hasSubject(verb);
        int clause = bare ? tokens.get(noun).head() : -1;
        if (clause <= noun || tokens.get(clause).head() != verb) {
            return false;
        }
        place(noun, verb, "nsubj", "NOUN", tokens.get(noun).xpos());
        place(noun + 1, clause, "nsubj", "PRON", "WP");
        place(
                clause,
                noun,
                "acl:relcl",
                tokens.get(clause).upos(),
                tokens.get(clause).xpos());
        return true;
    }

    private boolean hasSubject(int verb) {
        return tokens.stream()
                .anyMatch(token -> token.head() == verb && token.relation().startsWith("nsubj"));
    }

    /** The comma before a name and its titles; -1 where another word stands between. */
    private int commaBefore(int name) {
        int at = name - 1;
        while (at > 0 && tokens.get(at).upos().equals("PROPN")) {
            at--;
        }
        return lower(at).equals(",") ? at : -1;
    }

    /** The word for an office with an article that stands, alone with what hangs on it, between this comma and the one before it. */
    private int officeBefore(int comma) {
        int open = comma - 1;
        while (open >= 0 && !lower(open).equals(",")) {
            open--;
        }
        if (open < 0 || !BEFORE.contains(lower(open + 1))) {
            return -1;
        }
        int from = open + 1;
        return tokens.subList(from, comma).stream()
                .filter(token -> token.head() < from || token.head() >= comma)
                .filter(token -> token.upos().equals("NOUN"))
                .map(Token::index)
                .findFirst()
                .orElse(-1);
    }

    private boolean isBelow(int word, int above) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < tokens.size(); steps++) {
            if (at == above) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
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
        tokens.set(at, tokens.get(at).as(upos, xpos).below(head, relation));
    }
}
