package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Mends trees that cannot be: a full sentence whose verb was read as the participle of its own subject. */
final class Mending {

    private final Sentence sentence;
    private final List<Token> tokens;

    private final Grammar grammar;

    private Mending(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    static Sentence mended(Sentence sentence, Grammar grammar) {
        Sentence verbal = LostVerb.found(
                Misreadings.mended(Relatives.mended(Neighbours.mended(Tellers.mended(sentence))), grammar), grammar);
        Sentence joined = Clauses.joined(verbal, grammar);
        Sentence first = new Mending(joined, grammar).mend();
        Sentence second = new Mending(first, grammar).reducedRelative();
        Sentence third = new Mending(second, grammar).infinitives();
        Sentence fourth = new Mending(third, grammar).sharedSubject();
        Sentence fifth = new Mending(fourth, grammar).participleOfSubject();
        Sentence hung = Tellers.behindVerb(Clauses.hung(fifth, grammar));
        return isTree(hung) ? hung : sentence;
    }

    /** True where every word leads up to a root: no mend may close a ring. */
    private static boolean isTree(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (Token token : tokens) {
            int at = token.head();
            int steps = 0;
            while (at >= 0) {
                if (++steps > tokens.size()) {
                    return false;
                }
                at = tokens.get(at).head();
            }
        }
        return true;
    }

    /** "The committee in the valley and the government failed": a body is joined to the body, not to the place between. */
    private Sentence sharedSubject() {
        boolean changed = secondSubjects();
        for (Token token : List.copyOf(tokens)) {
            if (token.relation().equals("conj") && token.head() >= 0 && isBody(token)) {
                Token between = tokens.get(token.head());
                Token subject = between.head() < 0 ? between : tokens.get(between.head());
                boolean beforeVerb =
                        subject.head() > token.index() && subject.relation().startsWith("nsubj");
                if (beforeVerb
                        && isBody(subject)
                        && !isBody(between)
                        && between.relation().equals("nmod")) {
                    set(token, subject.index(), "conj");
                    changed = true;
                }
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "The committee and the government failed" with two subjects: the one behind "and" is joined to the first. */
    private boolean secondSubjects() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean joined = token.relation().startsWith("nsubj") && has(token.index(), "cc");
            int first = joined && token.head() > token.index() ? childOf(token.head(), token.relation()) : -1;
            if (first >= 0
                    && first < token.index()
                    && tokens.get(first).relation().startsWith("nsubj")) {
                set(token, first, "conj");
                changed = true;
            }
        }
        return changed;
    }

    /** "The men captured in May have been freed" read as two clauses: the participle tells which men, the last verb what became of them. */
    private Sentence participleOfSubject() {
        boolean changed = false;
        for (Token participle : List.copyOf(tokens)) {
            int verb = participle.head();
            boolean fronted = participle.relation().equals("advcl") && isPast(participle) && verb > participle.index();
            int subject = fronted ? childOf(participle.index(), "nsubj") : -1;
            boolean clause = subject >= 0 && subject == participle.index() - 1;
            boolean bare = clause && !has(participle.index(), "aux") && !has(participle.index(), "mark");
            if (!bare || !has(verb, "aux") || has(verb, "nsubj")) {
                continue;
            }
            for (Token child : List.copyOf(tokens)) {
                if (child.head() == participle.index() && child.index() < subject) {
                    set(child, verb, child.relation());
                }
            }
            set(tokens.get(subject), verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            Token which = tokens.get(participle.index());
            place(which, subject, "acl", which.upos(), "VBN");
            changed = true;
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private static boolean isPast(Token token) {
        return token.xpos().equals("VBN") || token.xpos().equals("VBD");
    }

    private boolean isBody(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String last = lemma.substring(lemma.lastIndexOf(' ') + 1);
        String single = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return grammar.bodies().contains(last) || grammar.bodies().contains(single);
    }

    /** "A truce announced in June had collapsed": the participle was read as the verb of the sentence. */
    private Sentence reducedRelative() {
        int root = root();
        int subject = root < 0 ? -1 : childOf(root, "nsubj");
        boolean participle = root >= 0 && isPast(tokens.get(root)) && !has(root, "aux");
        if (!participle || subject < 0 || subject != root - 1) {
            return sentence;
        }
        int main = mainVerbBelow(root);
        if (main < 0) {
            return sentence;
        }
        boolean adjective = tokens.get(main).upos().equals("ADJ");
        for (Token token : sentence.tokens()) {
            if (token.head() == root && token.index() > main) {
                place(token, main, token.relation(), token.upos(), token.xpos());
            }
            if (token.head() == main && token.relation().startsWith("nsubj")) {
                place(token, root, "obl", token.upos(), token.xpos());
            }
            if (token.head() == main && adjective && token.relation().equals("cop")) {
                place(token, main, "aux:pass", token.upos(), token.xpos());
            }
        }
        boolean passive = adjective || has(main, "aux:pass");
        place(
                tokens.get(subject),
                main,
                passive ? "nsubj:pass" : "nsubj",
                tokens.get(subject).upos(),
                tokens.get(subject).xpos());
        place(tokens.get(root), subject, "acl", "VERB", "VBN");
        Token verb = tokens.get(main);
        place(verb, -1, "root", "VERB", adjective ? "VBN" : verb.xpos());
        return new Sentence(sentence.start(), sentence.end(), tokens, true);
    }

    private int mainVerbBelow(int root) {
        for (Token token : sentence.tokens()) {
            boolean below = token.head() == root && token.index() > root + 1 && hangsLoosely(token);
            if (below && isFiniteWithoutSubject(token)) {
                return token.index();
            }
        }
        return -1;
    }

    private boolean hangsLoosely(Token token) {
        String relation = token.relation();
        boolean loose = relation.equals("ccomp")
                || relation.equals("parataxis")
                || relation.equals("obj")
                || relation.equals("conj")
                || relation.equals("advcl")
                || relation.equals("dep");
        return loose && !has(token.index(), "mark") && !has(token.index(), "cc") && !has(token.index(), "punct");
    }

    private boolean isFiniteWithoutSubject(Token token) {
        int subject = childOf(token.index(), "nsubj");
        boolean none = subject < 0
                || grammar.measures().contains(tokens.get(subject).lemma().toLowerCase(Locale.ROOT));
        boolean finite = has(token.index(), "aux")
                || has(token.index(), "cop") && tokenEnds(token)
                || token.xpos().equals("VBD");
        return none && finite;
    }

    private static boolean tokenEnds(Token token) {
        return token.form().endsWith("en") || token.form().endsWith("ed");
    }

    private int childOf(int head, String relation) {
        for (Token token : sentence.tokens()) {
            if (token.head() == head && token.relation().startsWith(relation)) {
                return token.index();
            }
        }
        return -1;
    }

    /** "obliges all fighters to leave": the infinitive completes the verb, not the noun. */
    private Sentence infinitives() {
        boolean changed = false;
        for (Token token : sentence.tokens()) {
            boolean infinitive = token.relation().equals("acl") && token.head() >= 0 && isToInfinitive(token.index());
            Token noun = infinitive ? tokens.get(token.head()) : token;
            if (infinitive && isAsked(noun) && isControl(noun.head())) {
                place(token, noun.head(), "xcomp", token.upos(), token.xpos());
                changed = true;
            }
            if (isChargedWith(token)) {
                place(token, tokens.get(token.head()).head(), "advcl", token.upos(), token.xpos());
                changed = true;
            }
            if (isAsideOfSaying(token)) {
                place(token, tokens.get(token.head()).head(), "advcl", token.upos(), token.xpos());
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "accused the movement of shelling it": the gerund completes the verb. */
    private boolean isChargedWith(Token token) {
        boolean perfect = token.xpos().equals("VBN") && has(token.index(), "aux");
        boolean gerund = token.xpos().equals("VBG") || perfect;
        if (!token.relation().equals("acl") || !gerund || token.head() < 0) {
            return false;
        }
        Token noun = tokens.get(token.head());
        return noun.relation().equals("obj")
                && noun.head() >= 0
                && isControl(noun.head())
                && has(token.index(), "mark");
    }

    /** "urged the fighters to leave", "called on the fighters there to leave". */
    private static boolean isAsked(Token noun) {
        boolean before = noun.head() >= 0 && noun.head() < noun.index();
        return before && (noun.relation().equals("obj") || noun.relation().equals("obl"));
    }

    /** "..., residents said, killing two": the gerund goes on with what they said. */
    private boolean isAsideOfSaying(Token token) {
        if (!token.xpos().equals("VBG") || token.head() < 0 || token.head() > token.index()) {
            return false;
        }
        Token verb = tokens.get(token.head());
        boolean clause = token.relation().equals("ccomp") || token.relation().equals("advcl");
        return clause && verb.relation().equals("parataxis") && verb.head() >= 0 && !has(token.index(), "mark");
    }

    private boolean isToInfinitive(int verb) {
        for (Token token : sentence.tokens()) {
            if (token.head() == verb
                    && token.relation().equals("mark")
                    && token.form().equalsIgnoreCase("to")) {
                return true;
            }
        }
        return false;
    }

    private boolean isControl(int verb) {
        return grammar.objectControl().contains(tokens.get(verb).lemma().toLowerCase(Locale.ROOT));
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
        boolean participle = next.xpos().equals("VBG") || next.xpos().equals("VBN") && tokenEnds(next);
        boolean verb = next.head() == root && next.xpos().startsWith("VB") && !participle;
        if (!verb || has(next.index(), "mark") || has(next.index(), "nsubj")) {
            return sentence;
        }
        for (Token token : sentence.tokens()) {
            if (token.head() == root && token.index() != next.index()) {
                boolean before = token.index() < root;
                place(
                        token,
                        before ? root : next.index(),
                        before ? "compound" : token.relation(),
                        token.upos(),
                        token.xpos());
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

    private boolean isNominal(int index) {
        String upos = sentence.tokens().get(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }

    private boolean isFullSentence() {
        Token last = sentence.tokens().get(sentence.tokens().size() - 1);
        return last.form().equals(".") && sentence.tokens().size() > 4;
    }

    private boolean has(int head, String relation) {
        return childOf(head, relation) >= 0;
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
