package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ceaseline.casebook.EventType;
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

    private static List<String> endSignals(String mode) {
        Tell end = Tell.of(EventType.AGREEMENT_ENDED)
                .in("r-end", "It has ended.")
                .by("wire")
                .at("valley")
                .on("2020-03-15");
        Tell told = mode.isEmpty() ? end : end.with("mode", mode);
        return Ledger.under(World.casebook())
                .read(List.of(told.claim()), List.of())
                .signals(World.TRUCE, LocalDate.of(2020, 3, 16))
                .political()
                .stream()
                .map(Signals.Political::words)
                .filter(words -> !words.startsWith("stated end"))
                .toList();
    }

    @Test
    void anAgreementThatWasDoneOrReplacedWarnsOfNothing() {
        assertThat(endSignals("fulfilled")).isEmpty();
        assertThat(endSignals("superseded")).isEmpty();
        assertThat(endSignals("terminated")).containsExactly("notice of the end");
        assertThat(endSignals("")).containsExactly("notice of the end");
    }
}
