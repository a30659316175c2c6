package org.ceaseline.coding.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word that tells of something, with its arguments in logical order: the one who does is {@code agent} and the one to
 * whom it is done is {@code patient}, in the active, in the passive and in a noun.
 *
 * <p>Other slots are prepositions ({@code in}, {@code against}), {@code comp} for clauses that complete it, {@code mod} for
 * words before a noun, {@code poss} for its possessor, {@code particle} for a verb's particle and {@code support} for the verb
 * that carries a noun ("carried out a strike").
 *
 * @param head position of the word
 * @param lemma its lemma
 * @param kind verb, noun or adjective
 * @param passive true for a passive verb
 * @param slots heads of the arguments by slot
 */
public record Frame(int head, String lemma, Kind kind, boolean passive, Map<String, List<Integer>> slots) {

    /** What sort of word carries the frame. */
    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** The words in a slot; {@code theme} is the patient, or the agent of a verb that has none. */
    public List<Integer> slot(String name) {
        if (name.equals("theme")) {
            List<Integer> patients = slot("patient");
            return patients.isEmpty() && !passive ? slot("agent") : patients;
        }
        return slots.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !slot(name).isEmpty();
    }

    /** A builder of slots that keeps their order and no word twice. */
    static final class Slots {
        private final Map<String, List<Integer>> slots = new LinkedHashMap<>();

        void add(String name, int word) {
            List<Integer> words = slots.computeIfAbsent(name, any -> new ArrayList<>(2));
            if (!words.contains(word)) {
                words.add(word);
            }
        }

        void addAll(String name, List<Integer> words) {
            words.forEach(word -> add(name, word));
        }

        void remove(String name, Integer word) {
            List<Integer> words = slots.get(name);
            if (words != null) {
                words.remove(word);
            }
        }

        boolean has(String name) {
            return slots.containsKey(name);
        }

        List<Integer> get(String name) {
            return slots.getOrDefault(name, List.of());
        }

        Map<String, List<Integer>> map() {
            return slots;
        }
    }
}
