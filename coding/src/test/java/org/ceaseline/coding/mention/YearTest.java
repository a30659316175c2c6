package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ceaseline.capture.Published;
import org.ceaseline.casebook.Casebook;
import org.junit.jupiter.api.Test;

class YearTest {

    private static Page notAfter(String latest, String text) {
        return Page.of(
                new Published(LocalDate.MIN, LocalDate.parse(latest), Published.Precision.UNKNOWN, List.of()), text);
    }

    @Test
    void everyYearIsExcludedWithItsReasonUntilOneIsLeft() {
        Page page = notAfter(
                "2021-06-30", "On March 20, the Belmark Council said that the truce in the Ridge pocket was broken.");
        YearReading year = page.read(World.casebook()).year();

        assertThat(year.candidates()).containsExactly(2017);
        assertThat(year.reasons())
                .anyMatch(it -> it.startsWith("2016 is excluded: no agreement on this zone"))
                .anyMatch(it -> it.startsWith("2018 is excluded: the last agreement"))
                .anyMatch(it -> it.startsWith("2020 is excluded: Belmark Council no longer existed"))
                .contains("2017 is the only year that is left.");
    }

    @Test
    void aDateGetsTheYearThatIsLeft() {
        Page page = notAfter(
                "2021-06-30", "On March 20, the Belmark Council said that the truce in the Ridge pocket was broken.");
        TimeSpan time =
                page.read(World.casebook()).in(page.sentences().get(0)).times().get(0);

        assertThat(time.time().start()).contains(LocalDate.of(2017, 3, 20));
        assertThat(time.time().precision()).isEqualTo(1);
        assertThat(time.time().basis()).isEqualTo("inferred_year");
        assertThat(time.time().reasons()).contains("2017 is the only year that is left.");
    }

    @Test
    void severalYearsThatAreLeftAreAllSaid() {
        Page page = notAfter("2019-12-31", "On March 20, the RLA attacked a post near Oskel.");
        Reading reading = page.read(World.casebook());
        TimeSpan time = reading.in(page.sentences().get(0)).times().get(0);

        assertThat(reading.year().candidates()).containsExactly(2017, 2018, 2019);
        assertThat(time.time().start()).contains(LocalDate.of(2017, 3, 20));
        assertThat(time.time().end()).contains(LocalDate.of(2019, 3, 20));
        assertThat(time.time().precision()).isEqualTo(5);
        assertThat(time.time().reasons()).contains("More than one year is left: [2017, 2018, 2019].");
    }

    @Test
    void aWeekdayDecidesBetweenYears() {
        Page page = notAfter("2019-12-31", "On Monday, March 20, the RLA attacked a post near Oskel.");

        assertThat(page.read(World.casebook()).year().candidates()).containsExactly(2017);
        assertThat(page.read(World.casebook()).year().reasons())
                .contains("2018 is excluded: 2018-03-20 was a Tuesday, the text says Monday.");
    }

    @Test
    void aYearLongAfterAllThatTheReportDatesIsSetAsideForANearerOne() {
        Page page = notAfter(
                "2026-12-31", "On Monday, March 20, shells fell on the port. The accord of June 2015 is dead.");

        assertThat(page.read().year().candidates()).containsExactly(2017);
        assertThat(page.read().year().reasons())
                .contains(
                        "[2023] would fit too, but the last year that the report names is 2015, and it dates nothing in"
                                + " between: proposed is what lies nearer.");
    }

    @Test
    void yearsThatAreAllNearAreAllLeft() {
        Page page = notAfter("2018-12-31", "On March 20, shells fell on the port. The accord of June 2015 is dead.");

        assertThat(page.read().year().candidates()).containsExactly(2016, 2017, 2018);
    }

    @Test
    void aReportThatSpeaksOfAYearWasNotWrittenBeforeIt() {
        Page page = notAfter("2016-12-31", "On March 20, shells fell on the port. The accord of June 2015 is dead.");

        assertThat(page.read().year().candidates()).containsExactly(2016);
        assertThat(page.read().year().reasons()).anyMatch(it -> it.contains("the report itself speaks of 2015-06-01"));
    }

    @Test
    void aLinkedReportBoundsTheYearFromBelow() {
        Page page = notAfter("2017-12-31", "On March 20, shells fell on the port.");
        Anchor linked = new Anchor(LocalDate.of(2017, 2, 3), LocalDate.of(2017, 2, 3), "3 February 2017", "r-2");
        Reading reading = Mentions.of(Casebook.none()).read(page.report(), page.sentences(), List.of(linked));

        assertThat(reading.year().candidates()).contains(2017).doesNotContain(2015);
    }

    @Test
    void withoutAnyBoundNothingIsClaimed() {
        Page page = Page.undated("On March 20, shells fell on the port.");

        assertThat(page.read().year().candidates()).isEmpty();
        assertThat(page.read().year().reasons())
                .contains("Nothing in the report or the casebook bounds the year at all.");
    }

    @Test
    void aPublishedDayNeedsNoSearch() {
        Page page = Page.published("2018-03-22", "On March 20, shells fell on the port.");

        assertThat(page.read().year().candidates()).isEmpty();
        assertThat(page.read().in(page.sentences().get(0)).times().get(0).time().start())
                .contains(LocalDate.of(2018, 3, 20));
    }

    @Test
    void aPageWithoutDateCountsFromItsLatestNews() {
        Page page = notAfter(
                "2021-06-30",
                "On March 20, the Belmark Council refused the truce in the Ridge pocket. Shells fell two days later.");
        Found found = page.read(World.casebook()).in(page.sentence("Shells"));

        assertThat(found.times().get(0).time().start()).contains(LocalDate.of(2017, 3, 22));
    }

    @Test
    void theNorthernHomsCasebookSettlesTheYear() {
        Path folder = Path.of("..", "casebooks", "north-homs");
        assertThat(folder).as("a casebook of the project").isDirectory();
        Casebook casebook = Casebook.read(folder).casebook().orElseThrow();
        for (String day : List.of("February 15", "April 22")) {
            Page page = notAfter(
                    "2021-06-30",
                    "On " + day + ", the negotiations committee of the Rastan pocket spoke of the end of the truce"
                            + " with Hay'at Tahrir al-Sham.");
            assertThat(page.read(casebook).year().candidates()).as(day).containsExactly(2018);
            assertThat(page.read(casebook).year().reasons()).as(day).hasSize(6);
        }
    }

    @Test
    void aDateLineIsOfTheDayOfItsNewsOrTheNext() {
        Page page = Page.undated(
                "KELD, August 6 (Wire) - Shells fell on Tuesday, the Joint Forces Operation said. More fell on July 31.");
        Reading reading = page.read();

        assertThat(reading.year().candidates()).containsExactly(2019);
        assertThat(reading.documentDate().end()).contains(LocalDate.of(2019, 8, 6));
        assertThat(reading.in(page.sentence("Shells")).times())
                .extracting(it -> it.time().start().orElseThrow())
                .containsExactly(LocalDate.of(2019, 8, 6));
        assertThat(reading.in(page.sentence("More")).times())
                .extracting(it -> it.time().start().orElseThrow())
                .containsExactly(LocalDate.of(2019, 7, 31));
    }

    @Test
    void aNameThatIsRememberedOnlyBoundsTheYearFromBelow() {
        Page page = notAfter("2023-12-31", "On December 20, shells fell. The Stockholm Agreement was long forgotten.");

        assertThat(page.read().year().candidates()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023);
    }
}
