package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private final Entries entries = Ledger.under(NorthHoms.CASEBOOK).read(NorthHoms.all(), List.of());

    @Test
    void theFebruaryNoticeRefusalAndThreatRaiseTheTier() {
        Signals signals = entries.signals("cairo-2017", LocalDate.of(2018, 2, 16));

        assertThat(signals.tier()).isEqualTo(Signals.Tier.HIGH);
        assertThat(signals.political())
                .extracting(Signals.Political::words)
                .contains("extension refused", "notice of the end", "threat by a party or guarantor");
        assertThat(signals.political())
                .allSatisfy(signal -> assertThat(signal.ground().kind()).isEqualTo(Ground.Kind.CLAIM));
    }

    @Test
    void aMonthLaterTheSignalsHaveFaded() {
        Signals signals = entries.signals("cairo-2017", LocalDate.of(2018, 3, 20));

        assertThat(signals.tier()).isEqualTo(Signals.Tier.WATCH);
        assertThat(signals.political()).isEmpty();
    }

    @Test
    void nothingLaterThanTheDayCounts() {
        assertThat(entries.signals("cairo-2017", LocalDate.of(2018, 1, 31)).political())
                .isEmpty();
    }

    @Test
    void aStatedEndIsASignalInItsLastFourteenDays() {
        assertThat(entries.signals("cairo-2017", LocalDate.of(2018, 2, 10)).political())
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.words()).isEqualTo("stated end within 14 days, no extension known");
                    assertThat(signal.day()).isEqualTo("2018-02-01");
                    assertThat(signal.faded()).isEqualTo(2);
                    assertThat(signal.ground().ref()).isEqualTo("cairo-2017/times/3");
                });
        assertThat(entries.signals("cairo-2017", LocalDate.of(2018, 2, 15)).political())
                .noneMatch(signal -> signal.words().startsWith("stated end"));
    }

    @Test
    void noProbabilityIsGiven() {
        assertThat(entries.signals("cairo-2017", LocalDate.of(2018, 2, 16)).quality())
                .contains(
                        "no probability is given: the signals are back-tested on simulated truces, and the agreements at hand"
                                + " are too few to score");
    }
}
