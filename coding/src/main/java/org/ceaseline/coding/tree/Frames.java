package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.coding.tree.Frame.Kind;
import org.ceaseline.coding.tree.Frame.Slots;
import org.jspecify.annotations.Nullable;

/** The frames of one sentence, made when asked for. Not safe to share between threads. */
public final class Frames {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Tree tree;
    private final Grammar grammar;
    private final @Nullable Frame[] made;
    private final Map<Integer, List<Integer>> subjects = new HashMap<>();
    private final Nouns nouns;

    public Frames(Tree tree, Grammar grammar) {
        this.tree = tree;
        this.grammar = grammar;
        this.made = new Frame[tree.size()];
        this.nouns = new Nouns(tree, grammar, this);
    }

    public Tree tree() {
        return tree;
    }

    /** The frame that a word carries. */
    public Frame at(int index) {
        Frame known = made[index];
        if (known != null) {
            return known;
        }
        Frame frame = make(index);
        made[index] = frame;
        return frame;
    }

    private Frame make(int index) {
        if (tree.isVerb(index)) {
            return verb(index);
        }
        return tree.isNoun(index) || tree.isPronoun(index) ? nouns.frame(index) : adjective(index);
    }

    private Frame verb(int index) {
        Slots slots = new Slots();
        boolean passive = isPassive(index);
        slots.addAll(passive ? "patient" : "agent", subjects(index));
        slots.addAll("patient", objects(index));
        if (tree.child(index, "obj") >= 0) {
            slots.addAll("second", secondObjects(index));
        }
        addObliques(index, slots, passive);
        addClauses(index, slots);
        addRelativeObject(index, slots, passive);
        addObjectPhrases(index, slots);
        if (passive && !slots.has("agent")) {
            addOutlyingAgent(index, slots);
        }
        return new Frame(index, withParticle(index), Kind.VERB, passive, slots.map());
    }

    private Frame adjective(int index) {
        Slots slots = new Slots();
        slots.addAll("agent", subjects(index));
        addObliques(index, slots, false);
        addClauses(index, slots);
        return new Frame(index, tree.lemma(index), Kind.ADJECTIVE, false, slots.map());
    }

    /** Lemma and particle of a verb, "call off"; the particle may stand after the object. */
    public String withParticle(int index) {
        if (index + 1 < tree.size()) {
            String next = tree.lemma(index) + " " + tree.form(index + 1);
            boolean preposition = index + 2 < tree.size()
                    && tree.form(index + 2).equals("of")
                    && tree.relation(index + 1).equals("case");
            if (!preposition && grammar.phrasals().contains(next)) {
                return next;
            }
        }
        for (int child : tree.children(index, "compound", "advmod")) {
            String whole = tree.lemma(index) + " " + tree.form(child);
            if (child > index && grammar.phrasals().contains(whole)) {
                return whole;
            }
        }
        return tree.lemma(index);
    }

    /** True for a passive, also a bare participle behind its noun or in a headline. */
    public boolean isPassive(int index) {
        if (tree.child(index, "nsubj:pass", "aux:pass", "csubj:pass") >= 0) {
            return true;
        }
        String xpos = tree.token(index).xpos();
        if (tree.child(index, "aux") >= 0 || tree.child(index, "obj") >= 0) {
            return false;
        }
        if (xpos.equals("VBN") && tree.relation(index).equals("conj")) {
            return isPassive(tree.head(index));
        }
        boolean bare = xpos.equals("VBN") && tree.child(index, "nsubj") < 0;
        boolean headline = (grammar.bareParticiples().contains(tree.lemma(index))
                        || grammar.bareParticiples().contains(withParticle(index)))
                && (xpos.equals("VBN") || xpos.equals("VBD"))
                && tree.child(index, "ccomp") < 0
                && !sharesObject(index);
        return bare || headline;
    }

    private boolean sharesObject(int index) {
        return !objects(index).isEmpty();
    }

    /** Who a verb's subject is, taken over from the clause around it where it has none of its own. */
    List<Integer> subjects(int index) {
        List<Integer> known = subjects.get(index);
        if (known != null) {
            return known;
        }
        subjects.put(index, List.of());
        List<Integer> found = findSubjects(index);
        subjects.put(index, found);
        return found;
    }

    private List<Integer> findSubjects(int index) {
        int own = tree.child(index, "nsubj", "nsubj:pass");
        if (own >= 0) {
            return withPartners(index, own);
        }
        int clause = tree.child(index, "csubj");
        if (clause >= 0 && tree.token(clause).xpos().equals("VBN") && tree.child(clause, "nsubj") >= 0) {
            return spread(tree.child(clause, "nsubj"));
        }
        int head = tree.head(index);
        if (head < 0 || tree.child(index, "expl") >= 0) {
            return List.of();
        }
        return inherited(index, head);
    }

