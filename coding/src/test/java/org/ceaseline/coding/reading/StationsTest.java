package org.ceaseline.coding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Claim.Modality;
import org.ceaseline.coding.Coder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a digest of broadcasts each station tells what stands below its line. */
class StationsTest {

    private static final Coder CODER = Coder.with(Casebook.none());
    private static final String ONE = "Belmark troops shelled the village of Tarn on Sunday.";
    private static final String OTHER = "Arland troops shelled the village of Osk on Sunday.";

    private static Claim claim(String sentence, String... paragraphs) {
        List<Claim> claims = CODER.code(Page.titled("Two radios on the truce", paragraphs)).stream()
                .filter(claim -> claim.evidence().text().endsWith(sentence))
                .toList();
        assertThat(claims).isNotEmpty();
        return claims.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1) Radio Arland, Merrow, in English, 0230 gmt. Excerpts. | Radio Arland",
                "Item 2. Voice of the Ridge, Keld, in Belmarkish, 1130 gmt. Text of report. | Voice of the Ridge",
                "Ridge Television (government, Merrow), 1800 UTC. Excerpts: | Ridge Television"
            })
    void theStationTellsUntilTheNextOne(String line, String station) {
        Claim first = claim(ONE, line, ONE, "(9) Free FM, 1900 gmt.", OTHER);
        assertThat(first.speaker()).contains(station);
        assertThat(first.modality()).isEqualTo(Modality.CLAIMED);
        assertThat(claim(OTHER, line, ONE, "(9) Free FM, 1900 gmt.", OTHER).speaker())
                .contains("Free FM");
    }

    @Test
    void aNameInBracketsOpensTheParagraphOfAStation() {
        assertThat(claim(ONE, "[Voice of the Ridge] " + ONE).speaker()).contains("Voice of the Ridge");
        assertThat(claim(OTHER, "[Voice of the Ridge] " + ONE, OTHER).speaker()).contains("Voice of the Ridge");
    }

    @Test
    void theStationSaysByItsName() {
        String said = "The Guard freed twelve prisoners on Sunday, the station said.";
        assertThat(claim(said, "[Radio Arland] " + ONE, said).speaker()).contains("Radio Arland");
    }

    @Test
    void whoeverIsNamedSpeaksInTheBroadcast() {
        String said = "The mayor said that Belmark troops had shelled the village of Tarn.";
        assertThat(claim(said, "(1) Radio Arland, Merrow, in English, 0230 gmt.", said)
                        .speaker())
                .contains("mayor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Merrow] The council met.",
                "[Songs]",
                "The convoy left at 0230 gmt.",
                "Radio Arland is heard in the valley."
            })
    void otherLinesNameNoStation(String line) {
        assertThat(claim(ONE, line, ONE).speaker()).isEmpty();
    }
}
