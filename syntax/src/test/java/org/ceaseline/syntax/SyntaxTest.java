package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntaxTest {

    private final Syntax syntax = Syntax.english();

    @Test
    void aSentenceHasTagsLemmasAndATree() {
        List<Sentence> read = syntax.read("Arland shelled the port.");

        assertThat(read).singleElement().satisfies(sentence -> {
            assertThat(sentence.parsed()).isTrue();
            assertThat(sentence.tokens())
                    .extracting(Token::lemma)
                    .containsExactly("Arland", "shell", "the", "port", ".");
            assertThat(sentence.tokens())
                    .extracting(Token::upos)
                    .containsExactly("PROPN", "VERB", "DET", "NOUN", "PUNCT");
            assertThat(sentence.tokens()).extracting(Token::head).containsExactly(1, -1, 3, 1, 1);
            assertThat(sentence.tokens())
                    .extracting(Token::relation)
                    .containsExactly("nsubj", "root", "det", "obj", "punct");
        });
    }

    @Test
    void aPassiveNamesItsAgent() {
        Sentence sentence = syntax.read("The village was shelled by the army.").get(0);

        assertThat(sentence.tokens())
                .extracting(Token::relation)
                .containsExactly("det", "nsubj:pass", "aux:pass", "root", "case", "det", "obl:agent", "punct");
    }

    @Test
    void onlyFourSubtypesOfRelationsAreHandedOn() {
        String text =
                "The fighters who were seized by the police last week gave up their arms, said Dr. Aron Bel, 52, a doctor.";

        assertThat(syntax.read(text).get(0).tokens())
                .extracting(Token::relation)
                .allMatch(relation -> !relation.contains(":")
                        || relation.endsWith(":pass")
                        || Set.of("acl:relcl", "nmod:poss", "obl:agent").contains(relation));
    }

    @Test
    void readingTwiceGivesTheSame() {
        String text = "Belmark said that Arland had broken the truce on Monday. “We will answer,” its envoy warned.";

        assertThat(syntax.read(text)).isEqualTo(syntax.read(text));
    }

    @Test
    void aSwiftTreeOfAPlainSentenceIsTheTree() {
        String text = "The army left the town.";
        Sentence sentence = syntax.split(text, 0, text.length()).get(0);

        assertThat(syntax.parseSwiftly(sentence).tokens())
                .extracting(Token::head)
                .isEqualTo(syntax.parse(sentence).tokens().stream()
                        .map(Token::head)
                        .toList());
    }

    @Test
    void certaintyLiesBetweenNothingAndAll() {
        String text =
                "Belmark said Arland had shelled the port of Tal Hazim overnight, killing three civilians and wounding eleven.";

        assertThat(syntax.read(text).get(0).tokens())
                .extracting(Token::certainty)
                .allMatch(certainty -> certainty >= 0 && certainty <= 1)
                .anyMatch(certainty -> certainty > 0.5);
    }
}
