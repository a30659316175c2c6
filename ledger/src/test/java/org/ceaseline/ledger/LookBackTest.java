package org.ceaseline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.casebook.EventType.AGREEMENT_ENDED;
import static org.ceaseline.casebook.EventType.SHELLING;
import static org.ceaseline.casebook.EventType.THREAT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.ceaseline.coding.Claim;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2020, 3, 1);

    private static LookBack lookBack(Claim... claims) {
        return Ledger.under(World.casebook(
                        World.truce(List.of(World.inForce("2020-03-01", "", Duration.ZERO, "corvania")))))
                .read(List.of(claims), List.of())
                .lookBack(World.TRUCE, AsOf::day);
    }

    private static Claim notice() {
        return Tell.of(AGREEMENT_ENDED)
                .in("r-notice", "The post says that it is over.")
                .by("belmark_post")
                .at("valley")
                .on("2020-04-10")
                .claim();
    }

    private static Claim threat() {
        return Tell.of(THREAT)
                .in("r-threat", "Arland threatens.")
                .by("wire")
                .at("valley")
                .actor("arland")
                .on("2020-04-12")
                .claim();
    }

    private static Claim end() {
        return Tell.of(AGREEMENT_ENDED)
                .in("r-end", "Arland says that it is over.")
                .by("wire > arland:official")
                .as(Claim.Modality.REPORTED)
                .at("valley")
                .actor("arland")
                .on("2020-04-20")
                .claim();
    }

    private static LookBack.Look on(LookBack back, String day) {
        return back.looks().stream()
                .filter(look -> look.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDayShowsWhatWasKnownByThenAndHowLongItWasToTheBreakdown() {
        LookBack back = lookBack(notice(), threat(), end());

        assertThat(back.breakdowns()).singleElement().satisfies(breakdown -> {
            assertThat(breakdown.day()).isEqualTo("2020-04-20");
            assertThat(breakdown.asserter()).isEqualTo("arland");
            assertThat(breakdown.recorded()).isEqualTo(2);
        });
        assertThat(back.looks().get(0).day()).isEqualTo(MARCH_1);
        assertThat(on(back, "2020-04-09").tier()).isEqualTo(Signals.Tier.WATCH);
        assertThat(on(back, "2020-04-10").tier()).isEqualTo(Signals.Tier.RAISED);
        assertThat(on(back, "2020-04-13").left()).isEqualTo(OptionalInt.of(7));
        assertThat(back.looks()).allSatisfy(look -> assertThat(look.day()).isBefore("2020-04-20"));
    }

    @Test
    void aDayWithoutAnyReportInTheFortnightBeforeIsBlind() {
        LookBack back = lookBack(notice(), threat(), end());

        assertThat(on(back, "2020-04-09").blind()).isTrue();
        assertThat(on(back, "2020-04-10").blind()).isFalse();
    }

    @Test
    void whatLiesBehindTheEndOfTheRecordIsNotDecided() {
        LookBack back = lookBack(notice());
        LookBack.Look last = on(back, "2020-04-10");

        assertThat(back.breakdowns()).isEmpty();
        assertThat(back.isDecided(last, last.left(), 7)).isFalse();
        assertThat(back.isDecided(on(back, "2020-04-03"), OptionalInt.empty(), 7))
                .isTrue();
    }

    @Test
    void anActHeldABreachIsCountedFromTheDayBefore() {
        LookBack back = lookBack(Tell.of(SHELLING)
                .in("r-shelling", "The port was shelled.")
                .by("wire")
                .at("port")
                .actor("arland_army")
                .on("2020-03-08")
                .claim());

        assertThat(on(back, "2020-03-03").breach()).isEqualTo(OptionalInt.of(5));
        assertThat(on(back, "2020-03-08").breach()).isEmpty();
    }

    @Test
    void wordOfSomebodyWithoutAPartInTheAgreementBreaksNothing() {
        Claim outlet = Tell.of(AGREEMENT_ENDED)
                .in("r-end", "It is over.")
                .by("wire")
                .at("valley")
                .on("2020-04-20")
                .claim();

        assertThat(lookBack(notice(), outlet).breakdowns()).isEmpty();
    }

    @Test
    void withoutAnyRecordThereIsNothingToLookBackOn() {
        assertThat(lookBack().looks()).isEmpty();
    }
}
