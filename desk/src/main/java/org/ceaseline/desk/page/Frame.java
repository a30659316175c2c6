package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.Optional;
import org.ceaseline.archive.Sieve;
import org.ceaseline.casebook.Place;
import org.ceaseline.desk.holding.Case;

/** A stretch of days, and a point of the map, as what lists and the map are narrowed by. */
final class Frame {

    /** Half of a metre, in degrees: points of the casebook are compared as they are written. */
    private static final double NEAR = 0.000_005;

    private Frame() {}

    static Sieve sieve(Optional<LocalDate> from, Optional<LocalDate> to) {
        Sieve sieve = from.map(Sieve.all()::from).orElse(Sieve.all());
        return to.map(sieve::to).orElse(sieve);
    }

    static Sieve at(Sieve sieve, Place place) {
        return sieve.within(
                new Sieve.Box(place.lat() - NEAR, place.lon() - NEAR, place.lat() + NEAR, place.lon() + NEAR));
    }

    /** A path with the case and the days. */
    static String address(String path, Case one, Optional<LocalDate> from, Optional<LocalDate> to) {
        return path + "?case=" + one.id() + days(from, to);
    }

    /** The days, to be added to an address that asks for something already. */
    static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.map(day -> "&from=" + day).orElse("")
                + to.map(day -> "&to=" + day).orElse("");
    }
}
