package org.ceaseline.casebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated fact that the analyst knows beforehand: what the desk compares reports with, never a claim of a report.
 *
 * @param clock local time of day as {@code HH:mm}
 * @param zone IANA time zone of the clock
 * @param datePrecision 1 day, 2 within some days, 3 within weeks, 4 month, 5 year or wider
 * @param agreement id of the agreement that it concerns
 * @param fact one sentence in our words
 * @param confidence in words
 * @param known by which day it was told, as sharp as the source; empty for the day itself
 * @param toldBy ids of those who say so, the one who claims to know last; empty where the source itself tells it
 * @param detail further values by name, as claims have them: {@code status=denied}
 */
public record KnownFact(
        PartialDate date,
        Optional<String> clock,
        Optional<String> zone,
        int datePrecision,
        EventType type,
        Optional<String> agreement,
        String fact,
        String confidence,
        List<String> source,
        Optional<PartialDate> known,
        List<String> toldBy,
        List<String> actors,
        List<String> targets,
        List<String> places,
        Map<String, String> detail) {
    public KnownFact {
        source = List.copyOf(source);
        toldBy = List.copyOf(toldBy);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        detail = Map.copyOf(detail);
    }
}
