package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.casebook.EventType.Family;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Claim.Voice;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is threatened, asked, denied or only supposed does not become an act. */
class MannerTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static List<Claim> claims(String... paragraphs) {
        return CODER.code(Page.of(paragraphs));
    }

    private static Set<EventType> types(String text) {
        return claims(text).stream().map(Claim::type).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Arland threatened to storm the town of Tarn.",
                "If Belmark shells the port, talks will end.",
                "The envoy urged both sides to stop the shelling of Tarn.",
                "It was not clear who had shelled the village.",
                "Arland called on its ally to deploy troops in Tarn.",
                "Arland did not comment on the report."
            })
    void noActOfViolenceOrMovementComesFromWordsAboutOne(String sentence) {
        assertThat(claims(sentence))
                .noneMatch(claim -> claim.modality().tellsOfAnAct()
                        && !claim.negative()
                        && Set.of(Family.HOSTILITIES, Family.MOVEMENT)
                                .contains(claim.type().family()));
    }

    @Test
    void aClauseThatShouldOpensIsACondition() {
        List<Claim> claims = CODER.code(
                Page.of(
                        "Should the rebels stay in the ports, the coalition would regard the accord as void, an official said."));
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.type()).isEqualTo(EventType.AGREEMENT_ENDED);
            assertThat(claim.modality()).isEqualTo(Modality.CONDITIONAL);
        });
    }

    @Test
    void aDenialKeepsWhatIsDeniedOutOfTheActs() {
        assertThat(types("Arland denied that its troops had shelled the port.")).containsExactly(EventType.DENIAL);
    }

    @Test
    void blameIsKeptWithTheOneWhoSpeaksIt() {
        assertThat(claims("Arland accused Belmark of shelling the port of Tarn."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.type()).isEqualTo(EventType.SHELLING);
                    assertThat(claim.actors()).singleElement().satisfies(actor -> assertThat(actor.surface())
                            .isEqualTo("Belmark"));
                    assertThat(claim.chain().stream().map(Voice::surface)).containsExactly("Daily Ledger", "Arland");
                    assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
                });
    }

    @Test
    void aRefusalToExtendIsNoExtension() {
        assertThat(types("Arland refused to extend the truce.")).containsExactly(EventType.EXTENSION_REFUSED);
    }

    @Test
    void nothingRecordedIsANegativeClaimOfTheRecorder() {
        assertThat(claims("The Mission recorded no ceasefire violations in Tarn."))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.type()).isEqualTo(EventType.VIOLATION_ALLEGED);
                    assertThat(claim.negative()).isTrue();
                    assertThat(claim.chain()).hasSize(2);
                });
    }

    @Test
    void talksThatAreStillToComeAreScheduled() {
        assertThat(types("Arland and Belmark will hold talks in Tarn on Friday."))
                .containsExactly(EventType.TALKS_SCHEDULED);
    }
}
