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
 * @param claims the claims that the patterns make of it, with all who may have a part in them
 */
public record Lesson(String sentence, Set<String> told, List<String> traits, List<Chance> chances, List<Told> claims) {

    public Lesson {
        told = Set.copyOf(told);
        traits = List.copyOf(traits);
        chances = List.copyOf(chances);
        claims = List.copyOf(claims);
    }

    /** The same sentence with its claims. */
    public Lesson with(List<Told> made) {
        return new Lesson(sentence, told, traits, chances, made);
    }

    /**
     * A claim and those who may have a part in it.
     *
     * @param type the type's id
     */
    public record Told(String type, List<Part> parts) {
        public Told {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One who may have a part in an event.
     *
     * @param name as a claim would print it
     * @param traits what is seen of it
     */
    public record Part(String name, List<String> traits) {
        public Part {
            traits = List.copyOf(traits);
        }
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