    /** "the committee of Tarn and the government failed": a subject that the tree splits in two. */
    private List<Integer> withPartners(int index, int own) {
        List<Integer> all = new ArrayList<>(spread(antecedent(own)));
        int and = tree.child(index, "cc");
        if (and < 0 || and > index) {
            return all;
        }
        for (int other : tree.children(index, "nsubj", "nsubj:pass")) {
            if (other != own && (own < and) != (other < and)) {
                all.addAll(spread(other));
            }
        }
        int head = tree.head(index);
        if (tree.relation(index).equals("conj") && head >= 0 && tree.isNoun(head) && and < own) {
            all.add(0, head);
        }
        return all;
    }

    private List<Integer> inherited(int index, int head) {
        return switch (tree.relation(index)) {
            case "conj" -> tree.isVerb(head) && isPassive(head) == isPassive(index)
                    ? subjects(head)
                    : tree.isVerb(head) ? doer(head) : List.of();
            case "acl" -> aclSubject(index, head);
            case "xcomp", "advcl", "ccomp" -> controller(index, head);
            case "obl", "nmod", "dep", "parataxis" -> tree.isVerb(index)
                            && !tree.marker(index).isEmpty()
                    ? controller(index, head)
                    : List.of();
            default -> List.of();
        };
    }

    private List<Integer> doer(int verb) {
        return isPassive(verb) ? (isPassive(verb) ? subjects(verb) : List.of()) : subjects(verb);
    }

    private List<Integer> aclSubject(int index, int head) {
        boolean infinitive =
                tree.marker(index).equals("to") || tree.token(index).xpos().equals("VB");
        if (infinitive && tree.isNoun(head)) {
            return at(head).slot("agent");
        }
        return spread(head);
    }

    private List<Integer> controller(int index, int head) {
        boolean finite = tree.relation(index).equals("ccomp")
                && (FINITE.contains(tree.token(index).xpos()) || tree.child(index, "aux") >= 0);
        if (finite) {
            return List.of();
        }
        if (!tree.isVerb(head)) {
            return tree.isNoun(head) ? at(head).slot("agent") : subjects(head);
        }
        if (grammar.objectControl().contains(tree.lemma(head))) {
            List<Integer> controlled = isPassive(head) ? subjects(head) : directObjects(head);
            if (!controlled.isEmpty()) {
                return controlled;
            }
        }
        return isPassive(head) && !tree.relation(index).equals("xcomp") ? List.of() : subjects(head);
    }

    private List<Integer> directObjects(int verb) {
        int object = tree.child(verb, "obj", "iobj");
        if (object >= 0) {
            return spread(antecedent(object));
        }
        int oblique = firstOblique(verb);
        return oblique >= 0 ? spread(oblique) : List.of();
    }

    private int firstOblique(int verb) {
        for (int oblique : tree.children(verb, "obl")) {
            String preposition = tree.preposition(oblique);
            if (preposition.equals("on") || preposition.equals("upon") || preposition.equals("to")) {
                return oblique;
            }
        }
        return -1;
    }

    private List<Integer> objects(int index) {
        int own = tree.child(index, "obj");
        if (own >= 0) {
            return spread(antecedent(own));
        }
        int told = tree.child(index, "iobj");
        if (told >= 0 && tree.preposition(told).isEmpty()) {
            return spread(antecedent(told));
        }
        for (int other : tree.children(index, "conj")) {
            if (tree.isVerb(other) && other - index <= 3 && tree.child(other, "obj") >= 0) {
                return spread(antecedent(tree.child(other, "obj")));
            }
        }
        return bareObject(index);
    }

    /** "killed at least 53 people": an object that the tree hangs as a phrase without a preposition. */
    private List<Integer> bareObject(int index) {
        for (int phrase : tree.children(index, "obl", "nmod")) {
            boolean bare = phrase > index
                    && tree.isNoun(phrase)
                    && tree.preposition(phrase).isEmpty();
            if (bare && !grammar.measures().contains(tree.lemma(phrase)) && !tree.isPossessor(phrase)) {
                return spread(phrase);
            }
        }
        return List.of();
    }

    /** "gave the army two days": what stands behind the first object, as a phrase or as an object too. */
    private List<Integer> secondObjects(int index) {
        List<Integer> all = new ArrayList<>(bareObject(index));
        tree.children(index, "obj").stream().skip(1).forEach(other -> all.addAll(spread(other)));
        return all;
    }

