package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.ceaseline.archive.Decision.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class DecisionTest {

    @Parameter
    TestStore store;

    @TempDir
    Path folder;

    @Test
    void theLastDecisionStandsAndTheEarlierOnesStay() {
        try (Archive archive = store.open(folder)) {
            archive.decide(new Draft("claim", "c-1", "type", "shelling", "air_strike", "The pilot said so."));
            archive.decide(new Draft("claim", "c-1", "type", "air_strike", "shelling", "The pilot took it back."));

            assertThat(archive.decisions("claim", "c-1"))
                    .extracting(decision -> decision.draft().after())
                    .containsExactly("air_strike", "shelling");
            assertThat(archive.decisions("claim", "c-1")).allSatisfy(decision -> {
                assertThat(decision.who()).isEqualTo("analyst");
                assertThat(decision.recorded()).isEqualTo("2018-04-22T12:00:00.000000Z");
            });
        }
    }

    @Test
    void aDecisionOnWhatSomebodyElseHasChangedIsRefused() {
        try (Archive archive = store.open(folder)) {
            archive.decide(new Draft("claim", "c-1", "type", "shelling", "air_strike", "The pilot said so."));

            assertThatThrownBy(() -> archive.decide(
                            new Draft("claim", "c-1", "type", "shelling", "armed_clash", "Both sides fired.")))
                    .isInstanceOf(Decision.Outdated.class)
                    .hasMessageContaining("now is \"air_strike\"");
        }
    }

    @Test
    void aDecisionNeedsAReason() {
        assertThatThrownBy(() -> new Draft("claim", "c-1", "type", "a", "b", " "))
                .hasMessageContaining("gives no reason");
    }
}
