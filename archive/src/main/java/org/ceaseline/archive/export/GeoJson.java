package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Place;

/**
 * GeoJSON after RFC 7946, longitude first. A settlement is a point; a vaguer place is an area as wide as its doubt; a
 * sensitive one is an area that is drawn around a point of a coarse grid, not around itself; a country, a sea and a place
 * that the casebook does not know have no shape.
 */
public final class GeoJson implements Layout {

    private static final double EARTH_KM = 6371.0;
    private static final int CORNERS = 32;

    private boolean first = true;

    @Override
    public void begin(Appendable out) throws IOException {
        out.append("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public Optional<String> add(Row row, Appendable out) throws IOException {
        if (Discretion.isHeldBack(row)) {
            return Optional.of(Discretion.HELD_BACK);
        }
        if (row.claim().places().isEmpty()) {
            return Optional.of("no place");
        }
        Map<String, Object> feature =
                Json.map("type", "Feature", "id", row.claim().id());
        Optional<Map<String, Object>> shape = shape(row);
        feature.put("geometry", shape.orElse(null));
        feature.put("properties", properties(row, shape.isPresent()));
        out.append(first ? "\n" : ",\n").append(Json.of(feature));
        first = false;
        return Optional.empty();
    }

    @Override
    public void end(Appendable out) throws IOException {
        out.append("\n]}\n");
    }

    private static Optional<Map<String, Object>> shape(Row row) {
        Optional<Place> point = Discretion.point(row);
        if (point.isPresent()) {
            List<Double> position = position(point.get().lon(), point.get().lat());
            return Optional.of(Json.map("type", "Point", "coordinates", position));
        }
        double km = radiusKm(row);
        return km == 0 ? Optional.empty() : row.place().map(place -> area(row, place, km));
    }

    /** Kilometres to every side within which the place may be. */
    private static double radiusKm(Row row) {
        int precision = row.placePrecision();
        if (precision >= 1 && precision <= 3) {
            return Discretion.isSensitive(row) ? 45 : 25;
        }
        return precision == 4 ? 80 : precision == 5 ? 40 : 0;
    }

    private static Map<String, Object> area(Row row, Place place, double km) {
        boolean sensitive = Discretion.isSensitive(row);
        double lat = sensitive ? Discretion.coarse(place.lat()) : place.lat();
        double lon = sensitive ? Discretion.coarse(place.lon()) : place.lon();
        List<List<Double>> ring = new ArrayList<>();
        double north = Math.toDegrees(km / EARTH_KM);
        double east = north / Math.cos(Math.toRadians(lat));
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            ring.add(position(lon + east * Math.cos(angle), lat + north * Math.sin(angle)));
        }
        ring.add(ring.get(0));
        return Json.map("type", "Polygon", "coordinates", List.of(ring));
    }

    private static List<Double> position(double lon, double lat) {
        return List.of(Double.valueOf(Discretion.degrees(lon)), Double.valueOf(Discretion.degrees(lat)));
    }

    private static Map<String, Object> properties(Row row, boolean drawn) {
        long doubt = Discretion.point(row).isPresent() ? 5_000 : Math.round(radiusKm(row) * 1000);
        return Json.map(
                "type", row.claim().type().id(),
                "modality", row.modality(),
                "negative", row.claim().negative(),
                "place", row.placeTold(),
                "place_precision", row.precisionTold(),
                "uncertainty_m", drawn ? doubt : "",
                "valid_from", row.start(),
                "valid_to", row.end(),
                "date_precision", row.claim().time().precision(),
                "recorder", row.report().outlet(),
                "source", row.report().address(),
                "recorded", row.report().recorded());
    }
}
