package org.ceaseline.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final String SAID =
            "The council of Port Velm said on Tuesday that the bridge over the canal is open to everybody again.";

    /** Keeps what it hears: shares of the page in thousandths, and entries as -1. */
    private static final class Heard implements Watch {
        private final List<Long> shares = new ArrayList<>();

        @Override
        public void entry() {
            shares.add(-1L);
        }

        @Override
        public void part(long done, long all) {
            shares.add(done * 1000 / all);
        }
    }

    private static List<Long> heard(String name, String text) {
        Heard heard = new Heard();
        Capture.Reading reading = Capture.read(name, text.getBytes(StandardCharsets.UTF_8), heard);
        assertThat(reading.reports()).hasSize(1);
        return heard.shares;
    }

    @Test
    void aLongTextTellsAgainAndAgainHowFarItIs() {
        List<Long> shares = heard("long.txt", "Bridge over the canal opens again\n\n" + (SAID + "\n\n").repeat(6000));

        assertThat(shares).hasSizeGreaterThan(8).isSorted();
        assertThat(shares.get(0)).isLessThan(200);
        assertThat(shares.get(shares.size() - 1)).isBetween(900L, 1000L);
    }

    @Test
    void aLongPageTellsAgainAndAgainHowFarItIs() {
        List<Long> shares = heard(
                "long.html",
                "<html><body><article><h1>Bridge over the canal opens again</h1>"
                        + ("<p class=\"paragraph of the article\">" + SAID + "</p>\n").repeat(30_000)
                        + "</article></body></html>");

        assertThat(shares).hasSizeGreaterThan(4).isSorted();
        assertThat(shares.get(shares.size() - 1)).isBetween(700L, 1000L);
    }

    @Test
    void aShortPageSaysNothing() {
        assertThat(heard("short.html", "<html><body><p>" + SAID + "</p></body></html>"))
                .isEmpty();
    }
}
