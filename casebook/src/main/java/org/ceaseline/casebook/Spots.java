package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers where each entry was read, so that a later check can name the line. */
final class Spots {

    private final Map<String, Spot> byPath = new HashMap<>();
    private final Map<Object, String> paths = new IdentityHashMap<>();

    /** Keeps the first spot of a path; returns that first spot where the path was known before. */
    Optional<Spot> keep(String path, Spot spot) {
        return Optional.ofNullable(byPath.putIfAbsent(path, spot));
    }

    /** Remembers which part of a file an entry was made of. */
    <T> T made(T entry, String path) {
        paths.put(entry, path);
        return entry;
    }

    /** The spot of an entry, or of a key below it such as {@code .date}. */
    Spot of(Object entry, String below) {
        return of(paths.getOrDefault(entry, "") + below);
    }

    /** The spot of a path such as {@code agreements/cairo/roles[2]}, or of the nearest path above it. */
    Spot of(String path) {
        for (String part = path; !part.isEmpty(); part = above(part)) {
            Spot spot = byPath.get(part);
            if (spot != null) {
                return spot;
            }
        }
        return new Spot(CasebookFolder.MAIN_FILE, 0);
    }

    private static String above(String path) {
        int cut = Math.max(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
