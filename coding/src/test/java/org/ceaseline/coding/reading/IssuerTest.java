package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mission that writes its own bulletin or press release claims what it tells; a newspaper does not. */
class IssuerTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final String SHELLED = "On Monday Belmark troops shelled the village of Tarn.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Daily report 41 of the Truce Observation Team | Truce Observation Team",
                "PEACE MONITORING GROUP: WEEKLY SUMMARY | Peace Monitoring Group",
                "Verification Mechanism for Keld, situation report | Verification Mechanism for Keld",
                "Observer Mission, patrol log | Mission"
            })
    void theBodyOfABulletinTellsAllOfIt(String title, String issuer) {
        assertThat(CODER.code(Page.titled(title, SHELLED))).singleElement().satisfies(claim -> {
            assertThat(claim.speaker())
                    .hasValueSatisfying(name -> assertThat(name).contains(issuer));
            assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
        });
    }

    @Test
    void whoeverRegretsAndRecallsInThePresentTenseIssuesTheReport() {
        List<Claim> claims = CODER.code(Page.titled(
                "Guns near Tarn",
                "The Keld Monitoring Team (KMT) has counted nine convoys since May.",
                "The Team regrets the closure of the road. It recalls that the road is a lifeline.",
                SHELLED));
        assertThat(claims)
                .filteredOn(claim -> claim.evidence().text().equals(SHELLED))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.speaker()).contains("Keld Monitoring Team (KMT)");
                    assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Monitoring team blames both sides in weekly row | The team said that it would come back.",
                "Daily life under the guns | The Mission said that it would come back.",
                "Truce holds | The mission regretted the delay and said that it would come back."
            })
    void aNewspaperTellsInItsOwnVoice(String title, String other) {
        assertThat(CODER.code(Page.titled(title, SHELLED, other)))
                .filteredOn(claim -> claim.evidence().text().equals(SHELLED))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.speaker()).isEmpty();
                    assertThat(claim.modality()).isEqualTo(Modality.ASSERTED);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Former prime minister Ana Ruiz denied the charge. | Ana Ruiz",
                "Interior Minister Ana Ruiz denied the charge. | Ana Ruiz",
                "Belmark Guard spokesman Brigadier General Lars Holm denied the charge. | Lars Holm",
                "KLF secretary-general Chol Deng denied the charge. | Chol Deng",
                "The Ombudsman, Carla Mendes, demanded that the Guard free a captain. | Carla Mendes",
                "The chairman of the council, Lt-Gen Omar Tal, praised the truce. | Omar Tal"
            })
    void aPersonIsCalledByNameWithoutTitles(String sentence, String person) {
        assertThat(CODER.code(Page.of(sentence))).anySatisfy(claim -> assertThat(claim.speaker())
                .hasValueSatisfying(
                        name -> assertThat(name.replaceAll(" \\(.*", "")).endsWith(person)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Army warplanes bombed the village of Tarn on Monday. | Army",
                "On Monday, army jets struck the village of Tarn. | army",
                "On 7 May the Belmark Guard accused the Osk Army of shelling Tarn. | Osk Army"
            })
    void planesActForThoseWhoseTheyAreAndDaysDoNothing(String sentence, String actor) {
        assertThat(CODER.code(Page.of(sentence))).anySatisfy(claim -> assertThat(claim.actors())
                .extracting(Claim.ActorMention::surface)
                .contains(actor));
    }

    @Test
    void aMissionTellsOfItsOwnActsAndPlansWithoutClaimingThem() {
        String own = "The Mission has set up two posts near Keld.";
        String planned = "The committee is to meet in Osk on 25 May.";
        assertThat(CODER.code(Page.titled("Observer Mission, daily report", own, planned, SHELLED)))
                .allSatisfy(claim -> {
                    boolean others = claim.evidence().text().equals(SHELLED);
                    assertThat(claim.speaker().isPresent()).isEqualTo(others);
                })
                .hasSize(3);
    }

    @Test
    void aStatementIsThatOfTheBodyWhoseItIs() {
        assertThat(CODER.code(Page.of("Radio Keld opened with a statement of the Belmark Council. According to the"
                        + " statement, Arland soldiers shelled Tarn.")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.speaker()).contains("Belmark Council"));
    }

    @Test
    void theTimetableOfATruceIsStillToCome() {
        assertThat(CODER.code(Page.of("The truce expires on Saturday.")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.modality()).isEqualTo(Modality.PLANNED);
                    assertThat(claim.time().start())
                            .hasValueSatisfying(day -> assertThat(day).hasToString("2031-05-17"));
                });
    }
}
