package org.ceaseline.archive.search;

import java.time.LocalDate;
import java.util.List;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;

/**
 * A claim to be found.
 *
 * @param key key of the claim's row, so that hits come back in the order of keeping
 * @param coding what it was coded in: report and casebook; a later coding takes its place
 * @param places those of the claim that the casebook has
 */
public record Entry(
        long key, String coding, Claim claim, String title, String outlet, String casebook, List<Place> places) {

    public Entry {
        places = List.copyOf(places);
    }

    /** How sharp the place is, 1 to 7; 0 where there is none. */
    int placePrecision() {
        int text = claim.places().stream()
                .findFirst()
                .map(Claim.PlaceMention::precision)
                .orElse(0);
        return places.stream()
                .mapToInt(Place::precision)
                .limit(1)
                .map(known -> Math.max(known, text))
                .findFirst()
                .orElse(text);
    }

    long firstDay() {
        return claim.time().start().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    long lastDay() {
        return claim.time().end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }
}
