package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchange the parties of a text, exchange them back in its coding: nothing has changed. */
class SwappedSidesTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    static Stream<String> sentences() {
        return Lexicon.english().patterns().all().stream()
                .map(Pattern::sentence)
                .filter(sentence -> sentence.contains("Arland") && sentence.contains("Belmark"))
                .distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void theCodingOfAPatternSentenceSwapsWithItsParties(String sentence) {
        assertThat(swapped(coded(swapped(sentence)))).isEqualTo(coded(sentence));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Arland said Belmark shelled the port of Tarn. Belmark denied the charge.",
                "Belmark accused Arland of having broken the truce. It said it would not renew the agreement.",
                "The envoy called on Arland and Belmark to extend the truce. Arland refused.",
                "Arland troops stormed the village of Tarn on Monday, Belmark officials said. Three farmers were killed.",
                "Talks between Arland and Belmark ended without agreement. Belmark blamed Arland for the failure."
            })
    void theCodingOfAParagraphSwapsWithItsParties(String paragraph) {
        assertThat(swapped(coded(swapped(paragraph)))).isEqualTo(coded(paragraph));
    }

    private static String swapped(String text) {
        return text.replace("Arland", "\u0001").replace("Belmark", "Arland").replace("\u0001", "Belmark");
    }

    private static List<String> swapped(List<String> lines) {
        return lines.stream().map(SwappedSidesTest::swapped).toList();
    }

    private static List<String> coded(String text) {
        return CODER.code(Page.of(text)).stream().map(SwappedSidesTest::line).toList();
    }

    private static String line(Claim claim) {
        return claim.type() + " " + claim.modality() + " " + claim.negative() + " "
                + claim.actors().stream().map(ActorMention::surface).toList()
                + claim.targets().stream().map(ActorMention::surface).toList()
                + claim.chain().stream().map(Voice::surface).toList()
                + claim.time().start() + claim.time().end() + claim.rules();
    }
}
