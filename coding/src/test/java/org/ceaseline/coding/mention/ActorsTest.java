package org.ceaseline.coding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.coding.Claim.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

    private static final String DAY = "2018-03-14";

    private static List<String> names(String text) {
        Page page = Page.published(DAY, text).parsed();
        return page.read().in(page.sentences().get(0)).actors().stream()
                .map(ActorSpan::name)
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The army shelled the port. | army",
                "Rebels of the Tamar Liberation Front fired mortars. | Tamar Liberation Front",
                "Three Ukrainian soldiers were killed on Monday. | Ukrainian soldiers",
                "A spokesman of the Keld town council denied it. | spokesman of the Keld town council",
                "A source in the Home Defence Forces (HDF) told reporters so. | source in the Home Defence Forces (HDF)",
                "The Ministry of Defence of Ardania said so. | Ministry of Defence of Ardania",
                "Units of the Ardanian army observe the truce. | Ardanian army",
                "Government tanks remained in the town. | Government tanks",
                "France and Germany called for calm. | France",
                "Both sides agreed to a truce. | sides",
                "Two residents said so. | residents",
                "Eduard Marin, a commander of the Free Steppe Movement, said so. | Eduard Marin",
                "The UN mission said so. | UN mission",
                "Armed members of the Steppe Guard stopped a patrol. | Steppe Guard",
                "The head of the local council of Tasil was arrested. | head of the local council of Tasil",
                "It was signed by the 5+5 Joint Military Commission. | 5+5 Joint Military Commission",
                "The press center of the Joint Forces said so. | press center of the Joint Forces",
                "A Ukrainian marine brigade was hit. | Ukrainian marine brigade",
                "The Women's Union of Keld marched. | Women's Union of Keld",
            })
    void thoseWhoActAreNamed(String text, String name) {
        assertThat(names(text)).anyMatch(it -> it.equalsIgnoreCase(name));
    }

    @Test
    void anAcronymIsPrintedInFullOnceTheReportHasSaidIt() {
        Page page = Page.published(DAY, "The Free Steppe Movement (FSM) left. The FSM came back.");

        assertThat(page.found("came").actors()).extracting(ActorSpan::name).containsExactly("Free Steppe Movement");
    }

    @Test
    void anAcronymIsKnownByTheInitialsOfAName() {
        Page page = Page.published(DAY, "The Free Steppe Movement left. Later FSM came back.");

        assertThat(page.found("came").actors()).extracting(ActorSpan::name).containsExactly("Free Steppe Movement");
    }

    @Test
    void theLastWordOfABodyStandsForIt() {
        Page page = Page.published(DAY, "The Free Steppe Movement left. The movement denied it.");

        assertThat(page.found("denied").actors()).extracting(ActorSpan::name).containsExactly("Free Steppe Movement");
    }

    @Test
    void aSurnameStandsForThePerson() {
        Page page = Page.published(DAY, "President Nadir Sahak left for talks. Nothing is settled, Sahak said.");

        assertThat(page.found("settled").actors()).extracting(ActorSpan::name).contains("Nadir Sahak");
    }

    @Test
    void aLabelStaysALabel() {
        Page page = Page.published(DAY, "The militants shelled a village.");

        assertThat(page.found("militants").actors()).singleElement().satisfies(it -> {
            assertThat(it.label()).isTrue();
            assertThat(it.resolution()).isEqualTo(Resolution.LABEL_ONLY);
            assertThat(it.id()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The ADF shelled the port. | adf | Arland Defence Force",
                "The Arland Defence Force shelled the port. | adf | Arland Defence Force",
                "Artillery of the ADF hit the port. | adf | Arland Defence Force",
                "ADF gunners hit the port. | adf | Arland Defence Force",
                "Merrow rejected the offer. | merrow_gov | Government of Arland",
                "The Belmarc Councill rejected the offer. | council | Belmark Council",
                "قال بلمارك ذلك. | council | Belmark Council",
            })
    void theCasebookResolvesItsNames(String text, String id, String name) {
        Page page = Page.published(DAY, text);

        assertThat(page.read(World.casebook()).in(page.sentences().get(0)).actors())
                .anySatisfy(it -> {
                    assertThat(it.id()).contains(id);
                    assertThat(it.name()).isEqualTo(name);
                    assertThat(it.resolution()).isEqualTo(Resolution.RESOLVED);
                });
    }

    @Test
    void aNameBeforeItsTimeMeansThePredecessor() {
        Page page = Page.published("2015-03-14", "The RLA attacked a post.");

        assertThat(page.read(World.casebook()).in(page.sentences().get(0)).actors())
                .first()
                .satisfies(it -> {
                    assertThat(it.id()).contains("old_column");
                    assertThat(it.candidates()).containsExactly("old_column", "new_column");
                    assertThat(it.note()).contains("founded on 2016-05");
                });
    }

    @Test
    void aNameThatTwoShareIsAmbiguous() {
        Page page = Page.published(DAY, "The Home Guard attacked a post.");

        assertThat(page.read(World.casebook()).in(page.sentences().get(0)).actors())
                .first()
                .satisfies(it -> {
                    assertThat(it.resolution()).isEqualTo(Resolution.AMBIGUOUS);
                    assertThat(it.candidates()).containsExactly("north_guard", "south_guard");
                    assertThat(it.id()).isEmpty();
                });
    }

    @Test
    void aCapitalAfterInIsATown() {
        Page page = Page.published(DAY, "Shells fell in Merrow.");

        assertThat(page.read(World.casebook()).in(page.sentences().get(0)).actors())
                .isEmpty();
    }

    @Test
    void anyPhraseCanBeReadAsAThing() {
        Page page = Page.published(DAY, "Warplanes bombed a crowded market on Thursday.")
                .parsed();

        assertThat(page.read().actorAt(page.sentences().get(0), page.token("market")))
                .hasValueSatisfying(it -> assertThat(it.name()).isIn("crowded market", "market"));
    }
}
