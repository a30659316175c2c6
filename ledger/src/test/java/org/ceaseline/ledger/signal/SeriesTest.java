package org.ceaseline.ledger.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.ceaseline.ledger.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private static Counts counts(int... perDay) {
        return new Counts(LocalDate.of(2020, 1, 1), perDay);
    }

    /** One rate up to a day, another from there on, laid out evenly. */
    private static Counts twoRates(int days, int change, int before, int after) {
        int[] perDay = new int[days];
        Arrays.fill(perDay, 0, change, before);
        Arrays.fill(perDay, change, days, after);
        return counts(perDay);
    }

    @Test
    void aDayLikeTheDaysBeforeIsNotFlagged() {
        assertThat(Baselines.of(twoRates(40, 40, 2, 2)).orElseThrow().flagged()).isFalse();
    }

    @Test
    void aDayFarAboveTheDaysBeforeIsFlagged() {
        assertThat(Baselines.of(twoRates(40, 39, 1, 9))).get().satisfies(baseline -> {
            assertThat(baseline.flagged()).isTrue();
            assertThat(baseline.to()).isEqualTo(LocalDate.of(2020, 2, 6));
        });
    }

    @Test
    void twoIncidentsAfterAQuietMonthAreNotYetAFlag() {
        assertThat(Baselines.of(twoRates(40, 39, 0, 2)).orElseThrow().flagged()).isFalse();
    }

    @Test
    void aShortSeriesHasNoBaseline() {
        assertThat(Baselines.of(twoRates(20, 10, 1, 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2.0, 2.0, 1.0",
        "1, 2.0, 2.0, 0.8647",
        "3, 2.0, 2.0, 0.3233",
        "1, 1.0, 2.0, 0.5",
        "2, 1.0, 2.0, 0.25"
    })
    void tailsAreThoseOfThePoissonAndTheNegativeBinomialTables(int count, double mean, double variance, double tail) {
        assertThat(Baselines.atLeast(count, mean, variance)).isCloseTo(tail, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"0.2", "1.0", "4.0"})
    void theLimitOfTheRunningSumLeavesHalfAYearWithoutAFalseAlarm(double rate) {
        double reference = rate / Math.log(2);
        double limit = Cusum.limit(rate, reference);

        assertThat(Cusum.runLength(rate, reference, limit)).isGreaterThanOrEqualTo(180);
        assertThat(Cusum.runLength(rate, reference, limit - 0.3)).isLessThan(180);
    }

    @Test
    void aDoubledRateRaisesTheAlarmAndASteadyOneDoesNot() {
        assertThat(Cusum.of(twoRates(80, 50, 2, 5)).orElseThrow().raised()).isTrue();
        assertThat(Cusum.of(twoRates(80, 80, 2, 2)).orElseThrow().raised()).isFalse();
    }

    @Test
    void oneChangeIsCutWhereItIs() {
        assertThat(Segmentation.of(twoRates(60, 30, 1, 6)))
                .extracting(Signals.Segment::from, Signals.Segment::perDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2020, 1, 1), 1.0),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2020, 1, 31), 6.0));
    }

    @Test
    void aSteadySeriesIsOneStretch() {
        assertThat(Segmentation.of(twoRates(60, 60, 2, 2))).hasSize(1);
    }

    @Test
    void underThirtyIncidentsNothingIsSaidOfOneDrawingOthers() {
        assertThat(Hawkes.of(twoRates(29, 29, 1, 1)).said()).isFalse();
        assertThat(Hawkes.of(twoRates(30, 30, 1, 1)).said()).isTrue();
    }

    @Test
    void burstsDrawMoreAfterThemThanASteadySeries() {
        int[] bursts = new int[120];
        for (int day = 0; day < 120; day += 30) {
            bursts[day] = 2;
            bursts[day + 1] = 5;
            bursts[day + 2] = 6;
            bursts[day + 3] = 4;
            bursts[day + 4] = 2;
        }

        assertThat(Hawkes.of(counts(bursts)).branching()).isGreaterThan(0.5);
        assertThat(Hawkes.of(twoRates(120, 120, 1, 1)).branching()).isLessThan(0.2);
    }

    /** Every other day reported on, with the same count on each of those. */
    private static Counts everyOther(int days, int count) {
        int[] perDay = new int[days];
        BitSet seen = new BitSet();
        for (int day = 1; day < days; day += 2) {
            perDay[day] = count;
            seen.set(day);
        }
        return new Counts(LocalDate.of(2020, 1, 1), perDay, seen);
    }

    @Test
    void aDayThatNobodyReportedOnIsNotAQuietDay() {
        Counts counts = everyOther(80, 2);

        assertThat(Baselines.of(counts)).get().satisfies(baseline -> {
            assertThat(baseline.mean()).isEqualTo(2);
            assertThat(baseline.variance()).isZero();
            assertThat(baseline.days()).isEqualTo(14);
        });
        assertThat(Cusum.of(counts)).get().satisfies(alarm -> assertThat(alarm.rate())
                .isEqualTo(2));
        assertThat(Segmentation.of(counts)).extracting(Signals.Segment::perDay).containsExactly(2.0);
        assertThat(Hawkes.of(counts).branching()).isLessThan(0.2);
    }

    @Test
    void aDayIsNotComparedWithAMonthMostlyUnseenNorAnUnseenDayWithAny() {
        Counts half = everyOther(80, 1);
        BitSet fewer = half.seen();
        fewer.clear(51);
        BitSet unseen = half.seen();
        unseen.clear(79);

        assertThat(Baselines.of(new Counts(half.first(), half.perDay(), fewer))).isEmpty();
        assertThat(Baselines.of(new Counts(half.first(), half.perDay(), unseen)))
                .isEmpty();
    }
}
