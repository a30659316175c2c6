package org.ceaseline.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RecutTest {

    private static final String NAME_IN_THREE =
            """
            # text = Orvel al-Assi left
            1	Orvel	Orvel	PROPN	NNP	_	5	nsubj	_	_
            2	al	al	PROPN	NNP	_	1	flat	_	SpaceAfter=No
            3	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
            4	Assi	Assi	PROPN	NNP	_	1	flat	_	_
            5	left	leave	VERB	VBD	_	0	root	_	_

            """;

    @Test
    void aNameThatWeKeepWholeBecomesOneWord() throws IOException {
        Treebank treebank = Treebank.read(new BufferedReader(new StringReader(NAME_IN_THREE)));

        Sentence sentence = Recut.sentences(treebank).get(0);

        assertThat(sentence.tokens()).extracting(Token::form).containsExactly("Orvel", "al-Assi", "left");
        assertThat(sentence.tokens()).extracting(Token::head).containsExactly(2, 0, -1);
        assertThat(sentence.tokens()).extracting(Token::xpos).containsExactly("NNP", "NNP", "VBD");
        assertThat(sentence.tokens()).extracting(Token::index).containsExactly(0, 1, 2);
    }
}
