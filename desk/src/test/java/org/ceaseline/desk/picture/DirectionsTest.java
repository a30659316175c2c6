package org.ceaseline.desk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class DirectionsTest {

    private static final String SINCE = "\u0645\u0646\u0630 ";

    @Test
    void aDayStaysInItsOrderAfterArabic() {
        assertThat(Directions.kept(SINCE + "2016-03-06.")).isEqualTo(SINCE + "\u20662016-03-06\u2069.");
        assertThat(Directions.kept(SINCE + "2016-04-20 12:00")).isEqualTo(SINCE + "\u20662016-04-20 12:00\u2069");
        assertThat(Directions.kept("since 2016-03-06")).isEqualTo("since 2016-03-06");
    }

    @Test
    void aLabelThatBeginsWithANumberIsReadFromTheRight() {
        String label = Directions.alone("6 \u0645\u0627\u0631\u0633 2016");
        assertThat(label).startsWith("\u2068").endsWith("\u2069");
        assertThat(new Bidi(label, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(1)).isEqualTo(2);
        assertThat(Directions.alone("6 Mar 2016")).isEqualTo("6 Mar 2016");
    }
}
