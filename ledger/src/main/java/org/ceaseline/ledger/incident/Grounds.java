package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ceaseline.casebook.Place;
import org.ceaseline.ledger.docket.Places;

/**
 * Words under which groups are filed by their place, and looked for, so that a telling meets every group whose place may fit
 * its own and few others. Safe to share between threads.
 */
final class Grounds {

    /** Where a group stands whose first telling names no place. */
    static final String NOWHERE = "?";

    private static final String ANY_ZONE = "*";
    private static final double CELL_DEGREES = 0.1;
    private static final double FEWEST_KM_A_DEGREE = 110.5;

    /** A place that holds more than this is looked for everywhere. */
    private static final int MOST_PARTS = 12;

    private final Places places;
    private final Map<String, Optional<List<String>>> asked = new ConcurrentHashMap<>();

    Grounds(Places places) {
        this.places = places;
    }

    /** Under which words a group is filed that this telling opens; at least one. */
    List<String> filed(Telling telling) {
        if (telling.places().isEmpty()) {
            return List.of(NOWHERE);
        }
        TreeSet<String> words = new TreeSet<>(telling.places());
        for (String id : telling.places()) {
            cell(id, 0, 0).ifPresent(words::add);
            if (relation(id).equals("zone")) {
                words.add(ANY_ZONE);
            }
        }
        return List.copyOf(words);
    }

    /** Where groups are filed that may fit the telling's places; empty for everywhere. */
    Optional<List<String>> asked(Telling telling) {
        if (telling.places().isEmpty()) {
            return Optional.empty();
        }
        if (telling.places().size() == 1) {
            return asked.computeIfAbsent(telling.places().get(0), this::asked);
        }
        TreeSet<String> words = new TreeSet<>();
        for (String id : telling.places()) {
            Optional<List<String>> each = asked.computeIfAbsent(id, this::asked);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            words.addAll(each.get());
        }
        return Optional.of(List.copyOf(words));
    }

    private Optional<List<String>> asked(String id) {
        List<String> parts = places.within(List.of(id));
        if (parts.size() > MOST_PARTS || relation(id).equals("zone")) {
            return Optional.empty();
        }
        TreeSet<String> words = new TreeSet<>(parts);
        words.add(NOWHERE);
        words.addAll(places.holders(id));
        if (relation(id).equals("inside") || relation(id).equals("edge")) {
            words.add(ANY_ZONE);
        }
        if (places.isPoint(id)) {
            words.addAll(around(id));
        }
        return Optional.of(List.copyOf(words));
    }

    /** The cells of the map that lie within reach of {@link Fit#NEAR_KM}. */
    private List<String> around(String id) {
        double lat = places.place(id).map(Place::lat).orElse(0.0);
        double kmOfCell = CELL_DEGREES * FEWEST_KM_A_DEGREE;
        int north = (int) Math.ceil(Fit.NEAR_KM / kmOfCell);
        double narrowest = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(lat) + north * CELL_DEGREES)));
        int east = (int) Math.ceil(Fit.NEAR_KM / (kmOfCell * narrowest));
        List<String> cells = new ArrayList<>();
        for (int y = -north; y <= north; y++) {
            for (int x = -east; x <= east; x++) {
                cell(id, y, x).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private Optional<String> cell(String id, int north, int east) {
        return places.isPoint(id)
                ? places.place(id)
                        .map(place -> "#" + ((int) Math.floor(place.lat() / CELL_DEGREES) + north) + "/"
                                + Math.floorMod((int) Math.floor(place.lon() / CELL_DEGREES) + east, 3600))
                : Optional.empty();
    }

    private String relation(String id) {
        return places.place(id).map(Place::zoneRelation).orElse("");
    }
}
