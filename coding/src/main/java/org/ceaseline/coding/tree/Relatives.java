package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Mends relative clauses whose subject the parser read as a noun with a participle: in "the truce, which the two delegations signed in Osk,
 * holds", the delegations signed, and the truce holds.
 */
final class Relatives {

    private static final Set<String> PRONOUNS = Set.of("which", "whom", "that");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

    private final List<Token> tokens;

    private Relatives(Sentence sentence) {
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    static Sentence mended(Sentence sentence) {
        Relatives clauses = new Relatives(sentence);
        boolean changed = false;
        for (Token pronoun : sentence.tokens()) {
            if (PRONOUNS.contains(pronoun.form().toLowerCase(Locale.ROOT))) {
                changed |= clauses.mend(pronoun.index());
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), clauses.tokens, true) : sentence;
    }

    private boolean mend(int pronoun) {
        int verb = tokens.get(pronoun).head();
        int before = nounBefore(pronoun);
        boolean behind = verb > pronoun && tokens.get(pronoun).relation().equals("obj") && before >= 0;
        if (!behind || !isParticiple(verb)) {
            return false;
        }
        Token subject = tokens.get(tokens.get(verb).head());
        if (subject.index() <= pronoun || subject.index() >= verb || !NOMINAL.contains(subject.upos())) {
            return false;
        }
        Token noun = tokens.get(before);
        if (noun.head() == verb || noun.head() == subject.index()) {
            tokens.set(before, noun.below(subject.head(), subject.relation()));
        }
        tokens.set(verb, tokens.get(verb).as("VERB", "VBD").below(before, "acl:relcl"));
        tokens.set(subject.index(), subject.below(verb, "nsubj"));
        return true;
    }

    private boolean isParticiple(int verb) {
        Token token = tokens.get(verb);
        return token.relation().equals("acl")
                && (token.xpos().equals("VBN") || token.xpos().equals("VBD"))
                && token.head() >= 0;
    }

    /** The noun right before a relative pronoun, or before the comma that stands there; -1 where there is none. */
    private int nounBefore(int pronoun) {
        int at = pronoun - 1;
        if (at > 0 && tokens.get(at).form().equals(",")) {
            at--;
        }
        return at >= 0 && NOMINAL.contains(tokens.get(at).upos()) ? at : -1;
    }
}
