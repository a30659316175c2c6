package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.PlaceMention;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of an event is the one that its own words give, not any that the sentence names. */
class WhereTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static String places(String type, String... paragraphs) {
        EventType wanted = EventType.of(type).orElseThrow();
        List<Claim> claims = CODER.code(Page.of(paragraphs)).stream()
                .filter(claim -> claim.type() == wanted)
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(claims.size() - 1).places().stream()
                .map(PlaceMention::surface)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the event's own phrase goes before the rest of the sentence
                "Two people were killed in Oskel, a doctor at the Dunmere hospital said. | civilian_harm | Oskel",
                "The Keld agreement collapsed on Saturday. | agreement_ended | Keld",
                "The Guard attacked Harrow on Saturday after the Keld agreement had collapsed. | ground_assault |"
                        + " Harrow",
                "Fighters from Keld attacked an army post north of Oskel on Tuesday. | ground_assault | Oskel",
                "The army stormed a post at Harrow, the worst breach of the truce signed in Merrow. | ground_assault |"
                        + " Harrow",
                "The villages of Tarn and Oskel were hit by rockets fired from Keld. | shelling | Tarn; Oskel",
                // what carries on with the event shares its place
                "Fighters attacked an army post near Oskel on Tuesday, killing four soldiers. | civilian_harm | Oskel",
                "Militants stormed Harrow prison on Sunday, freeing 30 inmates. | detainee_release | Harrow prison",
                // those who live there tell of their place
                "The mayor of Oskel said rockets had hit the bus station on Saturday night. | shelling | Oskel; bus"
                        + " station",
                "The mission's patrol in Keld heard 20 explosions to the east on 9 May. | shelling | Keld",
                // names that no preposition marks
                "Oskel came under mortar fire on Saturday. | shelling | Oskel",
                "Keld and Oskel were bombed on Friday. | air_strike | Keld; Oskel",
                "Arland's army shelled Belmark's old town on Friday. | shelling | Belmark",
                "Troops were deployed along the road linking Oskel and Merrow. | force_deployment | Oskel; Merrow",
                "Government forces took Hill 402 on Saturday. | territory_change | Hill 402",
                "Sappers met at post 17 on Wednesday. | talks_held | post 17",
                // several
                "The army shelled Oskel, Keld and Merrow on Saturday, residents said. | shelling | Oskel; Keld; Merrow",
                // without a name
                "Air strikes shook the capital on Saturday. | air_strike | capital",
            })
    void thePlaceIsTheOneOfTheEvent(String text, String type, String expected) {
        assertThat(places(type, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} without a place")
    @CsvSource(
            delimiter = '|',
            value = {
                "The truce between Arland and the Belmark Guard was extended on Friday. | agreement_extended",
                "Moscow rejected the offer on Friday. | rejection",
                "The Tarn army accused the Guard of breaking the truce. | violation_alleged",
            })
    void whoActsIsNoPlace(String text, String type) {
        assertThat(places(type, text)).isEmpty();
    }

    @Test
    void theTownIsTheOneThatWasNamed() {
        assertThat(places(
                        "ground_assault",
                        "Rebels entered the town of Ulan on Friday. The army stormed the town on Saturday."))
                .isEqualTo("Ulan");
    }

    @Test
    void aBuildingStandsInTheTownOfTheParagraph() {
        assertThat(places("shelling", "Rebels attacked Ulan on Friday. Mortar rounds hit a school on Saturday."))
                .isEqualTo("Ulan; school");
    }

    @Test
    void whereNothingIsSaidTheParagraphTellsWhere() {
        assertThat(places("civilian_harm", "Rebels attacked Ulan on Friday. Two farmers were wounded."))
                .isEqualTo("Ulan");
    }

    @Test
    void aTruceHoldsInItsAreaAndNotWhereItWasDiscussed() {
        assertThat(places(
                        "ceasefire_in_force",
                        "Two soldiers were hurt on Friday as the Danar truce frayed.",
                        "Envoys met in Merrow on Saturday. The truce took effect on 1 May."))
                .isEqualTo("Danar");
    }

    @Test
    void aMeetingTakesPlaceWhereItsReportIsDatedFrom() {
        assertThat(places(
                        "talks_failed",
                        "KELD, May 11 (Northline) - Talks between the army and the Guard broke down on Sunday."))
                .isEqualTo("KELD");
        assertThat(places("shelling", "KELD, May 11 (Northline) - The army shelled the village of Tarn on Sunday."))
                .isEqualTo("Tarn");
    }
}
