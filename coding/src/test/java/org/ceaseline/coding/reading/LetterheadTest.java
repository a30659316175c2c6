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

/** What stands above a communiqué or a bulletin tells whose account it is; papers, research and joint bodies give others'. */
class LetterheadTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final String SHELLED = "On Monday Arland troops shelled the village of Tarn.";

    private static Claim shelling(String... paragraphs) {
        List<Claim> claims = CODER
                .code(Page.titled(
                        paragraphs[0],
                        List.of(paragraphs).subList(1, paragraphs.length).toArray(String[]::new)))
                .stream()
                .filter(claim -> claim.evidence().text().equals(SHELLED))
                .toList();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Communiqué No. 12 of the Belmark People's Front | Issued at Osk | Belmark People's Front",
                "Statement of the Ministry of Defence of Keld | 12 May 2031 | Ministry of Defence of Keld",
                "Press release: the line at Tarn | Ministry of Inner Unity, 12 May 2031, 19:00 | Ministry of Inner Unity",
                "MERROW SALVATION FRONT (MSF) - EXTERNAL BUREAU | Communiqué No. 3 | Merrow Salvation Front (MSF)",
                "Interior Ministry of Keld: the gangs are beaten | Press bulletin 31, 12 May 2031 | Interior Ministry of Keld",
                "Weekly report no. 19 of the Mixed Verification Commission | Osk, 12 May | Mixed Verification Commission",
                "Ceasefire Monitoring Cell: report for week 7 | Tarn and Osk | Ceasefire Monitoring Cell",
                "Snapshot of the Tarn valley | Harvest Access Circle (HAC), 12 May 2031 | Harvest Access Circle (HAC)",
                "Verification Office in Keld | Notes to correspondents | Verification Office in Keld",
                "Truce Monitoring Room, Osk | Day 3 of the standstill | Truce Monitoring Room",
                "The Front answers its foes: a statement | Bureau of Information, Salvation Front of Keld (SFK), 12 May"
                        + " | Salvation Front of Keld (SFK)",
                "Situation along the line: evening summary of the Ministry | 12 May 2031, 21:00 | Ministry"
            })
    void theBodyAboveAPaperTellsAllOfIt(String title, String second, String issuer) {
        Claim claim = shelling(title, second, SHELLED);
        assertThat(claim.speaker()).contains(issuer);
        assertThat(claim.modality()).isEqualTo(Modality.CLAIMED);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministry dismisses report of shells | Keld Daily News, 12 May 2031",
                "Belmark Front shells Tarn | Keld Herald, 12 May 2031",
                "Weekly record of the Joint Truce Committee | Drawn up at Osk, 12 May 2031",
                "Valley update | Institute for Truce Studies, 12 May 2031",
                "Report of the Secretary-General on the situation in Keld | 12 May 2031",
                "Statement of the Security Council on Keld | 12 May 2031",
                "Verification Mission in Keld | Transcript of the noon briefing, 12 May 2031",
                "Fighters take Mission Hill | 12 May 2031"
            })
    void othersTellInTheirOwnVoice(String title, String second) {
        assertThat(shelling(title, second, SHELLED).speaker()).isEmpty();
    }

    @Test
    void aBodyThatCallsItselfByItsNounTellsTheReport() {
        Claim claim = shelling(
                "A week on the Tarn line",
                "The Watch heard 61 explosions this week. On Tuesday the Watch was kept from the bridge.",
                SHELLED,
                "A colonel told the Watch that he regretted it.");
        assertThat(claim.speaker()).contains("Watch");
    }

    @Test
    void lettersOfTheTextStandBesideTheName() {
        Claim claim =
                shelling("Weekly report of the Valley Truce Cell", "Osk, 12 May", "The VTC was denied entry.", SHELLED);
        assertThat(claim.speaker()).contains("Valley Truce Cell (VTC)");
    }

    @Test
    void lettersThatFollowTheNameInTheHeadingStandBesideItToo() {
        Claim claim = shelling(
                "Daily report 12: the line at Tarn",
                "Joint Monitoring Mission (JMM), 12 May 2031. Covers the day to 19:30.",
                SHELLED);
        assertThat(claim.speaker()).contains("Joint Monitoring Mission (JMM)");
    }

    @Test
    void lettersMayTakeMoreThanOneOfAWord() {
        Claim claim = shelling(
                "Interim Force in Orland", "Weekly report", "INFOR was denied entry. INFOR has protested.", SHELLED);
        assertThat(claim.speaker()).contains("Interim Force in Orland (INFOR)");
    }

    @Test
    void lettersOfAnotherNameDoNot() {
        Claim claim = shelling(
                "Interim Force in Orland",
                "Weekly report",
                "The IBF (IBF) was denied entry by the army's KLM unit.",
                SHELLED);
        assertThat(claim.speaker()).contains("Interim Force in Orland");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "First. The Popular Front of the Ridge (PFR) informs public opinion that it freezes its part in the pact of Osk."
                        + " | Popular Front of the Ridge (PFR)",
                "Osk, 12 May 2031 - The Stabilisation Mission in Keld (SMK) is deeply concerned about the town of Tarn."
                        + " | Stabilisation Mission in Keld (SMK)",
                "The Government of Keld has taken note of the announcement that was made in Osk on Sunday. | Government of Keld"
            })
    void whoeverOpensAStatementByInformingOrRegrettingTellsAllOfIt(String opening, String issuer) {
        assertThat(shelling("Statement on the line at Tarn", "12 May 2031", opening, SHELLED)
                        .speaker())
                .contains(issuer);
    }

    @Test
    void whoeverOpensANewspapersReportDoesNotTellIt() {
        String opening =
                "The Popular Front of the Ridge (PFR) informs public opinion that it freezes its part in the pact.";
        assertThat(shelling("Front freezes its part", "Keld Daily News, 12 May 2031", opening, SHELLED)
                        .speaker())
                .isEmpty();
    }

    @Test
    void aBodyThatTheTextNamesIsAnothersMatter() {
        Claim claim = shelling(
                "A week on the Tarn line",
                "The Keld Truce Watch heard 61 explosions. On Tuesday the Watch was kept from the bridge.",
                SHELLED,
                "A colonel told the Watch that he regretted it, and the Watch took note.");
        assertThat(claim.speaker()).isEmpty();
    }

    @Test
    void weIsTheBodyThatWrites() {
        List<Claim> claims = CODER.code(Page.titled(
                "Statement of the Belmark People's Front",
                "General Lars Holm said that the army had shelled Osk.",
                "We condemn the shelling of Tarn by Arland troops."));
        assertThat(claims)
                .filteredOn(claim -> claim.evidence().text().startsWith("We"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.speaker()).contains("Belmark People's Front"));
    }

    @Test
    void whomAPartyQuotesSpeaksForHimself() {
        List<Claim> claims = CODER.code(Page.titled(
                "Statement of the Belmark People's Front",
                "The mayor of Osk said that Arland troops had shelled the village of Tarn."));
        assertThat(claims).isNotEmpty().allSatisfy(claim -> assertThat(claim.speaker())
                .hasValueSatisfying(name -> assertThat(name).contains("mayor")));
    }
}
