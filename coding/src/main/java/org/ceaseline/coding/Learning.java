package org.ceaseline.coding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.ceaseline.coding.evaluation.LabelledTones;
import org.ceaseline.coding.evaluation.SameName;
import org.ceaseline.coding.learnt.School;

/** Teaches the coder from labelled sentences what its patterns do not know. */
public final class Learning {

    private Learning() {}

    /**
     * A labelled sentence.
     *
     * @param right ids of the types that it tells of
     * @param open ids of types of which the labels do not tell: nothing is learnt about them
     * @param group sentences of one group (a report) are never used to guess at each other
     * @param weight 1 for a sentence of a report, less for one that counts less
     * @param parts those who may have a part in its claims
     */
    public record Labelled(
            Lesson lesson, Set<String> right, Set<String> open, String group, double weight, List<Role> parts) {
        public Labelled {
            right = Set.copyOf(right);
            open = Set.copyOf(open);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Somebody beside a labelled claim.
     *
     * @param roles those of {@code actor}, {@code target}, {@code place} and {@code speaker} that it has
     * @param open roles of which the labels do not tell
     * @param weight 1, less where several words may tell of the labelled claim
     */
    public record Role(List<String> traits, Set<String> roles, Set<String> open, double weight) {
        public Role {
            traits = List.copyOf(traits);
            roles = Set.copyOf(roles);
            open = Set.copyOf(open);
        }
    }

    /**
     * A claim with what is seen of how it is told.
     *
     * @param traits without any name
     */
    public record Toned(Claim claim, List<String> traits) {
        public Toned {
            traits = List.copyOf(traits);
        }
    }

    /**
     * How a claim is told by its label.
     *
     * @param modality of the codebook
     * @param outlet true where nobody but the outlet says so
     * @param group claims of one group (a report) are never used to guess at each other
     */
    public record Tone(List<String> traits, String modality, boolean outlet, String group) {
        public Tone {
            traits = List.copyOf(traits);
        }
    }

    /** True where two names stand for one: equal, or one within the other. */
    public static boolean isSame(String one, String other) {
        return SameName.plain().same(one, other);
    }

    /**
     * Writes the models that these sentences teach. The same sentences in the same order give the same bytes.
     *
     * @param words to where the model of words goes ({@code words.model.gz} in a language's folder); closed
     * @param near to where the model of near misses goes ({@code near.model.gz}); closed
     * @param parts to where the model of roles goes ({@code parts.model.gz}); closed
     * @throws IOException where they cannot be written
     */
    public static void teach(List<Labelled> sentences, OutputStream words, OutputStream near, OutputStream parts)
            throws IOException {
        School.Taught taught = School.teach(sentences);
        taught.words().writeZipped(words);
        taught.near().writeZipped(near);
        taught.parts().writeZipped(parts);
    }

    /** The claims of a report that one of its labels stands for, as that label has them told. */
    public static List<Tone> tones(LabelledReport labels, List<Toned> claims) {
        return LabelledTones.of(labels, claims);
    }

    /**
     * Writes the model of how events are told. The same claims in the same order give the same bytes.
     *
     * @param to to where it goes ({@code tones.model.gz} in a language's folder); closed
     * @throws IOException where it cannot be written
     */
    public static void teachTones(List<Tone> claims, OutputStream to) throws IOException {
        School.tones(claims).writeZipped(to);
    }
}
