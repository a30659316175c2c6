package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks coordinates and what lies in what. */
final class PlaceChecks {

    private final Inspection inspection;

    PlaceChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        inspection.casebook().places().forEach(this::check);
        sharedPoints();
    }

    private void check(Place place) {
        place.partOf().ifPresent(id -> inspection.knownPlace(place, "", id));
        Function<String, List<String>> next = id ->
                inspection.casebook().place(id).flatMap(Place::partOf).stream().toList();
        if (Circles.leadsBack(place.id(), next)) {
            inspection.error(
                    place,
                    "",
                    "PART_OF_CIRCLE",
                    "'" + place.id() + "' is part of itself.",
                    "Empty column 'part_of' in one row of the circle.");
        }
        country(place);
    }

    private void country(Place place) {
        String code = place.country();
        if (code.isEmpty()
                || Countries.isUserAssigned(code) && Countries.of(code).isEmpty()) {
            return;
        }
        Countries.of(code)
                .ifPresentOrElse(
                        box -> inside(place, box),
                        () -> inspection.error(
                                place,
                                "",
                                "COUNTRY_UNKNOWN",
                                "'" + code + "' is no country code.",
                                "Write two capital letters of ISO 3166, for example SY; XA to XZ are free for your own use."));
    }

    private void inside(Place place, Countries.Box box) {
        if (Double.isNaN(place.lat()) || Double.isNaN(place.lon()) || box.holds(place.lat(), place.lon())) {
            return;
        }
        boolean swapped = box.holds(place.lon(), place.lat());
        inspection.error(
                place,
                "",
                "COORDINATE_OUTSIDE_COUNTRY",
                "'" + place.id() + "' at " + place.lat() + ", " + place.lon() + " lies outside " + box.name() + ".",
                swapped
                        ? "Latitude and longitude seem to be swapped: exchange them."
                        : "Correct the coordinate or the country.");
    }

    /** Two settlements at one point are nearly always one point that a source printed twice. */
    private void sharedPoints() {
        Map<String, Place> byPoint = new HashMap<>();
        for (Place place : inspection.casebook().places()) {
            if (place.precision() <= 2 && !Double.isNaN(place.lat()) && !Double.isNaN(place.lon())) {
                Place first = byPoint.putIfAbsent(place.lat() + " " + place.lon(), place);
                if (first != null) {
                    shared(first, place);
                }
            }
        }
    }

    private void shared(Place first, Place second) {
        inspection.warning(
                second,
                "",
                "POINT_SHARED",
                "'" + second.id() + "' has the same point as '" + first.id() + "' (line " + inspection.line(first)
                        + ").",
                "Look the second one up; until then no map can tell them apart.");
    }
}
