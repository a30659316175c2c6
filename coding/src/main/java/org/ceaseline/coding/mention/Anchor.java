package org.ceaseline.coding.mention;

import java.time.LocalDate;

/**
 * A day that a report fixes, as evidence for the year of a linked report.
 *
 * @param first first day that it may be
 * @param last last day that it may be
 * @param raw the words
 * @param report id of the report that says so
 */
public record Anchor(LocalDate first, LocalDate last, String raw, String report) {

    public Anchor {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Anchor runs backwards: " + first + " to " + last + ". Swap them.");
        }
    }
}
