package org.ceaseline.coding;

import java.util.List;
import java.util.Set;

/**
 * A sentence as the models of {@code learnt} see it, to be taught from labelled reports.
 *
 * @param sentence its text
 * @param told types of the claims that the patterns make of it
 * @param traits what is seen of the sentence
 * @param chances words that may tell of an event
 */
public record Lesson(String sentence, Set<String> told, List<String> traits, List<Chance> chances) {

    public Lesson {
        told = Set.copyOf(told);
        traits = List.copyOf(traits);
        chances = List.copyOf(chances);
    }

    /**
     * A word that may tell of an event.
     *
     * @param type the type's id
     * @param traits what is seen of it, but for what the sentence as a whole speaks for
     */
    public record Chance(String type, List<String> traits) {
        public Chance {
            traits = List.copyOf(traits);
        }
    }
}
