package org.ceaseline.casebook;

import java.time.ZoneId;
import java.util.Optional;

/** Reads times of day and time zones. */
final class Clocks {

    private Clocks() {}

    static Optional<String> clock(String clock, String zone, Spot spot, Faults faults) {
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            faults.error(
                    spot, "CLOCK_UNREADABLE", "'" + clock + "' is no time of day.", "Write hours and minutes: 09:30.");
            return Optional.empty();
        }
        if (zone.isEmpty()) {
            faults.error(
                    spot,
                    "ZONE_MISSING",
                    "The time " + clock + " has no time zone.",
                    "Add the zone in which the source counts, for example zone: Asia/Damascus.");
        }
        return Optional.of(clock);
    }

    static Optional<String> zone(String zone, Spot spot, Faults faults) {
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.error(
                    spot,
                    "ZONE_UNKNOWN",
                    "'" + zone + "' is no time zone."
                            + Words.didYouMean(
                                    zone,
                                    ZoneId.getAvailableZoneIds().stream()
                                            .sorted()
                                            .toList()),
                    "Write an IANA zone, for example Asia/Damascus or Etc/UTC.");
            return Optional.empty();
        }
        return Optional.of(zone);
    }
}
