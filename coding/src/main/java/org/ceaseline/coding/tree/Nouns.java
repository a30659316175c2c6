package org.ceaseline.coding.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.tree.Frame.Kind;
import org.ceaseline.coding.tree.Frame.Slots;
import org.ceaseline.coding.tree.Grammar.Support;

/** Frames of nouns of action, with what the verb that carries them adds. */
final class Nouns {

    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod", "nmod:desc", "flat");

    private final Tree tree;
    private final Grammar grammar;
    private final Frames frames;

    Nouns(Tree tree, Grammar grammar, Frames frames) {
        this.tree = tree;
        this.grammar = grammar;
        this.frames = frames;
    }

    Frame frame(int index) {
        Slots slots = new Slots();
        addPhrases(index, slots);
        addSubject(index, slots);
        addSupport(index, slots);
        addClauses(index, slots);
        addOutlying(index, slots);
        shareAgent(index, slots);
        return new Frame(index, tree.lemma(index), Kind.NOUN, false, slots.map());
    }

    private void addPhrases(int index, Slots slots) {
        for (int child : tree.children(index)) {
            String relation = tree.relation(child);
            if (relation.startsWith("nmod") && tree.isPossessor(child)) {
                slots.addAll("poss", tree.withConjuncts(child));
            } else if (relation.startsWith("nmod") || relation.equals("obl")) {
                addPhrase(child, index, slots);
            } else if (MODIFIERS.contains(relation) || relation.equals("advmod") && child == index - 1) {
                slots.add("mod", child);
            }
        }
    }

    private void addPhrase(int child, int index, Slots slots) {
        String preposition = tree.preposition(child);
        if (preposition.isEmpty()) {
            if (child < index) {
                slots.add("mod", child);
            }
            return;
        }
        String slot = grammar.agentPrepositions().contains(preposition) ? "agent" : preposition;
        slots.addAll(slot, tree.withConjuncts(frames.antecedent(child)));
    }

    /** A noun as predicate keeps its subject apart: "the attack was a violation". */
    private void addSubject(int index, Slots slots) {
        int subject = tree.child(index, "nsubj");
        if (subject >= 0) {
            slots.addAll("subject", tree.withConjuncts(frames.antecedent(subject)));
        }
    }

    private void addClauses(int index, Slots slots) {
        for (int clause : tree.children(index, "acl", "ccomp")) {
            if (tree.isVerb(clause)) {
                slots.add("acl", clause);
            }
            if (isContent(clause)) {
                slots.add("comp", clause);
            } else if (tree.isVerb(clause) && frames.isPassive(clause)) {
                addParticiple(clause, slots);
            } else if (!tree.marker(clause).isEmpty()) {
                slots.add(tree.marker(clause), clause);
            }
        }
    }

    /** "repeated its threat to storm it", "voiced support for it": phrases may hang on the verb above the noun. */
    private void addOutlying(int index, Slots slots) {
        int verb = tree.head(index);
        if (verb < 0 || !tree.isVerb(verb) || !tree.relation(index).equals("obj")) {
            return;
        }
        for (int phrase : tree.children(verb, "obl")) {
            String preposition = tree.preposition(phrase);
            if (phrase > index && !preposition.isEmpty() && !slots.has(preposition)) {
                slots.addAll(preposition, tree.withConjuncts(phrase));
            }
        }
        if (slots.has("comp")) {
            return;
        }
        for (int clause : tree.children(verb, "xcomp", "advcl")) {
            if (clause > index && tree.marker(clause).equals("to")) {
                slots.add("comp", clause);
            }
        }
    }

    /** "the decision to withdraw", "the claim that it fell": the clause says what the noun holds. */
    private boolean isContent(int clause) {
        String marker = tree.marker(clause);
        return marker.equals("to") || marker.equals("that");
    }

    /** "the attack carried out by Arland": the one who does it stands by the participle. */
    private void addParticiple(int clause, Slots slots) {
        for (int oblique : tree.children(clause, "obl")) {
            if (grammar.agentPrepositions().contains(tree.preposition(oblique))) {
                slots.addAll("agent", tree.withConjuncts(oblique));
            }
        }
    }

    private void addSupport(int index, Slots slots) {
        int noun = tree.firstConjunct(index);
        int verb = tree.head(noun);
        if (verb < 0 || !tree.isVerb(verb)) {
            return;
        }
        Optional<Support> support = supportOf(noun, verb);
        if (support.isEmpty()) {
            return;
        }
        slots.add("support", verb);
        boolean asSubject = tree.relation(noun).startsWith("nsubj");
        boolean passive = tree.relation(noun).equals("nsubj:pass") || asSubject && frames.isPassive(verb);
        addFromVerb(support.get(), verb, slots, passive, asSubject, noun);
    }

    private Optional<Support> supportOf(int noun, int verb) {
        String lemma = frames.withParticle(verb);
        return switch (tree.relation(noun)) {
            case "obj" -> grammar.support(lemma, "object");
            case "nsubj:pass" -> grammar.support(lemma, "object");
            case "nsubj" -> frames.isPassive(verb)
                    ? grammar.support(lemma, "object")
                    : grammar.support(lemma, "subject");
            case "obl" -> grammar.support(lemma, tree.preposition(noun))
                    .or(() -> grammar.support("*", tree.preposition(noun) + " " + tree.lemma(noun)));
            default -> Optional.empty();
        };
    }

    private void addFromVerb(Support support, int verb, Slots slots, boolean passive, boolean asSubject, int noun) {
        if (!asSubject && !support.subject().equals("-")) {
            slots.addAll(support.subject(), frames.subjects(verb));
        }
        if (!support.object().equals("-")) {
            slots.addAll(support.object(), frames.at(verb).slot("patient"));
            slots.remove(support.object(), noun);
        }
        if (passive && support.subject().equals("agent")) {
            slots.addAll("agent", frames.at(verb).slot("agent"));
        }
        mergePhrases(frames.at(verb).slots(), slots, noun);
    }

    private void mergePhrases(Map<String, List<Integer>> from, Slots slots, int noun) {
        from.forEach((slot, words) -> {
            boolean phrase = !Set.of("agent", "patient", "comp", "mod", "poss", "support")
                    .contains(slot);
            if (phrase && !slots.has(slot)) {
                words.stream().filter(word -> word != noun).forEach(word -> slots.add(slot, word));
            }
        });
    }

    private void shareAgent(int index, Slots slots) {
        int first = tree.firstConjunct(index);
        if (slots.has("agent") || slots.has("poss")) {
            return;
        }
        for (int sibling : tree.withConjuncts(first)) {
            if (sibling != index && tree.isNoun(sibling)) {
                slots.addAll("agent", agentPhrases(sibling));
            }
        }
    }

    private List<Integer> agentPhrases(int noun) {
        for (int child : tree.children(noun, "nmod", "obl")) {
            if (grammar.agentPrepositions().contains(tree.preposition(child))) {
                return tree.withConjuncts(child);
            }
        }
        return List.of();
    }
}
