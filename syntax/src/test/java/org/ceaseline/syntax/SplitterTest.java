package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    private static List<String> sentences(String text) {
        return Splitter.sentences(text, Tokeniser.words(text, 0, text.length())).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }

    /** Where the table has a bar, a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The truce holds. | No shots were heard.",
                "Gen. Orvel met Lt. Col. Bel on Jan. 5 in St. Maren.",
                "The U.S. army left. | The U.N. stayed.",
                "He lives in the U.S. | They do not.",
                "Who fired? | Nobody knows! | The army denies it.",
                "“We will not talk.” | The envoy left.",
                "“We will not talk!” he said.",
                "\"We will not talk,\" he said. | \"Never.\" | The talks ended.",
                "“First they shelled us. | Then they left,” he said.",
                "It was over (or so he said). | The army left.",
                "It ended at 5 p.m. | The army left.",
                "It ended at 5 p.m. Monday.",
                "LUGANSK, August 6. /Agency/. | The militia said so.",
                "BORVA (Agency) - The army left.",
                "See No. 5 and Art. 7 of the deal. | No. | It fell.",
                "He waited... | Then he left.",
                "He waited ... and left.",
                "J. R. Orvel and Dan J. Bel met.",
                "Arms, tanks, etc. were seized.",
                "It cost 3.5 million. | 20 died.",
                "Talks failed… | Both sides left.",
            })
    void sentencesEndWhereTheyShould(String marked) {
        String text = marked.replace(" | ", " ");

        assertThat(String.join(" | ", sentences(text))).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\u2028", "\u0085"})
    void aLineBreakAlwaysEndsASentence(String lineBreak) {
        assertThat(sentences("Army repels attack" + lineBreak + "the town is calm"))
                .containsExactly("Army repels attack", "the town is calm");
    }

    @Property
    void sentencesHoldAllWordsInOrder(@ForAll @StringLength(max = 300) String text) {
        Spans words = Tokeniser.words(text, 0, text.length());
        int at = 0;
        for (Sentence sentence : Splitter.sentences(text, words)) {
            assertThat(sentence.start()).isEqualTo(words.start(at));
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isEqualTo(words.start(at));
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.form());
                at++;
            }
            assertThat(sentence.end()).isEqualTo(words.end(at - 1));
        }
        assertThat(at).isEqualTo(words.size());
    }
}