    private void addObliques(int index, Slots slots, boolean passive) {
        for (int oblique : tree.children(index, "obl", "nmod", "iobj")) {
            String preposition = tree.relation(oblique).equals("iobj") ? "to" : tree.preposition(oblique);
            if (preposition.isEmpty()) {
                continue;
            }
            if (isParticle(index, preposition)) {
                slots.addAll("patient", spread(oblique));
                continue;
            }
            boolean doer = passive && grammar.agentPrepositions().contains(preposition);
            slots.addAll(doer ? "agent" : preposition, spread(antecedent(oblique)));
        }
    }

    /** "handed over their weapons" read as a phrase with "over". */
    private boolean isParticle(int verb, String preposition) {
        return verb + 1 < tree.size()
                && tree.form(verb + 1).equals(preposition)
                && grammar.phrasals().contains(tree.lemma(verb) + " " + preposition);
    }

    private void addClauses(int index, Slots slots) {
        for (int clause : tree.children(index, "ccomp", "xcomp")) {
            slots.addAll("comp", tree.withConjuncts(clause));
        }
        boolean takesInfinitive = grammar.objectControl().contains(tree.lemma(index))
                || grammar.takesInfinitive().contains(tree.lemma(index))
                || !tree.isVerb(index);
        for (int clause : tree.children(index, "advcl", "csubj")) {
            if (takesInfinitive && tree.marker(clause).endsWith("to")) {
                slots.addAll("comp", tree.withConjuncts(clause));
            }
        }
        for (int clause : tree.children(index, "advcl", "obl", "csubj")) {
            String marker = tree.marker(clause);
            boolean predicate = tree.isVerb(clause) || tree.child(clause, "nsubj") >= 0;
            if (predicate && !marker.isEmpty() && !marker.endsWith("to")) {
                slots.addAll(marker, tree.withConjuncts(clause));
            }
        }
    }

    /** "the truce they signed": the noun before a relative clause is its object where the clause has none. */
    private void addRelativeObject(int index, Slots slots, boolean passive) {
        boolean own = tree.relation(index).equals("acl") && tree.child(index, "nsubj") >= 0;
        if (own && !passive && !slots.has("patient") && !isRelative(tree.child(index, "nsubj"))) {
            slots.addAll("patient", spread(tree.head(index)));
        }
    }

    /** "violated on many occasions by Arland": the one who does it may hang on a phrase in between. */
    private void addOutlyingAgent(int index, Slots slots) {
        for (int phrase : tree.children(index, "obl")) {
            for (int below : tree.children(phrase, "nmod")) {
                if (grammar.agentPrepositions().contains(tree.preposition(below))) {
                    slots.addAll("agent", spread(below));
                }
            }
        }
    }

    /** "attacked the camp with drones": a phrase behind the object may be the verb's as well. */
    private void addObjectPhrases(int index, Slots slots) {
        addPhrasesBelow(index, slots);
        int object = tree.child(index, "obj");
        if (object < 0) {
            return;
        }
        for (int phrase : tree.children(object, "nmod")) {
            String preposition = tree.preposition(phrase);
            boolean free = !preposition.isEmpty() && !preposition.equals("of") && !slots.has(preposition);
            if (free && !grammar.agentPrepositions().contains(preposition)) {
                slots.addAll(preposition, spread(phrase));
            }
        }
    }

    /**
     * "stayed away from the talks", "came to terms with the army", "held for three hours at a gate": phrases below the words that
     * complete the verb or measure its time.
     */
    private void addPhrasesBelow(int index, Slots slots) {
        for (int word : tree.children(index, "advmod", "obl")) {
            boolean behind =
                    word > index && !slots.has("with") || tree.relation(word).equals("advmod");
            if (!behind) {
                continue;
            }
            for (int phrase : tree.children(word, "nmod", "obl")) {
                String preposition = tree.preposition(phrase);
                boolean free = phrase > word && !preposition.isEmpty() && !slots.has(preposition);
                boolean loose = tree.relation(word).equals("advmod")
                        || grammar.measures().contains(tree.lemma(word)) && !preposition.equals("of");
                if (free && (loose || preposition.equals("with"))) {
                    slots.addAll(preposition, spread(phrase));
                }
            }
        }
    }

    private boolean isRelative(int index) {
        return grammar.relatives().contains(tree.form(index));
    }

    /** What a relative pronoun stands for; any other word stands for itself. */
    int antecedent(int index) {
        if (!isRelative(index) || !tree.isPronoun(index) && !tree.upos(index).equals("DET")) {
            return index;
        }
        int at = index;
        while (tree.head(at) >= 0 && !tree.relation(at).equals("acl")) {
            at = tree.head(at);
        }
        return tree.head(at) >= 0 ? tree.head(at) : index;
    }

    private List<Integer> spread(int index) {
        List<Integer> words = new ArrayList<>(2);
        for (int word : tree.withConjuncts(index)) {
            if (!tree.isVerb(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? List.of(index) : words;
    }
}
