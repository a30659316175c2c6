package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Mends trees that cannot be: a full sentence whose verb was read as the participle of its own subject. */
final class Mending {

    private final Sentence sentence;
    private final List<Token> tokens;

    private Mending(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    static Sentence mended(Sentence sentence) {
        return new Mending(sentence).mend();
    }

    private Sentence mend() {
        Sentence straightened = subjectReadAsVerb();
        if (straightened != sentence) {
            return straightened;
        }
        int root = root();
        if (root < 0 || !isNominal(root) || has(root, "cop") || has(root, "nsubj") || !isFullSentence()) {
            return sentence;
        }
        int verb = participleOf(root);
        if (verb < 0) {
            return sentence;
        }
        for (Token token : sentence.tokens()) {
            if (token.head() == root && token.index() > verb) {
                set(token, verb, token.relation().startsWith("acl") ? "xcomp" : asVerbs(token.relation()));
            }
        }
        set(tokens.get(root), verb, "nsubj");
        set(tokens.get(verb), -1, "root");
        return new Sentence(sentence.start(), sentence.end(), tokens, true);
    }

    /** "Air strikes shook the capital": a plural noun before the verb that was read as the verb. */
    private Sentence subjectReadAsVerb() {
        int root = root();
        if (root < 1 || root + 1 >= tokens.size() || !tokens.get(root).xpos().equals("VBZ")) {
            return sentence;
        }
        Token next = tokens.get(root + 1);
        boolean verb = next.head() == root && next.xpos().startsWith("VB") && !next.xpos().equals("VBG");
        if (!verb || has(next.index(), "mark") || has(next.index(), "nsubj")) {
            return sentence;
        }
        for (Token token : sentence.tokens()) {
            if (token.head() == root && token.index() != next.index()) {
                boolean before = token.index() < root;
                place(token, before ? root : next.index(), before ? "compound" : token.relation(), token.upos(), token.xpos());
            }
        }
        place(tokens.get(root), next.index(), "nsubj", "NOUN", "NNS");
        place(tokens.get(next.index()), -1, "root", "VERB", "VBD");
        return new Sentence(sentence.start(), sentence.end(), tokens, true);
    }

    private static String asVerbs(String relation) {
        return relation.startsWith("nmod") ? "obl" : relation;
    }

    private void set(Token token, int head, String relation) {
        place(token, head, relation, token.upos(), relation.equals("root") ? "VBD" : token.xpos());
    }

    private void place(Token token, int head, String relation, String upos, String xpos) {
        tokens.set(
                token.index(),
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

    private int root() {
        return sentence.tokens().stream()
                .filter(token -> token.head() < 0)
                .map(Token::index)
                .findFirst()
                .orElse(-1);
    }

    private boolean isNominal(int index) {
        String upos = sentence.tokens().get(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }

    private boolean isFullSentence() {
        Token last = sentence.tokens().get(sentence.tokens().size() - 1);
        return last.form().equals(".") && sentence.tokens().size() > 4;
    }

    private boolean has(int head, String relation) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.head() == head && token.relation().startsWith(relation));
    }

    private int participleOf(int root) {
        for (Token token : sentence.tokens()) {
            boolean participle = isWithin(token.head(), root)
                    && token.index() > root
                    && token.relation().startsWith("acl")
                    && (token.xpos().equals("VBN") || token.xpos().equals("VBD"));
            if (participle && !has(token.index(), "aux") && !has(token.index(), "nsubj") && !isByAgent(token.index())) {
                return token.index();
            }
        }
        return -1;
    }

    /** True for the root and for the phrases behind it: "the last batch of fighters left". */
    private boolean isWithin(int head, int root) {
        return head == root
                || head >= 0
                        && sentence.tokens().get(head).relation().equals("nmod")
                        && sentence.tokens().get(head).head() == root;
    }

    private boolean isByAgent(int verb) {
        return has(verb, "obl:agent");
    }
}
