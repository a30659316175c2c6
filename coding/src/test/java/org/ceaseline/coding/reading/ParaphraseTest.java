package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.ActorMention;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other words for the same event give the same event. */
class ParaphraseTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Belmark forces shelled the village of Tarn. | The village of Tarn was shelled by Belmark forces.",
                "The rebels have attacked an army base near Tarn. | An army base near Tarn has been attacked by the rebels.",
                "Belmark police have arrested four activists. | Four activists have been arrested by Belmark police.",
                "On Monday the army shelled Tarn. | The army shelled Tarn on Monday.",
                "Arland has violated the truce. | The truce has been violated by Arland."
            })
    void activeAndPassiveAndFrontedTellTheSame(String one, String other) {
        assertThat(who(other)).isEqualTo(who(one)).isNotEmpty();
    }

    @Test
    void anUnrelatedParagraphAddsNoClaim() {
        String told = "Belmark forces shelled the village of Tarn.";
        List<Claim> alone = CODER.code(Page.of(told));
        List<Claim> behind =
                CODER.code(Page.of("The harvest was good this year and prices fell in the capital.", told));
        assertThat(behind.stream().map(Claim::type).toList())
                .isEqualTo(alone.stream().map(Claim::type).toList());
    }

    private static List<String> who(String sentence) {
        return CODER.code(Page.of(sentence)).stream()
                .map(claim -> claim.type() + " " + names(claim.actors()) + names(claim.targets()) + claim.negative())
                .toList();
    }

    private static List<String> names(List<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::surface).toList();
    }
}
