package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.ledger.Incident;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where incidents are told to have happened: one mark a place, an area where the place is vague, and a table twin. */
@Controller
final class MapPage {

    /** Radius of doubt in metres, by precision 1 to 7 of a place. */
    private static final int[] DOUBT = {500, 500, 5_000, 15_000, 40_000, 25_000, 100_000, 100_000};

    /** From this precision on an area is drawn, never a point. */
    private static final int VAGUE = 3;

    private final Desktop desktop;

    MapPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /** A place with the incidents told of it. */
    public record Spot(Place place, List<Incident> incidents) {
        public Spot {
            incidents = List.copyOf(incidents);
        }

        public boolean isVague() {
            return place.precision() >= VAGUE;
        }
    }

    @GetMapping("/map")
    String map(
            @RequestParam(name = "case") Optional<String> casebook,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            Model model) {
        Optional<Case> one = one(casebook);
        model.addAttribute("cases", desktop.now().conflicts());
        model.addAttribute("one", one);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        one.ifPresent(found -> {
            List<Incident> within = within(found, from, to);
            List<Spot> spots = spots(found, within);
            long placed = spots.stream()
                    .flatMap(spot -> spot.incidents().stream())
                    .map(Incident::id)
                    .distinct()
                    .count();
            model.addAttribute("names", found.names());
            model.addAttribute("spots", spots);
            model.addAttribute("all", within.size());
            model.addAttribute("unplaced", within.size() - placed);
        });
        return "map";
    }

    private Optional<Case> one(Optional<String> casebook) {
        return casebook.map(desktop::caseOf).or(desktop::first);
    }

    private static List<Incident> within(Case one, Optional<LocalDate> from, Optional<LocalDate> to) {
        return one.entries().incidents().stream()
                .filter(incident -> from.isEmpty()
                        || incident.time()
                                .latest()
                                .map(day -> !day.isBefore(from.get()))
                                .orElse(false))
                .filter(incident -> to.isEmpty()
                        || incident.time()
                                .earliest()
                                .map(day -> !day.isAfter(to.get()))
                                .orElse(false))
                .toList();
    }

    private static List<Spot> spots(Case one, List<Incident> incidents) {
        Map<String, List<Incident>> byPlace = new LinkedHashMap<>();
        incidents.forEach(incident -> incident.places().stream()
                .flatMap(place -> place.id().stream())
                .distinct()
                .forEach(place ->
                        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(incident)));
        List<Spot> spots = new ArrayList<>();
        byPlace.forEach((id, found) -> one.casebook().place(id).ifPresent(place -> spots.add(new Spot(place, found))));
        spots.sort(java.util.Comparator.comparingInt(
                        (Spot spot) -> -spot.incidents().size())
                .thenComparing(spot -> spot.place().name()));
        return spots;
    }

    /** The marks and the zones as GeoJSON. */
    @GetMapping(value = "/map/marks", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> marks(
            @RequestParam(name = "case") Optional<String> casebook,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        List<Map<String, Object>> features = new ArrayList<>();
        one(casebook).ifPresent(found -> {
            found.agreements().forEach(agreement -> zone(agreement).ifPresent(features::add));
            spots(found, within(found, from, to)).forEach(spot -> features.add(mark(spot)));
        });
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> mark(Spot spot) {
        Place place = spot.place();
        int precision = Math.min(Math.max(place.precision(), 0), DOUBT.length - 1);
        return feature(
                Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat())),
                Map.of(
                        "kind",
                        spot.isVague() ? "area" : "point",
                        "name",
                        place.name(),
                        "count",
                        spot.incidents().size(),
                        "doubt",
                        DOUBT[precision],
                        "row",
                        "place-" + place.id()));
    }

    private static Optional<Map<String, Object>> zone(Agreement agreement) {
        return agreement
                .zone()
                .polygon()
                .flatMap(MapPage::geometry)
                .map(shape -> feature(
                        Map.of("type", "MultiPolygon", "coordinates", polygons(shape)),
                        Map.of("kind", "zone", "name", agreement.title(), "count", 0)));
    }

    private static Optional<Geometry> geometry(String wkt) {
        try {
            return Optional.of(new WKTReader().read(wkt));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static List<Object> polygons(Geometry shape) {
        List<Object> polygons = new ArrayList<>();
        for (int k = 0; k < shape.getNumGeometries(); k++) {
            if (shape.getGeometryN(k) instanceof Polygon polygon) {
                List<List<Double>> ring = new ArrayList<>();
                for (Coordinate corner : polygon.getExteriorRing().getCoordinates()) {
                    ring.add(List.of(corner.x, corner.y));
                }
                polygons.add(List.of(ring));
            }
        }
        return polygons;
    }

    private static Map<String, Object> feature(Map<String, Object> geometry, Map<String, Object> properties) {
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }
}
