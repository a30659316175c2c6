package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever counts, sums up or calls an act by a name tells of it; pictures, own reporters and deals long signed need no teller. */
class CountersTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static Claim claim(String type, String text) {
        EventType wanted = EventType.of(type).orElseThrow();
        List<Claim> claims = CODER.code(Page.of(text)).stream()
                .filter(claim -> claim.type() == wanted)
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(claims.size() - 1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Guard put the army's losses in the thousands. | civilian_harm | Guard",
                "The army put the Guard's losses in the thousands. | civilian_harm | army",
                "The committee has counted nineteen violations. | violation_alleged | committee",
                "Soldiers and rebels fought in Osk for two hours, and residents counted five bodies afterwards. |"
                        + " civilian_harm | residents",
                "The mayor said soldiers had shelled Keld. He described the shelling as a violation of the truce. |"
                        + " violation_alleged | mayor"
            })
    void whoeverCountsTells(String text, String type, String speaker) {
        assertThat(claim(type, text).speaker()).contains(speaker);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Belmark troops shelled the village of Keld, our correspondent reported, killing three people. | shelling",
                "Satellite images show that Arland has moved six howitzers into the buffer zone. | force_deployment",
                "The mayor said soldiers had shelled Keld for the first time since the two sides signed a truce in April. | agreement_signed",
                "The Guard put up a barrier on the road to Keld. | crossing_change"
            })
    void theOutletTellsTheRest(String text, String type) {
        assertThat(claim(type, text).speaker()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said Belmark soldiers had shelled Keld. He called the shelling a breach of the truce. | Belmark soldiers",
                "The mayor said Arland soldiers had shelled Keld. He called the shelling a breach of the truce. | Arland soldiers"
            })
    void whoeverActedBrokeTheTruce(String text, String actor) {
        assertThat(claim("violation_alleged", text).actors())
                .singleElement()
                .satisfies(mention -> assertThat(mention.surface()).isEqualTo(actor));
    }
}
