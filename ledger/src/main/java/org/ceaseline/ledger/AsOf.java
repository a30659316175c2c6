package org.ceaseline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day to look from.
 *
 * @param day last day that counts: reports published later and steps taken later are left out; empty for everything
 * @param recorded only what the archive held by then; empty for everything
 */
public record AsOf(Optional<LocalDate> day, Optional<Instant> recorded) {

    public static AsOf everything() {
        return new AsOf(Optional.empty(), Optional.empty());
    }

    public static AsOf day(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty());
    }

    public AsOf recordedBy(Instant moment) {
        return new AsOf(day, Optional.of(moment));
    }
}
