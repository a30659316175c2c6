package org.ceaseline.archive.search;

import java.time.LocalDate;
import java.util.Optional;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * A claim to be found.
 *
 * @param key key of the claim's row, so that hits come back in the order of keeping
 * @param coding what it was coded in: report and casebook; a later coding takes its place
 * @param place where the casebook has it
 */
public record Entry(
        long key, String coding, Claim claim, String title, String outlet, String casebook, Optional<Place> place) {

    /** How sharp the place is, 1 to 7; 0 where there is none. */
    int placePrecision() {
        int text = claim.places().stream()
                .findFirst()
                .map(Claim.PlaceMention::precision)
                .orElse(0);
        return place.map(known -> Math.max(known.precision(), text)).orElse(text);
    }

    long firstDay() {
        return claim.time().start().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    long lastDay() {
        return claim.time().end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }
}
