package org.ceaseline.casebook;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Checks the geography of an agreement. */
final class ZoneChecks {

    /** Degrees by which a place of the list may lie outside the outline. */
    private static final double SLACK = 0.02;

    private final Inspection inspection;
    private final Agreement agreement;

    ZoneChecks(Inspection inspection, Agreement agreement) {
        this.inspection = inspection;
        this.agreement = agreement;
    }

    void run() {
        Agreement.Zone zone = agreement.zone();
        for (int i = 0; i < zone.places().size(); i++) {
            inspection.knownPlace(
                    agreement, ".zone.places[" + i + "]", zone.places().get(i));
        }
        zone.polygon().flatMap(this::outline).ifPresent(this::holdsItsPlaces);
        lines(zone);
        if (zone.places().isEmpty() && zone.polygon().isEmpty()) {
            inspection.warning(
                    agreement,
                    ".zone",
                    "ZONE_MISSING",
                    "Nothing says where '" + agreement.id() + "' holds.",
                    "List its places or draw its outline; until then no incident can be shown to lie inside.");
        }
    }

    private Optional<Geometry> outline(String wkt) {
        WktText text = new WktText(wkt);
        text.fault(true)
                .ifPresent(fault -> inspection.error(
                        agreement,
                        ".zone.polygon",
                        "ZONE_INVALID",
                        "The outline is no valid polygon: " + fault + ".",
                        "Write POLYGON ((lon lat, lon lat, ...)), closed by its first point and without crossing itself;"
                                + " until then no incident can be shown to lie inside."));
        return text.fault(true).isPresent() ? Optional.empty() : text.geometry();
    }

    private void lines(Agreement.Zone zone) {
        Set<String> seen = new HashSet<>();
        for (Agreement.Line line : zone.lines()) {
            new WktText(line.wkt())
                    .fault(false)
                    .ifPresent(fault -> inspection.error(
                            line,
                            ".wkt",
                            "LINE_INVALID",
                            "The course of '" + line.id() + "' is no valid line: " + fault + ".",
                            "Write LINESTRING (lon lat, lon lat, ...)."));
            if (!seen.add(line.id())) {
                inspection.error(
                        line, ".id", "ID_TWICE", "Two lines have the id '" + line.id() + "'.", "Rename one of them.");
            }
        }
    }

    private void holdsItsPlaces(Geometry outline) {
        for (int i = 0; i < agreement.zone().places().size(); i++) {
            int index = i;
            inspection
                    .casebook()
                    .place(agreement.zone().places().get(i))
                    .filter(place -> place.precision() <= 2 && !Double.isNaN(place.lat()) && !Double.isNaN(place.lon()))
                    .filter(place -> outline.distance(point(place)) > SLACK)
                    .ifPresent(place -> inspection.warning(
                            agreement,
                            ".zone.places[" + index + "]",
                            "PLACE_OUTSIDE_ZONE",
                            "'" + place.id() + "' is listed as inside, but lies outside the outline.",
                            "Correct the outline, the list or the coordinate; WKT has longitude first."));
        }
    }

    private static Geometry point(Place place) {
        return new GeometryFactory().createPoint(new Coordinate(place.lon(), place.lat()));
    }
}
