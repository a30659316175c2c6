package org.ceaseline.casebook;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** An outline or a line as well-known text. */
record WktText(String text) {

    Optional<Geometry> geometry() {
        try {
            return Optional.of(new WKTReader().read(text));
        } catch (ParseException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** What is wrong with it, empty where nothing is. */
    Optional<String> fault(boolean area) {
        try {
            return fault(new WKTReader().read(text), area);
        } catch (ParseException | IllegalArgumentException broken) {
            return Optional.of("it is not well-known text (" + firstLine(broken) + ")");
        }
    }

    private static Optional<String> fault(Geometry shape, boolean area) {
        boolean right = area
                ? shape instanceof Polygon || shape instanceof MultiPolygon
                : shape instanceof LineString || shape instanceof MultiLineString;
        if (!right || shape.isEmpty()) {
            return Optional.of("it is " + (shape.isEmpty() ? "empty" : "a " + shape.getGeometryType()));
        }
        Envelope box = shape.getEnvelopeInternal();
        if (box.getMaxY() > 90 || box.getMinY() < -90 || box.getMaxX() > 180 || box.getMinX() < -180) {
            return Optional.of("it leaves the globe");
        }
        return topology(shape);
    }

    private static Optional<String> topology(Geometry shape) {
        IsValidOp check = new IsValidOp(shape);
        TopologyValidationError error = check.getValidationError();
        if (error == null) {
            return Optional.empty();
        }
        return Optional.of(error.getMessage().toLowerCase(java.util.Locale.ROOT) + " at " + error.getCoordinate().x
                + " " + error.getCoordinate().y);
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
