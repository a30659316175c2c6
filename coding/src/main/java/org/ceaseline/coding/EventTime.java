package org.ceaseline.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When an event happened, no sharper than the text.
 *
 * @param start first day that it may be, empty where nothing bounds it
 * @param end last day that it may be
 * @param precision 1 day, 2 within 2 to 6 days, 3 within a week to under a month, 4 month, 5 year or wider or unknown
 * @param basis explicit, relative, inferred_year, document_date, anchored or none
 * @param raw the words of the text; empty where none
 * @param clock local time of day {@code HH:mm} or part of the day (morning, night), where given
 * @param zone time zone as the text gives it
 * @param state true for a state (siege) whose start is open
 * @param reasons every step that led here, one sentence each, also each year that was excluded and why
 */
public record EventTime(
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        int precision,
        String basis,
        String raw,
        Optional<String> clock,
        Optional<String> zone,
        boolean state,
        List<String> reasons) {

    public EventTime {
        reasons = List.copyOf(reasons);
    }

    public static EventTime unknown() {
        return new EventTime(
                Optional.empty(),
                Optional.empty(),
                5,
                "none",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }
}
