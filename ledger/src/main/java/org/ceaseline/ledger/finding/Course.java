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

/** The course of a line on a plane around its middle, kilometres; good to about two in a hundred for lines up to 300 km long. */
final class Course {

    private static final double KM_PER_DEGREE = 111.195;
    private static final int QUADRANT_SEGMENTS = 16;

    private final Agreement.Line line;
    private final AffineTransformation toKm;
    private final Geometry course;

    private Course(Agreement.Line line, Geometry degrees) {
        double lat = degrees.getCentroid().getY();
        this.line = line;
        this.toKm = AffineTransformation.scaleInstance(KM_PER_DEGREE * Math.cos(Math.toRadians(lat)), KM_PER_DEGREE);
        this.course = toKm.transform(degrees);
    }

    /** Empty where the course cannot be read; {@code casebook check} names it. */
    static Optional<Course> of(Agreement.Line line) {
        try {
            Geometry shape = new WKTReader().read(line.wkt());
            return shape.getDimension() == 1 && shape.isValid() && !shape.isEmpty()
                    ? Optional.of(new Course(line, shape))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    String name() {
        return line.name();
    }

    /** How far off the course may be, kilometres, by the confidence that the casebook gives it. */
    double errorKm() {
        return switch (line.confidence()) {
            case "high" -> 1;
            case "medium" -> 2;
            case "low" -> 5;
            default -> 10;
        };
    }

    /** Which part of the disc, in which a place may lie, is no further than this from the line: 0 to 1. */
    double share(Place place, double km) {
        if (km <= 0) {
            return 0;
        }
        Geometry point = new GeometryFactory().createPoint(new Coordinate(place.lon(), place.lat()));
        Geometry disc = toKm.transform(point).buffer(ZoneShare.errorKm(place), QUADRANT_SEGMENTS);
        return course.buffer(km, QUADRANT_SEGMENTS).intersection(disc).getArea() / disc.getArea();
    }
}
