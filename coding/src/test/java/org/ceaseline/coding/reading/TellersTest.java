package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says it, wherever the sentence puts the one who does: before, behind, in the middle, in the sentence before. */
class TellersTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static List<Claim> claims(String... paragraphs) {
        return CODER.code(Page.of(paragraphs));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said that Belmark troops had shelled the village of Tarn. | mayor",
                "The mayor said on Monday that Belmark troops had shelled the village of Tarn. | mayor",
                "The mayor said Belmark troops had shelled the village of Tarn. | mayor",
                "Belmark troops shelled the village of Tarn, the mayor said. | mayor",
                "Belmark troops shelled the village of Tarn on Monday, the mayor told reporters in the capital. | mayor",
                "Belmark troops shelled the village of Tarn, according to the mayor. | mayor",
                "According to the mayor, Belmark troops shelled the village of Tarn. | mayor"
            })
    void theShellingIsToldByTheMayorInEachOrder(String sentence, String speaker) {
        assertThat(claims(sentence)).anySatisfy(claim -> {
            assertThat(claim.type()).isEqualTo(EventType.SHELLING);
            assertThat(last(claim)).isEqualTo(speaker);
            assertThat(names(claim.actors())).containsExactly("Belmark troops");
            assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels gave the army until Friday to withdraw, an official told reporters. | threat | official",
                "The rebels rejected the truce, one official told the Tarn Observer. | rejection | official",
                "The army withdrew from the hills above Tarn, two officials told the paper on Monday. | force_withdrawal | officials",
                "The rebels gave the army two days to answer, a member of the council told the Observer. | threat | council"
            })
    void whatStandsBeforeTellIsItsContentAndNoDemand(String sentence, String type, String speaker) {
        assertThat(claims(sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.type().id()).isEqualTo(type);
            assertThat(last(claim)).isEqualTo(speaker);
            assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
        });
    }

    @Test
    void theOutletTellsWhatNobodyElseIsNamedFor() {
        assertThat(claims("Belmark troops shelled the village of Tarn on Monday."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.chain()).hasSize(1);
                    assertThat(claim.modality()).isEqualTo(Modality.ASSERTED);
                });
    }

    @Test
    void aSecondVerbOfSayingBelongsToTheSameSpeaker() {
        assertThat(claims(
                        "The president said Belmark had captured the town of Tarn and warned that a new war was near."))
                .anySatisfy(claim -> {
                    assertThat(claim.type()).isEqualTo(EventType.WARNING);
                    assertThat(last(claim)).contains("president");
                });
    }

    @Test
    void whoeverAnnouncesHisOwnActDoesNotReportIt() {
        assertThat(claims("The Council announced a halt to military operations."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.chain()).hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The army's media centre counted 88 violations on Friday, among them a drone attack on Tarn. | army's media centre",
                "The Lodge counted 12 violations on Friday, including a drone attack on Tarn. | Lodge"
            })
    void whatIsCountedAmongTheRestIsToldByWhoeverCounts(String sentence, String teller) {
        assertThat(claims(sentence)).anySatisfy(claim -> {
            assertThat(claim.type()).isEqualTo(EventType.AIR_STRIKE);
            assertThat(last(claim)).isEqualTo(teller);
            assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The Ridge Column, the former Keld Front, shelled Tarn on Monday.",
                "The shelling of Tarn by the Ridge Column, the former Keld Front, was the fourth breach of the truce this month."
            })
    void aBodyAndItsFormerNameAreOne(String sentence) {
        assertThat(claims(sentence))
                .filteredOn(claim -> claim.type() == EventType.SHELLING)
                .singleElement()
                .satisfies(claim -> assertThat(names(claim.actors())).containsExactly("Ridge Column"));
    }

    @Test
    void neitherIsNobodysName() {
        assertThat(claims("The two forces were to leave within 21 days. Neither withdrawal has begun."))
                .allSatisfy(claim -> assertThat(names(claim.actors())).doesNotContain("Neither"));
    }

    @Test
    void theSpeakerDeniesTheActsOfHisOwnMen() {
        assertThat(claims("\"Our men did not attack the village of Tarn,\" the colonel said."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.type()).isEqualTo(EventType.DENIAL);
                    assertThat(claim.negative()).isTrue();
                });
        assertThat(claims("The colonel said that the rebels did not attack the village of Tarn."))
                .singleElement()
                .satisfies(claim -> assertThat(claim.type()).isEqualTo(EventType.GROUND_ASSAULT));
    }

    private static String last(Claim claim) {
        List<Voice> chain = claim.chain();
        return chain.get(chain.size() - 1).surface();
    }

    private static List<String> names(List<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::surface).toList();
    }
}
