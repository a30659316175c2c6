package org.ceaseline.casebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The boxes around countries of {@code countries.tsv}. */
final class Countries {

    /** Degrees by which a point may lie outside its country's box. */
    private static final double SLACK = 0.2;

    private static final Map<String, Box> BOXES = load();

    private Countries() {}

    record Box(double west, double south, double east, double north, String name) {

        boolean holds(double lat, double lon) {
            return lat >= south - SLACK && lat <= north + SLACK && lon >= west - SLACK && lon <= east + SLACK;
        }
    }

    static Optional<Box> of(String code) {
        return Optional.ofNullable(BOXES.get(code));
    }

    static Collection<String> codes() {
        return BOXES.keySet().stream().sorted().toList();
    }

    /** Codes that ISO 3166 leaves to users: AA, QM to QZ, XA to XZ, ZZ. */
    static boolean isUserAssigned(String code) {
        return code.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }

    private static Map<String, Box> load() {
        Map<String, Box> boxes = new HashMap<>();
        for (String line : Words.resource("countries.tsv").split("\n")) {
            if (!line.startsWith("#") && !line.startsWith("code\t")) {
                String[] cells = line.split("\t");
                boxes.put(cells[0], box(cells));
            }
        }
        return boxes;
    }

    private static Box box(String[] cells) {
        return new Box(
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                cells[5]);
    }
}
