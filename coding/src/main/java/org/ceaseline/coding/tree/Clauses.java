package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Mends how clauses hang together: behind "and", "that", "until" and "as long as", and around a participle between commas. */
final class Clauses {

    private static final Set<String> LOOSE = Set.of("advmod", "obl", "nmod", "dep", "obj", "ccomp");

    /** Words that stand before a clause or before a noun. */
    private static final Set<String> LINKS = Set.of("until", "till", "before", "after", "since", "once");

    private static final Set<String> PAST = Set.of("VBN", "VBD");
    private static final Set<String> FINITE = Set.of("VBP", "VBZ", "VBD");
    private static final Set<String> SAYING = Set.of("VB", "VBD", "VBZ", "VBP", "VBN");
    private static final Set<String> OPENING = Set.of("Should", "Had", "Were");
    private static final Set<String> BESIDE = Set.of("conj", "parataxis", "ccomp", "advcl", "obj");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Grammar grammar;

    private Clauses(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** Before other mending: clauses that were taken for complements, participles taken for the verb of the sentence. */
    static Sentence joined(Sentence sentence, Grammar grammar) {
        Sentence turned = new Clauses(sentence, grammar).openedByCondition();
        Sentence first = new Clauses(turned, grammar).joinedClauses();
        Sentence second = new Clauses(first, grammar).participleBeforeVerb();
        Sentence third = new Clauses(second, grammar).subjectBehindPhrase();
        return new Clauses(third, grammar).linksOfClauses();
    }

    /** "Should they stay, the coalition would leave": the second clause carries the first, which is a condition. */
    private Sentence openedByCondition() {
        Token first = tokens.get(0);
        boolean opens = first.relation().equals("aux")
                && OPENING.contains(first.form())
                && !tokens.get(tokens.size() - 1).form().equals("?");
        if (!opens) {
            return sentence;
        }
        Token condition = tokens.get(first.head());
        for (Token main : List.copyOf(tokens)) {
            boolean beside = main.head() == condition.index()
                    && main.index() > condition.index()
                    && BESIDE.contains(main.relation())
                    && has(main.index(), "aux");
            if (beside) {
                place(main, condition.head(), condition.relation(), main.upos(), main.xpos());
                place(condition, main.index(), "advcl", condition.upos(), condition.xpos());
                return new Sentence(sentence.start(), sentence.end(), tokens, true);
            }
        }
        return sentence;
    }

    /** After other mending: clauses behind "as long as" and "that". */
    static Sentence hung(Sentence sentence, Grammar grammar) {
        Sentence first = new Clauses(sentence, grammar).asLongAs();
        Sentence second = new Clauses(new Clauses(first, grammar).secondPredicates(), grammar).relatives();
        return new Clauses(second, grammar).thatClauses();
    }

    /** "a truce that took hold", "the day of the accord, which was signed": the clause tells of the noun right before its pronoun. */
    private Sentence relatives() {
        boolean changed = false;
        for (Token pronoun : List.copyOf(tokens)) {
            int verb = pronoun.relation().startsWith("nsubj") ? pronoun.head() : -1;
            if (verb < 0 || !tokens.get(verb).xpos().startsWith("VB") || pronoun.index() == 0) {
                continue;
            }
            Token clause = tokens.get(verb);
            if (pronoun.form().equals("that") && clause.relation().equals("ccomp")) {
                changed |= relativeOfObject(pronoun, clause);
            } else if (pronoun.form().equals("which") && clause.relation().startsWith("acl")) {
                changed |= relativeOfNearest(pronoun, clause);
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private boolean relativeOfObject(Token that, Token clause) {
        int object = clause.head() >= 0 ? childOf(clause.head(), "obj") : -1;
        boolean between = object >= 0 && object < that.index() && that.upos().equals("PRON");
        if (between) {
            set(clause, object, "acl:relcl");
        }
        return between;
    }

    private boolean relativeOfNearest(Token which, Token clause) {
        boolean comma = tokens.get(which.index() - 1).form().equals(",");
        int before = which.index() - (comma ? 2 : 1);
        boolean nearer = before > clause.head() && tokens.get(before).upos().equals("NOUN") && !isMeasure(before);
        if (nearer) {
            set(clause, before, "acl:relcl");
        }
        return nearer;
    }

    private boolean isMeasure(int word) {
        return grammar.measures().contains(tokens.get(word).lemma());
    }

    /** "wanted to talk but would insist": what has an auxiliary of its own goes on with "wanted", not with "to talk". */
    private Sentence secondPredicates() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            int before = token.relation().equals("conj") ? token.head() : -1;
            boolean infinitive = before >= 0
                    && before < token.index()
                    && tokens.get(before).relation().equals("xcomp")
                    && tokens.get(before).xpos().equals("VB");
            int aux = infinitive ? childOf(token.index(), "aux") : -1;
            if (aux > before && tokens.get(aux).xpos().equals("MD")) {
                set(token, tokens.get(before).head(), "conj");
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "On March 26, the army and the rebels failed": the noun behind the comma belongs to the verb, not to the phrase before it. */
    private Sentence subjectBehindPhrase() {
        for (Token phrase : sentence.tokens()) {
            int verb = phrase.head();
            boolean fronted = verb > phrase.index()
                    && phrase.relation().startsWith("obl")
                    && tokens.get(verb).xpos().startsWith("VB")
                    && childOf(verb, "nsubj") < 0;
            int comma = fronted ? commaBetween(phrase.index(), verb) : -1;
            int subject = comma > 0 ? nounBehind(comma, verb) : -1;
            if (subject >= 0) {
                Token noun = tokens.get(subject);
                place(noun, verb, "nsubj", noun.upos(), noun.xpos());
                return new Sentence(sentence.start(), sentence.end(), tokens, true);
            }
        }
        return sentence;
    }

    private int commaBetween(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).form().equals(",")) {
                return at;
            }
        }
        return -1;
    }

    /** The noun between a comma and a verb that hangs on a word before the comma. */
    private int nounBehind(int comma, int verb) {
        for (int at = comma + 1; at < verb; at++) {
            Token token = tokens.get(at);
            boolean noun = token.upos().equals("NOUN") || token.upos().equals("PROPN");
            if (noun && token.head() >= 0 && token.head() < comma && childOf(at, "case") < 0) {
                return at;
            }
        }
        return -1;
    }

    /** "until the rebels leave": the word before a clause's subject opens the clause. */
    private Sentence linksOfClauses() {
        boolean changed = false;
        for (Token link : List.copyOf(tokens)) {
            boolean before = link.relation().equals("case")
                    && link.head() > link.index()
                    && LINKS.contains(link.form().toLowerCase(Locale.ROOT));
            Token subject = before ? tokens.get(link.head()) : link;
            if (before && subject.relation().startsWith("nsubj") && subject.head() > subject.index()) {
                place(link, subject.head(), "mark", "SCONJ", "IN");
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "they prefer to talk, and they have met twice": a clause behind "and" with its own subject completes nothing. */
    private Sentence joinedClauses() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean behind = token.relation().equals("ccomp") && token.head() >= 0 && token.head() < token.index();
            if (behind && has(token.index(), "cc") && has(token.index(), "nsubj") && !has(token.index(), "mark")) {
                int and = childOf(token.index(), "cc");
                if (and > token.head() && and < token.index()) {
                    place(token, token.head(), "conj", token.upos(), token.xpos());
                    changed = true;
                }
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "The accord, concluded in May, obliges both": the participle between commas was read as the verb of the sentence. */
    private Sentence participleBeforeVerb() {
        int root = root();
        if (root < 2 || !PAST.contains(tokens.get(root).xpos()) || has(root, "nsubj") || has(root, "aux")) {
            return sentence;
        }
        for (Token verb : sentence.tokens()) {
            boolean later = verb.head() == root
                    && verb.index() > root
                    && BESIDE.contains(verb.relation())
                    && verb.xpos().startsWith("VB");
            int subject = later ? childOf(verb.index(), "nsubj") : -1;
            if (subject >= 0 && subject < root && tokens.get(root - 1).form().equals(",")) {
                place(verb, -1, "root", "VERB", verb.xpos());
                place(tokens.get(root), subject, "acl", "VERB", "VBN");
                for (Token child : sentence.tokens()) {
                    if (child.head() == root && child.index() > verb.index()) {
                        place(child, verb.index(), child.relation(), child.upos(), child.xpos());
                    }
                }
                return new Sentence(sentence.start(), sentence.end(), tokens, true);
            }
        }
        return sentence;
    }

    /** "informed by X that the truce is over" where the clause hangs as an adverb. */
    private Sentence thatClauses() {
        boolean changed = false;
        for (Token token : sentence.tokens()) {
            boolean loose = token.head() >= 0 && LOOSE.contains(token.relation());
            int that = loose ? markOf(token.index()) : -1;
            int verb = that > 0 ? verbBefore(that) : -1;
            if (that > 0 && isOtherVerb(token, that - 1)) {
                place(token, that - 1, "ccomp", token.upos(), token.xpos());
                changed = true;
                continue;
            }
            boolean told = verb >= 0
                    && (!token.relation().equals("ccomp")
                            || grammar.takesThat()
                                    .contains(tokens.get(verb).lemma().toLowerCase(Locale.ROOT)));
            if (told && has(token.index(), "nsubj")) {
                place(token, verb, "ccomp", token.upos(), token.xpos());
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "announced a truce and demanded that they leave": the clause belongs to the verb that stands before "that". */
    private boolean isOtherVerb(Token clause, int before) {
        Token verb = tokens.get(before);
        boolean saying = SAYING.contains(verb.xpos()) && !verb.relation().startsWith("aux");
        return saying && clause.head() != before && clause.index() > before && verb.head() != clause.index();
    }

    /** "as long as the factions refuse": the noun is what the finite verb behind it is about, and no complement of "long". */
    private Sentence asLongAs() {
        boolean changed = false;
        for (Token noun : List.copyOf(tokens)) {
            boolean measured = noun.relation().equals("obl") && noun.head() > 0 && isAsLong(noun.head());
            int verb = noun.index() + 1;
            if (measured
                    && verb < tokens.size()
                    && FINITE.contains(tokens.get(verb).xpos())) {
                int main = tokens.get(verb).head();
                int measure = noun.head();
                set(tokens.get(measure - 1), verb, "mark");
                set(tokens.get(measure), measure - 1, "fixed");
                set(tokens.get(measure + 1), measure - 1, "fixed");
                set(noun, verb, "nsubj");
                set(tokens.get(verb), main, main < 0 ? "root" : "advcl");
                changed = true;
            }
        }
        for (Token verb : List.copyOf(tokens)) {
            boolean clause = verb.relation().equals("advcl") && verb.head() > 0 && isAsLong(verb.head());
            if (clause && tokens.get(verb.head()).index() < verb.index()) {
                joinAsLongAs(verb);
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private int markOf(int clause) {
        for (Token token : sentence.tokens()) {
            if (token.head() == clause
                    && token.relation().equals("mark")
                    && token.form().equalsIgnoreCase("that")) {
                return token.index();
            }
        }
        return -1;
    }

    private int verbBefore(int index) {
        for (int at = index - 1; at >= 0; at--) {
            if (tokens.get(at).xpos().startsWith("VB")
                    && !tokens.get(at).relation().startsWith("aux")) {
                return at;
            }
        }
        return -1;
    }

    /** The clause hangs on the verb that is said first, not on an infinitive below it. */
    private void joinAsLongAs(Token verb) {
        int measure = verb.head();
        int main = tokens.get(measure).head();
        while (main >= 0 && tokens.get(main).relation().equals("xcomp")) {
            main = tokens.get(main).head();
        }
        set(tokens.get(measure - 1), verb.index(), "mark");
        set(tokens.get(measure), measure - 1, "fixed");
        set(tokens.get(measure + 1), measure - 1, "fixed");
        set(verb, main, main < 0 ? "root" : "advcl");
    }

    private boolean isAsLong(int index) {
        boolean closed =
                index + 1 < tokens.size() && tokens.get(index + 1).lemma().equals("as");
        return closed && tokens.get(index - 1).lemma().equals("as");
    }

    private void set(Token token, int head, String relation) {
        place(token, head, relation, token.upos(), relation.equals("root") ? "VBD" : token.xpos());
    }

    private void place(Token token, int head, String relation, String upos, String xpos) {
        tokens.set(token.index(), token.as(upos, xpos).below(head, relation));
    }

    private int root() {
        for (Token token : sentence.tokens()) {
            if (token.head() < 0) {
                return token.index();
            }
        }
        return -1;
    }

    private int childOf(int head, String relation) {
        for (Token token : sentence.tokens()) {
            if (token.head() == head && token.relation().startsWith(relation)) {
                return token.index();
            }
        }
        return -1;
    }

    private boolean has(int head, String relation) {
        return childOf(head, relation) >= 0;
    }
}
