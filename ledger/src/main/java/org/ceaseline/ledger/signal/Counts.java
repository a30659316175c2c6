package org.ceaseline.ledger.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Incidents a day, from a first day on. A day that nobody reported on is no day without incidents: what is counted from the
 * past leaves it out.
 *
 * @param first the day of {@code perDay[0]}
 * @param seen the days, as numbers, of which a report or an incident is known
 */
record Counts(LocalDate first, int[] perDay, BitSet seen) {

    Counts {
        perDay = perDay.clone();
        seen = (BitSet) seen.clone();
    }

    /** Counts of days that were all reported on. */
    Counts(LocalDate first, int... perDay) {
        this(first, perDay, all(perDay.length));
    }

    private static BitSet all(int days) {
        BitSet all = new BitSet(days);
        all.set(0, days);
        return all;
    }

    int days() {
        return perDay.length;
    }

    int on(int day) {
        return perDay[day];
    }

    boolean isSeen(int day) {
        return seen.get(day);
    }

    /** The numbers of the days seen, oldest first. */
    int[] seenDays() {
        return seen.stream().toArray();
    }

    /** How many days from {@code from}, before {@code until}, were seen. */
    int seenDays(int from, int until) {
        return seen.get(from, until).cardinality();
    }

    int total() {
        return Arrays.stream(perDay).sum();
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    /** Incidents a day seen; 0 where none was. */
    double mean(int from, int until) {
        return seenCounts(from, until).average().orElse(0);
    }

    /** Of the days seen. */
    double variance(int from, int until) {
        double mean = mean(from, until);
        return seenCounts(from, until)
                        .mapToDouble(count -> (count - mean) * (count - mean))
                        .sum()
                / Math.max(1, seenDays(from, until) - 1);
    }

    private IntStream seenCounts(int from, int until) {
        return IntStream.range(from, until).filter(seen::get).map(this::on);
    }
}
