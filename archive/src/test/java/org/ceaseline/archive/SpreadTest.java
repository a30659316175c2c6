package org.ceaseline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final Optional<LocalDate> OPEN = Optional.empty();

    private static Spread spread() {
        Spread.Filling filling = new Spread.Filling();
        filling.add(10, 20, "1969-12-30", 2);
        filling.add(10, 20, "2016-03-01", 3);
        filling.add(10, 20, Placing.UNDATED, 1);
        filling.add(10, 21, "2016-02-29", 4);
        for (int day = 1; day <= 200; day++) {
            filling.add(11, 20, LocalDate.of(2017, 1, 1).plusDays(day).toString(), 1);
        }
        return filling.done();
    }

    @Test
    void allOfItCountsWhatHasNoDayToo() {
        assertThat(spread().spots(OPEN, OPEN))
                .isEqualTo(List.of(new Spot(11, 20, 200), new Spot(10, 20, 6), new Spot(10, 21, 4)));
    }

    @Test
    void aStretchHasItsFirstAndLastDayAndNothingWithoutOne() {
        assertThat(spread().spots(Optional.of(LocalDate.of(2016, 2, 29)), Optional.of(LocalDate.of(2016, 3, 1))))
                .isEqualTo(List.of(new Spot(10, 21, 4), new Spot(10, 20, 3)));
        assertThat(spread().spots(OPEN, Optional.of(LocalDate.of(2016, 2, 29))))
                .isEqualTo(List.of(new Spot(10, 21, 4), new Spot(10, 20, 2)));
        assertThat(spread().spots(Optional.of(LocalDate.of(2016, 3, 1)), OPEN))
                .isEqualTo(List.of(new Spot(11, 20, 200), new Spot(10, 20, 3)));
        assertThat(spread().spots(Optional.of(LocalDate.of(2030, 1, 1)), OPEN)).isEmpty();
    }
}
