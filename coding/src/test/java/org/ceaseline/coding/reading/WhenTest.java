package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an event is the one that its own words give. All reports are of Monday, 12 May 2031. */
class WhenTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static EventTime time(String type, String... paragraphs) {
        EventType wanted = EventType.of(type).orElseThrow();
        List<Claim> claims = CODER.code(Page.of(paragraphs)).stream()
                .filter(claim -> claim.type() == wanted)
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(claims.size() - 1).time();
    }

    private static String days(EventTime time) {
        String first = time.start().map(Object::toString).orElse("");
        String last = time.end().map(Object::toString).orElse("");
        return first.equals(last) ? first : first + "/" + last;
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // a deal keeps its day, what breaks it has another
                "The Keld agreement, signed on 3 March, collapsed on Saturday. | agreement_signed | 2031-03-03",
                "The March truce collapsed on Saturday. | agreement_ended | 2031-05-10",
                "The truce signed in Merrow last November was broken on Saturday. | agreement_signed |"
                        + " 2030-11-01/2030-11-30",
                "The January deal, reached in Keld on the 22nd, was praised. | agreement_signed | 2031-01-22",
                "The ministry said the attack violated the truce signed in April. | violation_alleged |"
                        + " 2031-05-11/2031-05-12",
                // what is said has its own day
                "The Council said on Sunday that the army had shelled Keld on Thursday. | shelling | 2031-05-08",
                "The Front condemned the arrest of two members in Kadul on 27 April. | accusation |"
                        + " 2031-05-11/2031-05-12",
                "The Front condemned the arrest of two members in Kadul on 27 April. | detention | 2031-04-27",
                "The Guard threatened on Friday to resume attacks unless the prisoners are freed by 31 May. | threat |"
                        + " 2031-05-09",
                "The envoy urged both sides to cease fire and said she would receive them on Friday. | appeal |"
                        + " 2031-05-11/2031-05-12",
                // spans
                "The army shelled Oskel between Thursday and Saturday. | shelling | 2031-05-08/2031-05-10",
                "Between Monday morning and Thursday evening the mission recorded 34 violations. | violation_alleged |"
                        + " 2031-05-05/2031-05-08",
                "From 20 to 26 April the Guard fired 40 mortar rounds at Tarn. | shelling | 2031-04-20/2031-04-26",
                "Since Friday the Guard has shelled Tarn every night. | shelling | 2031-05-09/2031-05-12",
                // parts of the day
                "The Guard attacked Keld late on Thursday. | ground_assault | 2031-05-08",
                "The Guard attacked Keld overnight into Saturday. | ground_assault | 2031-05-10",
                // clauses at the same time
                "Nine soldiers were killed when fighters stormed a post at Harrow on Wednesday. | civilian_harm |"
                        + " 2031-05-07",
                // names that became one word do not move the days
                "Clashes between the Seventh Tarn Brigade and the Belmark Protection Force broke out near Oskel on"
                        + " Friday, breaking a truce that the envoy had mediated in March. | armed_clash | 2031-05-09",
                // still to come
                "Arland and Belmark will meet in Merrow on Friday. | talks_scheduled | 2031-05-16",
                "The army said it would withdraw from Tarn on Thursday. | force_withdrawal | 2031-05-15",
                // meetings that did not take place have the day for which they were set
                "The session due on Friday has been cancelled. | talks_not_held | 2031-05-16",
                "A meeting in Osk scheduled for Friday was called off. | talks_not_held | 2031-05-16",
                "Thursday's round of talks was postponed. | talks_not_held | 2031-05-15",
                "The Guard did not show up for talks that were to open on Friday. | talks_not_held | 2031-05-09",
                "Talks set for 20 May were cancelled. | talks_not_held | 2031-05-20",
                // what happens once and lasts came about on its first day
                "The road to Keld has been closed since Thursday. | crossing_change | 2031-05-08",
                "The crossing at Osk, shut since 2 May, was reopened on Saturday. | crossing_change | 2031-05-10",
                // lasting
                "The army has besieged Dunmere for three weeks. | siege | 2031-04-21/2031-05-12",
            })
    void theDayIsTheOneOfTheEvent(String text, String type, String expected) {
        assertThat(days(time(type, text))).isEqualTo(expected);
    }

    @Test
    void aDayLaterCountsFromWhatWasTold() {
        assertThat(days(time("shelling", "The army stormed Oskel on Friday. Keld was shelled a day later.")))
                .isEqualTo("2031-05-10");
    }

    @Test
    void hoursLaterAfterNothingIsNotAfterTheReport() {
        assertThat(days(time("shelling", "Hours later, shells fell on Tarn."))).isEqualTo("2031-05-12");
    }

    @Test
    void aStateIsThereWhenTheReportTellsOfIt() {
        EventTime time = time("siege", "The army is besieging Dunmere.");

        assertThat(days(time)).isEqualTo("2031-05-11/2031-05-12");
        assertThat(time.state()).isTrue();
    }

    @Test
    void aTruceBeganOnTheFirstOfItsDays() {
        assertThat(days(time("ceasefire_in_force", "The truce has been in force since Friday.")))
                .isEqualTo("2031-05-09");
    }

    @Test
    void aHeadlineHasTheDayOfItsStory() {
        Claim headline = CODER.code(Page.titled(
                        "Rebels seize Keld", "Rebels captured the town of Keld on Thursday, residents said."))
                .get(0);

        assertThat(days(headline.time())).isEqualTo("2031-05-08");
        assertThat(headline.time().basis()).isEqualTo("anchored");
    }
}
