package org.ceaseline.ledger.signal;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Incidents a day, from a first day on.
 *
 * @param first the day of {@code perDay[0]}
 */
record Counts(LocalDate first, int[] perDay) {

    Counts {
        perDay = perDay.clone();
    }

    int days() {
        return perDay.length;
    }

    int on(int day) {
        return perDay[day];
    }

    int total() {
        return Arrays.stream(perDay).sum();
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    double mean(int from, int until) {
        return Arrays.stream(perDay, from, until).average().orElse(0);
    }

    double variance(int from, int until) {
        double mean = mean(from, until);
        return Arrays.stream(perDay, from, until)
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .sum()
                / Math.max(1, until - from - 1);
    }
}
