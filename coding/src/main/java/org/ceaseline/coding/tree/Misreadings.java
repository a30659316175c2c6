package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Mends words that the parser read as another kind: participles as adjectives, objects as parts of the phrase behind them. */
final class Misreadings {

    private static final Set<String> CLAUSES =
            Set.of("root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis");
    private static final Set<String> OWNERS = Set.of("its", "their", "our", "my", "your");
    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> CHARGING = Set.of("of", "for", "with");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final Grammar grammar;

    private Misreadings(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
        this.grammar = grammar;
    }

    static Sentence mended(Sentence sentence, Grammar grammar) {
        Sentence owned = new Misreadings(sentence, grammar).owned();
        Sentence tagged = new Misreadings(owned, grammar).hyphened();
        Sentence conditional = new Misreadings(tagged, grammar).conditions();
        Sentence acting = new Misreadings(conditional, grammar).predicates();
        Sentence verbal = new Misreadings(acting, grammar).participles();
        Sentence placed = new Misreadings(verbal, grammar).beforePreposition();
        Sentence counted = new Misreadings(placed, grammar).counted();
        Sentence dated = new Misreadings(counted, grammar).days();
        Sentence charged = new Misreadings(dated, grammar).charges();
        return new Misreadings(charged, grammar).results();
    }

