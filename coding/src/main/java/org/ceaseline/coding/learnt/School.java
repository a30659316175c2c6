package org.ceaseline.coding.learnt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Learning.Labelled;
import org.ceaseline.coding.Learning.Tone;
import org.ceaseline.coding.Lesson.Chance;

/** Teaches the models of {@link Leanings} from labelled sentences and claims. */
public final class School {

    private static final int PARTS = 5;
    private static final Teaching.Settings WORDS = new Teaching.Settings(6, 2, 1);
    private static final Teaching.Settings NEAR = new Teaching.Settings(4, 3, 2);
    private static final Teaching.Settings PARTS_OF_ACTS = new Teaching.Settings(5, 3, 3);

    private static final Teaching.Settings TONES = new Teaching.Settings(5, 3, 7);

    private School() {}

    /** The models of words, of near misses and of parts. */
    public record Taught(LinearModel words, LinearModel near, LinearModel parts) {}

    /**
     * Teaches the three models of sentences. The second learns from guesses of the first that were made without the sentence's own group, as they will
     * be for a report that nobody has seen.
     */
    public static Taught teach(List<Labelled> sentences) {
        List<Example> near = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            LinearModel words =
                    words(sentences.stream().filter(one -> part(one) != left).toList());
            sentences.stream().filter(one -> part(one) == left).forEach(one -> near.addAll(chances(one, words)));
        }
        LinearModel second = new Teaching(List.of(Leanings.TRUE), NEAR).learn(near);
        return new Taught(
                words(sentences), second, new Teaching(Leanings.ROLES, PARTS_OF_ACTS).learn(parts(sentences)));
    }

    /** Teaches how events are told. */
    public static LinearModel tones(List<Tone> claims) {
        return new Teaching(Leanings.TONES, TONES)
                .learn(claims.stream().map(School::example).toList());
    }

    private static Example example(Tone tone) {
        Set<String> right = tone.outlet() ? Set.of(tone.modality(), Leanings.OUTLET) : Set.of(tone.modality());
        return new Example(tone.traits(), right, Set.of(), tone.group(), 1);
    }

    private static List<Example> parts(List<Labelled> sentences) {
        List<Example> examples = new ArrayList<>();
        for (Labelled one : sentences) {
            one.parts()
                    .forEach(part -> examples.add(
                            new Example(part.traits(), part.roles(), part.open(), one.group(), part.weight())));
        }
        return examples;
    }

    private static int part(Labelled one) {
        return Math.floorMod(one.group().hashCode(), PARTS);
    }

    private static LinearModel words(List<Labelled> sentences) {
        List<String> types =
                Arrays.stream(EventType.values()).map(EventType::id).sorted().toList();
        return new Teaching(types, WORDS)
                .learn(sentences.stream()
                        .map(one -> new Example(one.lesson().traits(), one.right(), one.open(), one.group(), 1))
                        .toList());
    }

    private static List<Example> chances(Labelled one, LinearModel words) {
        Guess guess = new Guess(words.answers(), words.chances(one.lesson().traits()));
        List<Example> examples = new ArrayList<>();
        for (Chance chance : one.lesson().chances()) {
            if (!one.open().contains(chance.type())) {
                Set<String> right = one.right().contains(chance.type()) ? Set.of(Leanings.TRUE) : Set.of();
                List<String> seen = Leanings.with(chance.traits(), chance.type(), guess);
                examples.add(new Example(seen, right, Set.of(), one.group(), one.weight()));
            }
        }
        return examples;
    }
}
