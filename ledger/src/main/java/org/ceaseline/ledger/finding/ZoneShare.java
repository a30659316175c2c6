package org.ceaseline.ledger.finding;

import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The share of the disc, in which a place may lie, that is inside the outline of a zone. Measured on a plane around the
 * middle of the outline, good to about one in a hundred for zones up to 200 km wide.
 */
final class ZoneShare {

    private static final double KM_PER_DEGREE = 111.195;
    private static final int QUADRANT_SEGMENTS = 16;

    private final Optional<Geometry> outline;
    private final boolean unreadable;
    private final AffineTransformation toKm;

    private ZoneShare(Optional<Geometry> degrees, boolean unreadable) {
        this.unreadable = unreadable;
        double lat = degrees.map(shape -> shape.getCentroid().getY()).orElse(0.0);
        this.toKm = AffineTransformation.scaleInstance(KM_PER_DEGREE * Math.cos(Math.toRadians(lat)), KM_PER_DEGREE);
        this.outline = degrees.map(toKm::transform);
    }

    static ZoneShare of(Agreement.Zone zone) {
        Optional<Geometry> outline = zone.polygon().flatMap(ZoneShare::read);
        return new ZoneShare(outline, zone.polygon().isPresent() && outline.isEmpty());
    }

    /** True where an outline is given that is no valid area. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** An outline that is not a valid area measures nothing; {@code casebook check} names it. */
    private static Optional<Geometry> read(String wkt) {
        try {
            Geometry shape = new WKTReader().read(wkt);
            return shape.isValid() && shape.getDimension() == 2 && !shape.isEmpty()
                    ? Optional.of(shape)
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** 0 to 1; empty where the zone has no outline. */
    Optional<Double> of(Place place) {
        return outline.map(zone -> {
            Geometry point = new GeometryFactory().createPoint(new Coordinate(place.lon(), place.lat()));
            Geometry disc = toKm.transform(point).buffer(errorKm(place), QUADRANT_SEGMENTS);
            return zone.intersection(disc).getArea() / disc.getArea();
        });
    }

    /** How far off the point may be, kilometres. */
    static double errorKm(Place place) {
        return place.precision() <= 1 ? 1.5 : 5;
    }
}
