package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.pattern.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the text, the coder gives claims that quote it and slips over nothing. */
class NeverThrowsTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final List<String> SENTENCES = Lexicon.english().patterns().all().stream()
            .map(Pattern::sentence)
            .distinct()
            .toList();
    private static final List<String> ODD = List.of(
            "\u200f",
            "\u202e",
            "\u0000",
            "\ud800",
            "\udc00",
            "\u00ad",
            "\u2028",
            "\ufeff",
            "e\u0301",
            "\ud83d\udca5",
            "\u0640",
            "\"",
            "\u201c",
            "\u201d",
            "''",
            "(",
            ")",
            "--",
            "...",
            "\u2014",
            "12.05.2031",
            "99999999999999999999",
            "0.0",
            "%",
            "U.N.",
            "'s",
            "\u0642\u0635\u0641",
            "\u505c\u706b",
            "\t",
            "\u00a0",
            "A",
            ",",
            ";",
            ":",
            "@TALKS",
            "\u0130stanbul",
            "\ufb01re");

    @Property(tries = 2000, seed = "20261122")
    void mutatedSentencesAreCoded(@ForAll long seed) {
        holds(mutated(new Random(seed)));
    }

    @Property(tries = 500, seed = "20261122")
    void randomTextIsCoded(@ForAll("texts") String text) {
        holds(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    @Test
    void aSentenceOfTenThousandWordsIsCut() {
        String words = "Arland troops shelled the village of Tarn and Belmark denied that it had broken the truce and ";
        String text = words.repeat(600);

        List<Claim> claims = holds(text);

        assertThat(claims).isNotEmpty();
        assertThat(claims).allMatch(claim -> claim.evidence().text().length() < 2_500);
    }

    @Test
    void aWordOfAMillionLettersIsRead() {
        holds("Arland troops shelled " + "x".repeat(1_000_000) + " on Monday.");
    }

    @Test
    void oneClauseWithinAnotherADozenDozenTimesIsRead() {
        holds("Arland said that Belmark denied that ".repeat(144) + "the truce was over.");
    }

    @Test
    void manyOpenQuotesAndBracketsAreRead() {
        holds("\"".repeat(3_000) + "(".repeat(3_000) + "Arland shelled Tarn" + ")".repeat(3_000));
    }

    private static List<Claim> holds(String text) {
        Report report = Page.of(text);
        Coder.Coding coding = CODER.read(report);
        assertThat(coding.faults()).isEmpty();
        for (Claim claim : coding.claims()) {
            assertThat(report.text()
                            .substring(
                                    claim.evidence().start(), claim.evidence().end()))
                    .isEqualTo(claim.evidence().text());
        }
        return coding.claims();
    }

    private static String mutated(Random chance) {
        List<String> words = new ArrayList<>();
        int sentences = 1 + chance.nextInt(6);
        for (int i = 0; i < sentences; i++) {
            Collections.addAll(
                    words, SENTENCES.get(chance.nextInt(SENTENCES.size())).split(" "));
        }
        int changes = chance.nextInt(12);
        for (int i = 0; i < changes && !words.isEmpty(); i++) {
            change(words, chance);
        }
        return String.join(chance.nextInt(5) == 0 ? "" : " ", words);
    }

    private static void change(List<String> words, Random chance) {
        int at = chance.nextInt(words.size());
        String word = words.get(at);
        switch (chance.nextInt(7)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, word);
            case 2 -> Collections.swap(words, at, chance.nextInt(words.size()));
            case 3 -> words.set(at, word.substring(0, chance.nextInt(word.length() + 1)));
            case 4 -> words.set(at, word + ODD.get(chance.nextInt(ODD.size())));
            case 5 -> words.addAll(at, Collections.nCopies(chance.nextInt(40), word));
            default -> words.add(at, ODD.get(chance.nextInt(ODD.size())));
        }
    }
}
