package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.archive.Sieve;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.picture.Outlines;
import org.ceaseline.desk.picture.PlacesPicture;
import org.ceaseline.ledger.Incident;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where incidents are told to have happened: one mark a place, an area where the place is vague, and a table twin. */
@Controller
final class MapPage {

    /** Radius of doubt in metres, by precision 1 to 7 of a place. */
    private static final int[] DOUBT = {500, 500, 5_000, 15_000, 40_000, 25_000, 100_000, 100_000};

    /** From this precision on an area is drawn, never a point. */
    private static final int VAGUE = 3;

    /** A place with more incidents than these is only counted in the table; a link leads to them. */
    private static final int NAMED = 40;

    /** Incidents that the table names for each place. */
    private static final int SOME = 5;

    /** Places on the printed map, so that their names can be read. */
    private static final int PRINTED = 30;

    private final Desktop desktop;

    MapPage(Desktop desktop) {
        this.desktop = desktop;
    }

    /**
     * A place with how many incidents are told of it.
     *
     * @param some a few of them, the last first
     */
    public record Spot(Place place, long count, List<Incident> some) {
        public Spot {
            some = List.copyOf(some);
        }

        public boolean isVague() {
            return place.precision() >= VAGUE;
        }

        /** Radius within which it lies, metres. */
        int doubt() {
            return DOUBT[Math.min(Math.max(place.precision(), 0), DOUBT.length - 1)];
        }
    }

    @GetMapping("/map")
    String map(
            @RequestParam(name = "case") Optional<String> casebook,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("say") Speech say,
            Model model) {
        Optional<Case> one = one(casebook);
        model.addAttribute("cases", desktop.now().conflicts());
        model.addAttribute("one", one);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("onDays", Frame.days(from, to));
        one.ifPresent(found -> {
            Sieve sieve = Frame.sieve(from, to);
            List<Spot> spots = spots(found, from, to);
            long placed = spots.stream().mapToLong(Spot::count).sum();
            long all = sieve.equals(Sieve.all())
                    ? found.sums().incidents()
                    : found.weighed().countIncidents(sieve);
            model.addAttribute("names", found.names());
            model.addAttribute(
                    "part", shown(found, sieve, Part.of(spots, page, Frame.address("/map", found, from, to))));
            model.addAttribute("box", box(found, spots));
            model.addAttribute("paper", paper(found, spots, say));
            model.addAttribute("steps", TimeSteps.of(found, from, to));
            model.addAttribute("all", all);
            model.addAttribute("unplaced", all - placed);
        });
        return "map";
    }

    /** West, south, east, north of what is shown, for the first look; empty where there is nothing. */
    private static String box(Case one, List<Spot> spots) {
        Envelope box = new Envelope();
        spots.forEach(
                spot -> box.expandToInclude(spot.place().lon(), spot.place().lat()));
        one.agreements().forEach(agreement -> Outlines.of(agreement)
                .forEach(area -> box.expandToInclude(area.getEnvelopeInternal())));
        return box.isNull() ? "" : box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
    }

    /** The map as it is printed: the places with most incidents; the table names the others. */
    private static String paper(Case one, List<Spot> spots, Speech say) {
        Map<String, Long> counts = new HashMap<>();
        spots.stream()
                .sorted(Comparator.comparingLong(Spot::count).reversed())
                .limit(PRINTED)
                .forEach(spot -> counts.put(spot.place().id(), spot.count()));
        return new PlacesPicture(one.casebook(), say.text("picture.places")).draw(one.agreements(), counts);
    }

    private Optional<Case> one(Optional<String> casebook) {
        return casebook.map(desktop::caseOf).or(desktop::first);
    }

    private static List<Spot> spots(Case one, Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<List<Double>, Place> places = new HashMap<>();
        one.casebook().places().forEach(place -> places.putIfAbsent(List.of(place.lat(), place.lon()), place));
        List<Spot> spots = new ArrayList<>();
        one.spread().spots(from, to).forEach(spot -> {
            Place place = places.get(List.of(spot.lat(), spot.lon()));
            if (place != null) {
                spots.add(new Spot(place, spot.incidents(), List.of()));
            }
        });
        return spots;
    }

    /** The places of one page, each with a few of its incidents. */
    private static Part<Spot> shown(Case one, Sieve sieve, Part<Spot> part) {
        List<Spot> rows = part.rows().stream()
                .map(spot -> new Spot(
                        spot.place(),
                        spot.count(),
                        spot.count() > NAMED
                                ? List.of()
                                : one.weighed()
                                        .newestIncidents(Frame.at(sieve, spot.place()), Optional.empty(), SOME)
                                        .rows()))
                .toList();
        return new Part<>(rows, part.number(), part.pages(), part.total(), part.path());
    }

    /** The marks and the zones as GeoJSON. */
    @GetMapping(value = "/map/marks", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> marks(
            @RequestParam(name = "case") Optional<String> casebook,
            @RequestParam(name = "from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam(name = "to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "" + Clusters.SINGLE) int zoom,
            @ModelAttribute("say") Speech say) {
        List<Map<String, Object>> features = new ArrayList<>();
        one(casebook).ifPresent(found -> {
            found.agreements().forEach(agreement -> zone(agreement).ifPresent(features::add));
            List<Spot> spots = spots(found, from, to);
            if (zoom >= Clusters.SINGLE) {
                spots.forEach(spot -> features.add(mark(spot)));
            } else {
                Clusters.of(spots, Math.max(0, zoom)).forEach(cluster -> features.add(mark(cluster, say)));
            }
        });
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, Object> mark(Clusters.Cluster cluster, Speech say) {
        return cluster.spots().size() == 1
                ? mark(cluster.spots().get(0))
                : feature(
                        Map.of("type", "Point", "coordinates", cluster.middle()),
                        Map.of(
                                "kind",
                                "cluster",
                                "name",
                                say.text("map.cluster", cluster.spots().size()),
                                "count",
                                cluster.count(),
                                "box",
                                cluster.box()));
    }

    private static Map<String, Object> mark(Spot spot) {
        Place place = spot.place();
        return feature(
                Map.of("type", "Point", "coordinates", List.of(place.lon(), place.lat())),
                Map.of(
                        "kind",
                        spot.isVague() ? "area" : "point",
                        "name",
                        place.name(),
                        "count",
                        spot.count(),
                        "doubt",
                        spot.doubt(),
                        "row",
                        "place-" + place.id()));
    }

    private static Optional<Map<String, Object>> zone(Agreement agreement) {
        List<Polygon> areas = Outlines.of(agreement);
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(feature(
                        Map.of(
                                "type",
                                "MultiPolygon",
                                "coordinates",
                                areas.stream().map(MapPage::rings).toList()),
                        Map.of("kind", "zone", "name", agreement.title(), "count", 0)));
    }

    private static List<List<List<Double>>> rings(Polygon area) {
        return Outlines.rings(area).stream()
                .map(ring -> Arrays.stream(ring)
                        .map(corner -> List.of(corner.x, corner.y))
                        .toList())
                .toList();
    }

    private static Map<String, Object> feature(Map<String, Object> geometry, Map<String, Object> properties) {
        return Map.of("type", "Feature", "geometry", geometry, "properties", properties);
    }
}
