package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;

/** Which place holds which, and how far apart they are. Immutable. */
public final class Places {

    private static final double EARTH_KM = 6371.0088;
    private static final double LEAST_KM_A_DEGREE = 110.5;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> holders = new HashMap<>();

    Places(Casebook casebook) {
        casebook.places().forEach(place -> places.putIfAbsent(place.id(), place));
        places.keySet().forEach(id -> holders.put(id, List.copyOf(holdersOf(id))));
    }

    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public String name(String id) {
        return place(id).map(Place::name).orElse(id);
    }

    private List<String> holdersOf(String id) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        Optional<String> next = place(id).flatMap(Place::partOf);
        while (next.isPresent() && seen.add(next.get())) {
            found.add(next.get());
            next = place(next.get()).flatMap(Place::partOf);
        }
        return found;
    }

    /** True where the place is one of these or lies within one. */
    public boolean isWithin(String id, Collection<String> others) {
        if (others.contains(id)) {
            return true;
        }
        for (String holder : holders.getOrDefault(id, List.of())) {
            if (others.contains(holder)) {
                return true;
            }
        }
        return false;
    }

    /** The places that hold this one, the smallest first. */
    public List<String> holders(String id) {
        return holders.getOrDefault(id, List.of());
    }

    /** True where one of the two holds the other. */
    public boolean nested(String one, String other) {
        return one.equals(other)
                || holders.getOrDefault(one, List.of()).contains(other)
                || holders.getOrDefault(other, List.of()).contains(one);
    }

    /** True for a settlement or a sharper point, false for an area, a line or a place not in the casebook. */
    public boolean isPoint(String id) {
        return place(id).map(place -> place.precision() <= 2).orElse(false);
    }

    /** These places and all that lie within them, sorted. */
    public List<String> within(Collection<String> areas) {
        Set<String> found = new TreeSet<>(areas);
        places.keySet().stream().filter(id -> isWithin(id, areas)).forEach(found::add);
        return List.copyOf(found);
    }

    /** The settlements that are among these places or lie within them, sorted. */
    public List<String> pointsWithin(Collection<String> areas) {
        return within(areas).stream().filter(this::isPoint).toList();
    }

    /** The settlements that lie within so many kilometres of one of these, sorted. */
    public List<String> pointsNear(Collection<String> points, double km) {
        return places.keySet().stream()
                .filter(this::isPoint)
                .filter(id -> points.stream().anyMatch(point -> isNear(id, point, km)))
                .sorted()
                .toList();
    }

    /** True where both have points, no further apart than this. */
    public boolean isNear(String one, String other, double km) {
        Place first = places.get(one);
        Place second = places.get(other);
        return first != null
                && second != null
                && first.precision() <= 2
                && second.precision() <= 2
                && Math.abs(first.lat() - second.lat()) * LEAST_KM_A_DEGREE <= km
                && km(first, second) <= km;
    }

    /** Kilometres over ground between two places, empty where one has no point. */
    public Optional<Double> kmBetween(String one, String other) {
        if (!isPoint(one) || !isPoint(other)) {
            return Optional.empty();
        }
        return place(one).flatMap(first -> place(other).map(second -> km(first, second)));
    }

    private static double km(Place a, Place b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLon = Math.toRadians(b.lon() - a.lon());
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }
}
