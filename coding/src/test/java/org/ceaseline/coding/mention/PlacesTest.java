package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final String DAY = "2018-03-14";

    private static String described(PlaceSpan it) {
        return it.name() + "/" + it.mention().precision() + "/" + it.mention().relation();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell in Zaitseve. | Zaitseve/1/in",
                "Shells fell near Zaitseve. | Zaitseve/2/near",
                "Shells fell on the village of Dessa. | Dessa/1/in",
                "Shells fell on the outskirts of Dessa. | Dessa/2/outskirts_of",
                "Shells fell in the northern countryside of Dessa. | northern countryside of Dessa/5/countryside_of",
                "Shells fell in northern Dessa. | northern Dessa/5/in",
                "Shells fell in Luhansk region. | Luhansk region/4/in",
                "Shells fell in the July 7 district. | July 7 district/3/in",
                "The flight left from Sanaa airport. | Sanaa airport/2/from",
                "They met north of Dessa. | Dessa/2/north_of",
                "The siege of Taiz goes on. | Taiz/1/",
                "Rebels shelled Taiz again. | Taiz/1/",
                "The villages of Dessa and Osk were hit. | Dessa/1/in Osk/1/",
                "A truce holds in Libya. | Libya/6/in",
                "Patrols move between Torit and Ikot. | Torit/5/between Ikot/1/",
                "The coastal road remains closed. | coastal road/5/",
            })
    void placesKeepWhatTheWordsSay(String text, String expected) {
        assertThat(Page.published(DAY, text).found(".").places().stream()
                        .map(PlacesTest::described)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void theTownPointsBackToTheOneThatWasNamed() {
        Page page = Page.published(DAY, "Shells fell on the town of Ulan. The army left the town.");

        assertThat(page.found("left").places()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Ulan");
            assertThat(it.named()).isFalse();
            assertThat(it.mention().note()).isEqualTo("\"the town\" is Ulan, named before.");
        });
    }

    @Test
    void whereADateLineWasWrittenNothingHappened() {
        assertThat(Page.published(DAY, "ADEN - Shells fell in Zaitseve.")
                        .found("Shells")
                        .places())
                .extracting(PlaceSpan::name)
                .containsExactly("Zaitseve");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell in Tarn Hollow. | tarn",
                "Shells fell in Tarn al Hollow. | tarn",
                "Shells fell in Tarn-al-Hollow. | tarn",
                "Shells fell in Karrah. | quarrah",
                "Shells fell in al-Qarra. | quarrah",
                "سقطت قذائف في تارن. | tarn",
            })
    void theCasebookKnowsManySpellings(String text, String id) {
        Page page = Page.published(DAY, text);

        assertThat(page.read(World.casebook()).in(page.sentences().get(0)).places())
                .anySatisfy(it -> {
                    assertThat(it.mention().id()).contains(id);
                    assertThat(it.mention().resolution()).isEqualTo(Resolution.RESOLVED);
                });
    }

    @Test
    void textAndCasebookMayDisagreeOnTheProvince() {
        Page page = Page.published(DAY, "Shells fell on the villages of Qarrah and Tarn Hollow in eastern Merrow.");
        List<PlaceSpan> places =
                page.read(World.casebook()).in(page.sentences().get(0)).places();

        assertThat(places.get(0).mention().adminInText()).isEqualTo("eastern Merrow");
        assertThat(places.get(0).mention().note()).isEqualTo("The text says eastern Merrow, the casebook Oskel.");
        assertThat(places.get(1).mention().note()).isEqualTo("The text says eastern Merrow, the casebook Oskel.");
    }

    @Test
    void aCapitalMayBeItsGovernment() {
        Page page = Page.published(DAY, "Moscow rejected the offer.");

        assertThat(page.found("Moscow").places()).singleElement().satisfies(it -> assertThat(it.mayBeActor())
                .isTrue());
        assertThat(page.found("Moscow").actors()).extracting(ActorSpan::name).containsExactly("Moscow");
    }

    @Test
    void thePlacesOfAParagraphAreKept() {
        Page page = Page.published(DAY, "Shells fell in Osk. Two men died.\nTalks failed.");

        assertThat(page.read().placesBefore(page.sentence("Two")))
                .extracting(PlaceSpan::name)
                .containsExactly("Osk");
        assertThat(page.read().placesBefore(page.sentence("Talks"))).isEmpty();
    }
}
