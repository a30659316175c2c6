package org.ceaseline.archive;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a whole casebook comes to.
 *
 * @param lastDay the last day that any report speaks of or was published on
 * @param pending how many of each kind waited for a person if nobody had decided yet
 * @param months incidents by month, {@code 2016-04}; those without a day are left out
 */
public record Sums(
        Optional<LocalDate> lastDay,
        long claims,
        long incidents,
        long findings,
        Map<Pending.Kind, Long> pending,
        Map<String, Long> months) {
    public Sums {
        pending = Map.copyOf(pending);
        months = Map.copyOf(months);
    }
}
