package org.ceaseline.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

class TeasersTest {

    private static final String ARTICLE =
            """
            Bridge at Kesh reopens after a year
            By Tam Arden, 3 May 2031
            The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol, officials said.
            Buses run from noon, the council added, and the ferry will stay for another week so that nobody has to wait at the ramp.
            What comes next
            The committee meets again on Friday in the old customs house, where it will talk about the road to the north and the school.
            Its members hope that the second ramp can be opened before the summer, when many people cross the river every day.
            """;

    private static Report read(String below) {
        return Capture.read("page.txt", (ARTICLE + below).getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    @Test
    void headlinesOfOthersBelowTheArticleAreFurniture() {
        Report report = read(
                """
                Market day in Tolm draws thousands despite the rain
                Farmers from both banks sold flour, cheese and lamp oil until dark
                Council of Port Velm to vote on new ferry prices
                Swimmers find a cannon from the old war in the canal
                Divers raised it on Sunday. It will be shown in the museum of the town from June on, the director said.
                Why the storks came late this year and where they nest
                """);

        assertThat(report.articleBody()).endsWith("cross the river every day.").contains("What comes next");
    }

    @Test
    void headlinesThatRunIntoTheirSummariesAreFurniture() {
        Report report = read(
                """
                Market Day In Tolm Draws ThousandsFarmers from both banks sold flour and cheese until dark, the council of the town said.
                Council To Vote On Ferry PricesThe council of Port Velm will vote on Thursday about new prices for the ferry to the island.
                Cannon Found In The CanalDivers raised it on Sunday and it will be shown in the museum of the town from June on.
                Storks Came Late This YearThey nest on the roof of the customs house again, as the wardens of the park have counted.
                """);

        assertThat(report.articleBody()).endsWith("cross the river every day.");
    }

    @Test
    void anArticleWhoseLinesEndInNoStopIsLeftWhole() {
        String lines =
                """
                Programme of the week in Kesh and Tolm
                Monday the committee meets in the customs house at ten
                Tuesday the first buses leave the square at noon sharp
                Wednesday the council of Port Velm votes on the ferry
                Thursday the school opens again for the younger children
                Friday the road to the north is closed for the whole day
                """;
        Report report = Capture.read("page.txt", lines.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);

        assertThat(report.articleBody()).contains("Thursday the school opens");
    }
}
