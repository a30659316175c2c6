package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for something else is a condition or a threat, and what it waits for has not happened. */
class WaitingTest {

    private static final Coder CODER = Coder.with(Casebook.none());

    private static List<EventType> types(String sentence) {
        return CODER.code(Page.of(sentence)).stream().map(Claim::type).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels will not disarm until the army leaves the valley, their leader said. | PRECONDITION_SET",
                "The Council said it would attend the talks only if the siege was lifted. | PRECONDITION_SET",
                "The movement has made a truce conditional on the release of its leader. | PRECONDITION_SET",
                "If a single shell falls on Tarn, the response will be devastating, the president said. | THREAT",
                "\"Any attack on our positions will be met with fire,\" the Guard said. | THREAT",
                "The army will storm Tarn if the fighters do not leave by noon, a general said. | THREAT"
            })
    void whatWaitsIsNoAct(String sentence, EventType type) {
        assertThat(types(sentence)).containsExactly(type);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The rebels have disarmed in the valley.",
                "The Council attended the talks in Tarn.",
                "The army stormed Tarn on Monday."
            })
    void whatHappenedIsNoCondition(String sentence) {
        assertThat(types(sentence)).isNotEmpty().doesNotContain(EventType.PRECONDITION_SET, EventType.THREAT);
    }
}
