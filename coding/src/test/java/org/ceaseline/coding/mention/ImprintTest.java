package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of names and a full date near the top tells the day of a report that has none elsewhere. */
class ImprintTest {

    private static final String NEWS = "\nOn Sunday shells fell on Keld. On 4 May the Guard left Oskel.";

    private static TimeSpan sunday(String head) {
        Page page = Page.undated(head + NEWS);
        return page.read().in(page.sentence("Sunday")).times().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keld Herald, 9 May 2031, page 3. Our translation.",
                "The Ledger of Tarn, Merrow edition, 9 May 2031. Translation.",
                "El Faro de Keld, Merrow, Friday 9 May 2031. Translated from Spanish.",
                "Centre for Valley Studies, 9 May 2031",
                "A report by the Centre for the Study of Valley Truces (CSVT), 9 May 2031",
                "Bureau of Information, Salvation Front of Lower Keld (SFLK), Merrow, 9 May 2031",
                "Ridge Forum, explanatory notes, 9 May 2031",
                "By our valley desk. Last updated: 9 May 2031, 14:05",
                "Valley Notes, analysis, 9 May 2031",
                "Ridge Forum | 9 May 2031 | 4 min read",
                "Source: Radio Keld, Merrow, in Arlandish 1300 gmt 9 May 31; Radio Osk 1400 gmt 9 May 31"
            })
    void theImprintDatesTheReport(String line) {
        assertThat(sunday("What the guns left behind\n" + line).time().start()).contains(LocalDate.of(2031, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The truce was signed in Keld, as all remember, on 9 May 2031.",
                "after the war in Keld, 9 May 2031",
                "The guns of the Ridge and of the valley fell silent, 9 May 2031"
            })
    void aSentenceIsNoImprint(String line) {
        assertThat(sunday("What the guns left behind\n" + line).time().start()).isNotEqualTo(LocalDate.of(2031, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attacks in the Keld basin, May 2031", "Truce Cell, week of 1 to 7 May 2031"})
    void theHeadingsMonthBoundsTheYear(String line) {
        Page page = Page.undated(line + "\nShells fell on Keld on 4 May.");
        assertThat(page.read().in(page.sentence("Shells")).times().get(0).time().start())
                .contains(LocalDate.of(2031, 5, 4));
    }

    @Test
    void aDayWithoutMonthIsTheOneBesideTheDayToldOfLast() {
        Page page = Page.published("2031-05-14", "On 30 April shells fell on Keld. On the 3rd a mine killed two men.");
        assertThat(page.read().in(page.sentence("mine")).times().get(0).time().start())
                .contains(LocalDate.of(2031, 5, 3));
    }

    @Test
    void aShortYearIsReadOnlyBehindTheHourOfABroadcast() {
        Page page = Page.undated("The Guard fired 9 May 31 shells at Keld.");
        assertThat(page.read().in(page.sentences().get(0)).times())
                .allSatisfy(time -> assertThat(time.time().start()).isEmpty());
    }
}
