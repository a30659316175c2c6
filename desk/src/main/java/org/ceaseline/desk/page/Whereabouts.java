package org.ceaseline.desk.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ceaseline.archive.Question.Circle;
import org.ceaseline.archive.Question.Corner;
import org.ceaseline.archive.Question.Outline;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Place;
import org.ceaseline.desk.holding.Case;
import org.ceaseline.desk.holding.Holding;
import org.ceaseline.desk.picture.Outlines;
import org.locationtech.jts.geom.Polygon;

/**
 * Where on the map a search looks, as people write it.
 *
 * @param near a place of a casebook by name, or {@code LAT,LON} in degrees; empty for anywhere
 * @param km radius around it, kilometres
 * @param within corners {@code LAT,LON; LAT,LON; LAT,LON ...}; empty for anywhere
 * @param zone the zone of an agreement, {@code casebook/agreement}; empty for anywhere
 */
public record Whereabouts(String near, double km, String within, String zone) {

    private static final double FARTHEST = 20_000;
    private static final int FEWEST_CORNERS = 3;

    public Whereabouts {
        near = near.strip();
        within = within.strip();
        zone = zone.strip();
        if (!(km > 0 && km <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "\"" + km + "\" is no distance. Write kilometres, for example 10 or 2.5.");
        }
    }

    /** True where the whole map is meant. */
    public boolean isAnywhere() {
        return near.isEmpty() && within.isEmpty() && zone.isEmpty();
    }

    Optional<Circle> circle(Holding now) {
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(place(now)
                .map(place -> new Circle(place.lat(), place.lon(), km))
                .orElseGet(() -> {
                    Corner point = corner(near);
                    return new Circle(point.lat(), point.lon(), km);
                }));
    }

    private Optional<Place> place(Holding now) {
        String wanted = near.toLowerCase(Locale.ROOT);
        return now.conflicts().stream()
                .flatMap(one -> one.casebook().places().stream())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || place.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(near)))
                .findFirst();
    }

    /** The outlines to look in; the written one before those of the zone. */
    List<Outline> outlines(Map<String, Zone> zones) {
        if (!within.isEmpty()) {
            return List.of(Outline.of(written()));
        }
        return zone.isEmpty()
                ? List.of()
                : zones.getOrDefault(zone, new Zone("", List.of())).outlines();
    }

    private List<Corner> written() {
        List<Corner> corners = new ArrayList<>();
        for (String corner : within.split("[;؛]", -1)) {
            if (!corner.isBlank()) {
                corners.add(corner(corner));
            }
        }
        if (corners.size() < FEWEST_CORNERS) {
            throw new IllegalArgumentException(
                    "An outline has three corners or more, for example 34.8,36.6; 34.8,36.9; 35.0,36.7");
        }
        return corners;
    }

    private static Corner corner(String text) {
        String[] parts = text.strip().split("[,،]", -1);
        try {
            double lat = Double.parseDouble(parts[0].strip());
            double lon = Double.parseDouble(parts[1].strip());
            if (parts.length == 2 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
                return new Corner(lat, lon);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException noPoint) {
            // Told below, with the points that are none for another reason.
        }
        throw new IllegalArgumentException("\"" + text.strip()
                + "\" is neither a place of a casebook nor a point. Write latitude and longitude, for example"
                + " 34.92,36.73");
    }

    /** A zone that a search can look in. */
    public record Zone(String name, List<Outline> outlines) {
        public Zone {
            outlines = List.copyOf(outlines);
        }
    }

    /** Zones that have an outline, by {@code casebook/agreement}. */
    static Map<String, Zone> zones(Holding now) {
        Map<String, Zone> zones = new TreeMap<>();
        for (Case one : now.conflicts()) {
            for (Agreement agreement : one.agreements()) {
                List<Outline> outlines = Outlines.of(agreement).stream()
                        .map(Whereabouts::outline)
                        .toList();
                if (!outlines.isEmpty()) {
                    zones.put(one.id() + "/" + agreement.id(), new Zone(agreement.title(), outlines));
                }
            }
        }
        return zones;
    }

    private static Outline outline(Polygon polygon) {
        List<List<Corner>> rings = Outlines.rings(polygon).stream()
                .map(ring -> Arrays.stream(ring)
                        .map(corner -> new Corner(corner.y, corner.x))
                        .toList())
                .toList();
        return new Outline(rings.get(0), rings.subList(1, rings.size()));
    }

    /** Names of places that {@link #near} knows. */
    static List<String> names(Holding now) {
        return now.conflicts().stream()
                .flatMap(one -> one.casebook().places().stream())
                .map(Place::name)
                .distinct()
                .sorted()
                .toList();
    }
}
