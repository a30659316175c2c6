package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are called by their names, with the body whose office they hold; each sentence with the one side and with the other. */
class OfficesTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static Claim claim(EventType type, String sentence) {
        List<Claim> claims = CODER.code(Page.of(sentence)).stream()
                .filter(claim -> claim.type() == type)
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(0);
    }

    private static List<String> names(List<ActorMention> actors) {
        return actors.stream().map(ActorMention::surface).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Belmark spokesman Colonel Ivo Strand rejected the proposal. | Ivo Strand (Belmark)",
                "Arland spokesman Colonel Ivo Strand rejected the proposal. | Ivo Strand (Arland)",
                "The government spokesman, Ivo Strand, rejected the proposal. | Ivo Strand (government)",
                "The Belmark Front's spokesman, Ivo Strand, rejected the proposal. | Ivo Strand (Belmark Front)",
                "Ivo Strand, a spokesman for the Arland Guard's northern sector, rejected the proposal. |"
                        + " Ivo Strand (Arland Guard)",
                "Ivo Strand, the Ridgers' deputy foreign minister, rejected the proposal. | Ivo Strand (Ridgers)",
                "Ivo Strand, the Guard's deputy chief negotiator, rejected the proposal. | Ivo Strand (Guard)",
                "Prime Minister Lena Marr rejected the proposal. | Lena Marr",
                "Foreign Minister Lena Marr ruled this out. | Lena Marr",
                "The Special Representative of the Union, Ana Holt, rejected the proposal. | Ana Holt (Union)",
                "A commander who goes by the name of Grey Wolf rejected the proposal. | Grey Wolf"
            })
    void whoeverRefusesHasHisNameAndHisBody(String sentence, String name) {
        assertThat(names(claim(EventType.REJECTION, sentence).actors())).containsExactly(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers killed the shepherd Oran Vell, 61, above Keld on Sunday. | Oran Vell",
                "Soldiers killed the matron, Ana Pell, on Sunday. | Ana Pell",
                "The shelling of Keld killed an off-duty soldier, Ivo Strand, in his house. | Ivo Strand"
            })
    void whoeverIsKilledIsCalledByHisName(String sentence, String name) {
        assertThat(names(claim(EventType.CIVILIAN_HARM, sentence).targets())).containsExactly(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The 92nd Brigade shelled Keld on Sunday. | 92nd Brigade",
                "The 14th brigade shelled Keld on Sunday. | 14th brigade",
                "On Sunday Belmark's internationally recognised government shelled Keld. |"
                        + " Belmark's internationally recognised government",
                "Howitzers of the Belmark army shelled Keld on Sunday. | Belmark army"
            })
    void aNameKeepsItsNumberAndItsWords(String sentence, String name) {
        assertThat(names(claim(EventType.SHELLING, sentence).actors())).containsExactly(name);
    }
}