    /** "its command told the mission" read as "it commands": behind a possessive stands a noun, and the verb is the next one. */
    private Sentence owned() {
        boolean changed = false;
        for (Token whose : List.copyOf(tokens)) {
            int noun = whose.index() + 1;
            int verb = whose.index() + 2;
            boolean misread = verb < tokens.size()
                    && whose.head() == noun
                    && whose.relation().startsWith("nsubj")
                    && OWNERS.contains(whose.form().toLowerCase(Locale.ROOT))
                    && tokens.get(noun).xpos().startsWith("VB")
                    && tokens.get(verb).xpos().startsWith("VB");
            if (!misread) {
                continue;
            }
            Token read = tokens.get(noun);
            Token real = tokens.get(verb);
            for (Token child : List.copyOf(tokens)) {
                if (child.head() == noun && child.index() != whose.index() && child.index() != verb) {
                    place(child, verb, child.relation(), child.upos(), child.xpos());
                }
            }
            place(real, read.head(), read.relation(), "VERB", "VBD");
            place(read, verb, "nsubj", "NOUN", "NN");
            place(whose, noun, "nmod:poss", "PRON", "PRP$");
            changed = true;
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "put eleven shells into the port" read as if eleven shelled: what is counted behind a verb is its object. */
    private Sentence counted() {
        boolean changed = false;
        for (Token number : List.copyOf(tokens)) {
            int noun = number.index() + 1;
            boolean misread = number.upos().equals("NUM")
                    && number.relation().startsWith("nsubj")
                    && number.head() == noun
                    && tokens.get(noun).xpos().equals("VBZ")
                    && tokens.get(noun).head() >= 0
                    && tokens.get(noun).head() < number.index();
            if (misread) {
                place(tokens.get(noun), tokens.get(noun).head(), "obj", "NOUN", "NNS");
                place(number, noun, "nummod", "NUM", "CD");
                for (Token child : List.copyOf(tokens)) {
                    if (child.head() == noun && child.relation().equals("obl")) {
                        place(child, tokens.get(noun).head(), "obl", child.upos(), child.xpos());
                    }
                }
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "If it does not, we shall leave": "if" and its subject belong to the clause before the comma. */
    private Sentence conditions() {
        boolean changed = false;
        for (Token mark : List.copyOf(tokens)) {
            boolean opens = mark.relation().equals("mark")
                    && CONDITIONS.contains(mark.form().toLowerCase(Locale.ROOT));
            int clause = opens ? clauseBetween(mark.index(), mark.head()) : -1;
            if (clause < 0) {
                continue;
            }
            for (Token child : List.copyOf(tokens)) {
                boolean before = child.head() == mark.head() && child.index() < clause;
                if (before && child.index() >= mark.index()) {
                    place(child, clause, child.relation(), child.upos(), child.xpos());
                    changed = true;
                }
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** The clause that hangs on the head between a mark and that head, where its own subject hangs there too. */
    private int clauseBetween(int mark, int head) {
        long subjects = tokens.stream()
                .filter(token -> token.head() == head && token.relation().startsWith("nsubj"))
                .filter(token -> token.index() > mark && token.index() < head)
                .count();
        return tokens.stream()
                .filter(token -> token.head() == head && token.relation().equals("advcl"))
                .map(Token::index)
                .filter(at -> at > mark && at < head && subjects > 1)
                .findFirst()
                .orElse(-1);
    }

    /** A word that the tree gives a subject or an object is a verb, whatever its tag says. */
    private Sentence predicates() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean other = !token.xpos().startsWith("VB")
                    && !token.xpos().equals("MD")
                    && !token.upos().equals("PROPN")
                    && (!token.upos().equals("ADJ") || grammar.bareVerbs().contains(token.form()))
                    && Character.isLowerCase(token.form().charAt(0));
            if (!other || !CLAUSES.contains(token.relation())) {
                continue;
            }
            int be = childOf(token.index(), "cop");
            int subject = childOf(token.index(), "nsubj");
            if (be >= 0 && grammar.bareVerbs().contains(token.form()) && subject >= 0) {
                place(token, token.head(), token.relation(), "VERB", "VBN");
                place(
                        tokens.get(be),
                        token.index(),
                        "aux:pass",
                        "AUX",
                        tokens.get(be).xpos());
                place(
                        tokens.get(subject),
                        token.index(),
                        "nsubj:pass",
                        tokens.get(subject).upos(),
                        tokens.get(subject).xpos());
                changed = true;
            } else if (be < 0 && (childOf(token.index(), "obj") >= 0 || isActing(token, subject))) {
                int to = childOf(token.index(), "case");
                boolean infinitive = to >= 0
                        && to == token.index() - 1
                        && tokens.get(to).form().equals("to");
                if (infinitive) {
                    place(tokens.get(to), token.index(), "mark", "PART", "TO");
                }
                place(token, token.head(), token.relation(), "VERB", infinitive ? "VB" : "VBD");
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** True behind its subject, where the word has no article of its own and some file knows it as a verb. */
    private boolean isActing(Token token, int subject) {
        boolean bare = childOf(token.index(), "det") < 0 && childOf(token.index(), "case") < 0;
        return bare && subject >= 0 && subject < token.index() && grammar.isVerbForm(token.form());
    }

    /** "had advanced", "has been extended" read as adjectives: behind "have" they are verbs. */
    private Sentence participles() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean ends = token.upos().equals("ADJ") && tokenEnds(token);
            boolean acts = tokenEnds(token)
                    && !token.xpos().startsWith("VB")
                    && !token.upos().equals("PROPN")
                    && childOf(token.index(), "nsubj") >= 0
                    && childOf(token.index(), "cop") < 0;
            if (acts) {
                place(token, token.head(), token.relation(), "VERB", "VBD");
                changed = true;
                continue;
            }
            if (ends && isPassiveRead(token)) {
                passive(token);
                changed = true;
                continue;
            }
            if (!ends || childWithLemma(token.index(), "have") < 0) {
                continue;
            }
            int be = childOf(token.index(), "cop");
            place(token, token.head(), token.relation(), "VERB", "VBN");
            if (be >= 0) {
                place(tokens.get(be), token.index(), "aux:pass", "AUX", "VBN");
                int subject = childOf(token.index(), "nsubj");
                if (subject >= 0) {
                    Token noun = tokens.get(subject);
                    place(noun, token.index(), "nsubj:pass", noun.upos(), noun.xpos());
                }
            }
            changed = true;
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "was extended by a month" read as an adjective: a known verb's participle that no file knows as an adjective. */
    private boolean isPassiveRead(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return childOf(token.index(), "cop") >= 0
                && childOf(token.index(), "nsubj") >= 0
                && !grammar.known().contains(form)
                && grammar.isVerbForm(form);
    }

    private void passive(Token token) {
        place(token, token.head(), token.relation(), "VERB", "VBN");
        Token be = tokens.get(childOf(token.index(), "cop"));
        place(be, token.index(), "aux:pass", "AUX", be.xpos());
        Token noun = tokens.get(childOf(token.index(), "nsubj"));
        place(noun, token.index(), "nsubj:pass", noun.upos(), noun.xpos());
    }

    /** "accused the brigade of having shelled it": the clause belongs to the verb, not to its object. */
    private Sentence charges() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            Token object = token.relation().equals("acl") ? tokens.get(token.head()) : token;
            boolean charged = object != token
                    && object.relation().equals("obj")
                    && grammar.charges().contains(tokens.get(object.head()).lemma());
            int mark = charged ? childOf(token.index(), "mark") : -1;
            boolean told = mark >= 0 && CHARGING.contains(tokens.get(mark).form());
            if (told) {
                place(token, object.head(), "advcl", token.upos(), token.xpos());
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private int childWithLemma(int head, String lemma) {
        for (Token token : sentence.tokens()) {
            if (token.head() == head
                    && token.lemma().equals(lemma)
                    && token.relation().startsWith("aux")) {
                return token.index();
            }
        }
        return -1;
    }

    /** "held the Guard responsible", "left nine people dead": the adjective tells what becomes of the object. */
    private Sentence results() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean result = grammar.results().contains(token.lemma().toLowerCase(Locale.ROOT)) && token.head() >= 0;
            Token head = result ? tokens.get(token.head()) : token;
            if (result
                    && token.relation().equals("obj")
                    && token.index() > 0
                    && head.xpos().startsWith("VB")) {
                Token noun = tokens.get(token.index() - 1);
                if (noun.head() == token.index() && isNominal(noun.index())) {
                    for (Token child : List.copyOf(tokens)) {
                        if (child.head() == token.index() && child.index() < noun.index()) {
                            place(child, noun.index(), child.relation(), child.upos(), child.xpos());
                        }
                    }
                    place(noun, head.index(), "obj", noun.upos(), noun.xpos());
                    place(token, head.index(), "xcomp", "ADJ", "JJ");
                    changed = true;
                }
            } else if (result
                    && token.relation().equals("amod")
                    && head.index() == token.index() - 1
                    && head.relation().startsWith("obj")) {
                place(token, head.head(), "xcomp", "ADJ", "JJ");
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "launched two missiles at the port": a noun before the preposition of its head is the verb's object. */
    private Sentence beforePreposition() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            if (token.head() <= token.index()
                    || !isNominal(token.index())
                    || token.relation().startsWith("nsubj")) {
                continue;
            }
            int head = token.head();
            int preposition = childOf(head, "case");
            boolean across = preposition > token.index()
                    && !tokens.get(preposition).xpos().equals("POS");
            boolean dead = tokens.get(head).upos().equals("ADJ")
                    && tokens.get(head).relation().equals("xcomp")
                    && tokens.get(head).head() >= 0
                    && tokens.get(tokens.get(head).head()).lemma().equals("leave");
            int verb = across || dead ? tokens.get(head).head() : -1;
            boolean free = verb >= 0
                    && verb < token.index()
                    && tokens.get(verb).xpos().startsWith("VB")
                    && childOf(verb, "obj") < 0;
            if (free) {
                place(token, verb, "obj", token.upos(), token.xpos());
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    /** "On 27 August the Guard accused them": beside a subject, a month or a day is none. */
    private Sentence days() {
        boolean changed = false;
        for (Token token : List.copyOf(tokens)) {
            boolean day = token.relation().startsWith("nsubj")
                    && token.upos().equals("PROPN")
                    && grammar.measures().contains(token.form().toLowerCase(Locale.ROOT));
            if (day && isBesideSubject(token)) {
                place(token, token.head(), "obl", token.upos(), token.xpos());
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
    }

    private boolean isBesideSubject(Token token) {
        for (int at = token.index() + 1; at < tokens.size(); at++) {
            if (tokens.get(at).head() == token.head()
                    && tokens.get(at).relation().startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** "Arland-led forces": a word with a hyphen before a noun is no verb. */
    private Sentence hyphened() {
        boolean changed = false;
        for (int at = 0; at + 1 < tokens.size(); at++) {
            Token token = tokens.get(at);
            Token next = tokens.get(at + 1);
            boolean verb = token.form().indexOf('-') > 0 && token.xpos().startsWith("VB");
            if (verb && next.upos().equals("NOUN") && token.head() >= 0 && childOf(at, "") < 0) {
                place(token, next.index(), "amod", "ADJ", "JJ");
                changed = true;
            }
        }
        return changed ? new Sentence(sentence.start(), sentence.end(), tokens, true) : sentence;
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

    private boolean isNominal(int index) {
        String upos = tokens.get(index).upos();
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON");
    }

    private void place(Token token, int head, String relation, String upos, String xpos) {
        tokens.set(token.index(), token.as(upos, xpos).below(head, relation));
    }
}
