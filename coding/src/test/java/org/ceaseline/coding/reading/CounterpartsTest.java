package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other side of an event: who loses, who is asked, whose demand is refused; each with both sides in either place. */
class CounterpartsTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static List<String> targets(String type, String text) {
        EventType wanted = EventType.of(type).orElseThrow();
        List<Claim> claims = CODER.code(Page.of(text)).stream()
                .filter(claim -> claim.type() == wanted)
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(claims.size() - 1).targets().stream()
                .map(ActorMention::surface)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Front said it would not return to the talks until the Council freed its men. | precondition_set | Council",
                "The Council said it would not return to the talks until the Front freed its men. | precondition_set | Front",
                "Strand said the Front would not attend unless Arland troops left Osk. | precondition_set | Arland troops",
                "The Council will only talk if Arland withdraws its army from Osk. | precondition_set | Arland",
                "The Front demanded the release of 45 men. The Council rejected that demand. | rejection | Front",
                "The Council demanded the release of 45 men. The Front rejected that demand. | rejection | Council",
                "Corvania proposed a truce of ten days. The Guard turned it down. | rejection | Corvania",
                "Guard fighters took the hill of Osk from Arland soldiers. | territory_change | Arland soldiers",
                "Arland soldiers took the hill of Osk from Guard fighters. | territory_change | Guard fighters",
                "Arland soldiers overran a Guard post near Osk on Sunday. | territory_change | Guard",
                "The Guard drove Arland soldiers from Osk on Sunday. | territory_change | Arland soldiers",
                "The town of Osk has been besieged by the army since January. | siege | town of Osk"
            })
    void theOtherSideIsTheTarget(String text, String type, String target) {
        assertThat(targets(type, text)).containsExactly(target);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The army captured Osk on Sunday, residents said. | territory_change",
                "The Front will not return to the talks until the road is open. | precondition_set",
                "The Front demanded the release of 45 men. The Council rejected a truce. | rejection",
            })
    void whereNobodyIsNamedTheTargetStaysOpen(String text, String type) {
        assertThat(targets(type, text)).isEmpty();
    }
}
