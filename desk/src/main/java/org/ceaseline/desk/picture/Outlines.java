package org.ceaseline.desk.picture;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.casebook.Agreement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Where an agreement holds, as its casebook draws it: any number of areas, each with what is cut out of it. */
public final class Outlines {

    private Outlines() {}

    /** The areas; none where nothing is drawn, or what is drawn is no area. */
    public static List<Polygon> of(Agreement agreement) {
        return agreement.zone().polygon().map(Outlines::areas).orElse(List.of());
    }

    private static List<Polygon> areas(String wkt) {
        try {
            List<Polygon> areas = new ArrayList<>();
            collect(new WKTReader().read(wkt), areas);
            return areas;
        } catch (ParseException noShape) {
            return List.of();
        }
    }

    private static void collect(Geometry shape, List<Polygon> into) {
        if (shape instanceof Polygon area) {
            if (!area.isEmpty()) {
                into.add(area);
            }
            return;
        }
        if (shape instanceof GeometryCollection several) {
            for (int at = 0; at < several.getNumGeometries(); at++) {
                collect(several.getGeometryN(at), into);
            }
        }
    }

    /** The closed rings of an area: its edge, then its holes; longitude in x, latitude in y. */
    public static List<Coordinate[]> rings(Polygon area) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(area.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
            rings.add(area.getInteriorRingN(hole).getCoordinates());
        }
        return rings;
    }
}
