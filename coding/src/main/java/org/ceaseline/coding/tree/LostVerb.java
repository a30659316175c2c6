package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Finds the verb of a sentence that was read as one long noun: "The rebels massed fighters", "Army denies shelling the port". The
 * word behind the first noun that some file knows as a verb becomes its predicate.
 */
final class LostVerb {

    private static final Set<String> KEPT =
            Set.of("det", "amod", "compound", "case", "nummod", "punct", "cc", "flat", "advmod", "nmod:poss");
    private static final Set<String> SURELY_BEFORE_OBJECT = Set.of("DT", "PRP", "PRP$", "CD", "RP");
    private static final Set<String> BEFORE_OBJECT = Set.of("DT", "PRP", "PRP$", "CD", "RP", "VBG", "JJ");
    private static final Set<String> FINITE = Set.of("MD", "VBZ", "VBP", "VBD");
    private static final Set<String> CLOSING = Set.of(".", "!", "?", "\"", "”");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Grammar grammar;

    private LostVerb(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
        this.grammar = grammar;
    }

    static Sentence found(Sentence sentence, Grammar grammar) {
        return new LostVerb(sentence, grammar).found();
    }

    private Sentence found() {
        boolean changed = false;
        for (Token top : sentence.tokens()) {
            boolean heads = top.head() < 0 || top.relation().equals("ccomp");
            if (heads && isNominal(top) && !has(top.index(), "cop") && !has(top.index(), "nsubj")) {
                changed |= mend(top.index());
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private boolean mend(int top) {
        int first = edge(top, true);
        int last = edge(top, false);
        int verb = verbBetween(first, last);
        if (verb < 0 || holdsFinite(first, last, verb)) {
            return false;
        }
        int subject = subject(first, verb, top);
        Token old = tokens.get(top);
        String relation = old.relation();
        int head = old.head();
        for (int at = first; at < verb; at++) {
            if (at != subject
                    && (tokens.get(at).head() >= verb || tokens.get(at).head() < first)) {
                place(at, subject, tokens.get(at).relation().equals("nmod") ? "nmod" : within(at));
            }
        }
        attachBehind(verb, last);
        String form = tokens.get(verb).form().toLowerCase(Locale.ROOT);
        String tag = form.endsWith("s") && !grammar.isVerbForm(form) ? "VBZ" : grammar.isVerbForm(form) ? "VBD" : "VBP";
        tokens.set(verb, tokens.get(verb).as("VERB", tag).below(head, relation));
        place(subject, verb, "nsubj");
        return true;
    }

    /** Words behind the verb: bare nouns are objects, phrases with a preposition are adjuncts. */
    private void attachBehind(int verb, int last) {
        boolean object = false;
        for (int at = verb + 1; at <= last; at++) {
            Token token = tokens.get(at);
            boolean loose = token.head() <= verb || token.head() > last;
            if (!loose) {
                continue;
            }
            boolean phrase = has(at, "case");
            boolean noun = isNominal(token) || token.upos().equals("NUM");
            String relation = phrase ? "obl" : noun && !object ? "obj" : noun ? "obl" : token.relation();
            object |= relation.equals("obj");
            place(at, verb, relation.equals("root") ? "dep" : relation.equals("amod") ? "xcomp" : relation);
        }
    }

    private String within(int at) {
        String relation = tokens.get(at).relation();
        return KEPT.contains(relation) ? relation : "compound";
    }

    /** The head of the words before the verb: the noun that no other of them governs. */
    private int subject(int first, int verb, int top) {
        if (top < verb) {
            return top;
        }
        for (int at = first; at < verb; at++) {
            Token token = tokens.get(at);
            boolean free = token.head() >= verb || token.head() < first;
            if (free && isNominal(token) && !has(at, "case")) {
                int next = at;
                while (next + 1 < verb && isNominal(tokens.get(next + 1))) {
                    next++;
                }
                return next;
            }
        }
        return verb - 1;
    }

    /** The first word behind a noun that is a verb's form and no part of that noun's phrase. */
    private int verbBetween(int first, int last) {
        for (int at = first + 1; at < last; at++) {
            Token before = tokens.get(at - 1);
            String form = tokens.get(at).form().toLowerCase(Locale.ROOT);
            boolean small = Character.isLowerCase(tokens.get(at).form().charAt(0));
            if (small && isNominal(before) && !tokens.get(at).xpos().equals("IN") && isPredicate(at, form, before)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isPredicate(int at, String form, Token before) {
        Token next = tokens.get(at + 1);
        boolean by = next.form().equals("by");
        if (grammar.isVerbForm(form)) {
            return !by
                    && (!tokens.get(at).xpos().equals("NN")
                            || grammar.irregular().containsKey(form));
        }
        boolean object = isNominal(next) || BEFORE_OBJECT.contains(next.xpos());
        boolean third = form.endsWith("s") && isVerb(form.substring(0, form.length() - 1), form);
        boolean bare = before.xpos().endsWith("S")
                && grammar.known().contains(form)
                && !tokens.get(at).xpos().equals("NNS");
        boolean firm = SURELY_BEFORE_OBJECT.contains(next.xpos()) && third;
        return object && (firm || !isClosed()) && (third || bare) && isNominalOrAdjective(tokens.get(at));
    }

    private boolean isVerb(String stem, String form) {
        return grammar.known().contains(stem)
                || form.endsWith("es") && grammar.known().contains(form.substring(0, form.length() - 2))
                || form.endsWith("ies") && grammar.known().contains(form.substring(0, form.length() - 3) + "y");
    }

    /** A headline has no full stop; only there a present tense stands between two bare nouns. */
    private boolean isClosed() {
        return CLOSING.contains(tokens.get(tokens.size() - 1).form());
    }

    private static boolean isNominalOrAdjective(Token token) {
        return token.xpos().startsWith("NN")
                || token.xpos().startsWith("JJ")
                || token.xpos().startsWith("VB");
    }

    /** True where the phrase has a finite verb already, the found one left aside. */
    private boolean holdsFinite(int first, int last, int verb) {
        for (int at = first; at <= last; at++) {
            Token token = tokens.get(at);
            boolean finite = FINITE.contains(token.xpos()) && !token.relation().equals("amod");
            boolean relative = finite && isBelowClause(at, verb);
            if (at != verb && finite && !relative) {
                return true;
            }
        }
        return false;
    }

    /** "who had fled", "as fighting spread": the finite verb of a clause behind the found one. */
    private boolean isBelowClause(int at, int verb) {
        boolean marked = sentence.tokens().stream()
                .anyMatch(token -> token.head() == at
                        && (token.relation().equals("mark") || token.xpos().startsWith("W"))
                        && token.index() < at);
        return at > verb && marked;
    }

    private int edge(int top, boolean left) {
        int edge = top;
        for (Token token : sentence.tokens()) {
            if (!token.relation().equals("punct") && dominates(top, token.index())) {
                edge = left ? Math.min(edge, token.index()) : Math.max(edge, token.index());
            }
        }
        return edge;
    }

    private boolean dominates(int top, int index) {
        int at = index;
        int steps = 0;
        while (at >= 0 && steps++ < 100) {
            if (at == top) {
                return true;
            }
            at = sentence.tokens().get(at).head();
        }
        return false;
    }

    private boolean has(int head, String relation) {
        for (Token token : tokens) {
            if (token.head() == head && token.relation().startsWith(relation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNominal(Token token) {
        return token.upos().equals("NOUN")
                || token.upos().equals("PROPN")
                || token.upos().equals("PRON") && !token.xpos().endsWith("$");
    }

    private void place(int at, int head, String relation) {
        tokens.set(at, tokens.get(at).below(head, relation));
    }
}
