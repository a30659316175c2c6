package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A map that never changes: a {@link Change} gives another one, which shares with it all but the shelves that it touched.
 * Without order. Safe to share between threads.
 */
public final class Kept<V> {

    private static final int PER_SHELF = 32;
    private static final int FEWEST_SHELVES = 16;

    private final List<Map<String, V>> shelves;

    private Kept(List<Map<String, V>> shelves) {
        this.shelves = shelves;
    }

    /** A map to fill with about so many values; nobody else sees it before it is done. */
    public static <V> Change<V> filling(int expected) {
        int count = Math.max(FEWEST_SHELVES, Integer.highestOneBit(Math.max(1, expected / PER_SHELF)) * 2);
        List<Map<String, V>> shelves = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            shelves.add(new HashMap<>());
        }
        return new Change<>(shelves, true);
    }

    public Optional<V> get(String key) {
        return Optional.ofNullable(shelves.get(at(key, shelves.size())).get(key));
    }

    public V getOrDefault(String key, V otherwise) {
        return shelves.get(at(key, shelves.size())).getOrDefault(key, otherwise);
    }

    public boolean contains(String key) {
        return shelves.get(at(key, shelves.size())).containsKey(key);
    }

    public void forEach(BiConsumer<String, V> taker) {
        shelves.forEach(shelf -> shelf.forEach(taker));
    }

    public int size() {
        return shelves.stream().mapToInt(Map::size).sum();
    }

    /** A copy to change. */
    public Change<V> change() {
        return new Change<>(new ArrayList<>(shelves), false);
    }

    private static int at(String key, int shelves) {
        int hash = key.hashCode() * 0x9E3779B1;
        return (hash >>> 8) & (shelves - 1);
    }

    /** A map in the making. Not safe to share. */
    public static final class Change<V> {
        private final List<Map<String, V>> shelves;
        private final boolean owned;
        private final BitSet copied = new BitSet();

        private Change(List<Map<String, V>> shelves, boolean owned) {
            this.shelves = shelves;
            this.owned = owned;
        }

        public Optional<V> get(String key) {
            return Optional.ofNullable(shelves.get(at(key, shelves.size())).get(key));
        }

        public V getOrDefault(String key, V otherwise) {
            return shelves.get(at(key, shelves.size())).getOrDefault(key, otherwise);
        }

        public boolean contains(String key) {
            return shelves.get(at(key, shelves.size())).containsKey(key);
        }

        public void put(String key, V value) {
            shelf(key).put(key, value);
        }

        public void remove(String key) {
            shelf(key).remove(key);
        }

        private Map<String, V> shelf(String key) {
            int at = at(key, shelves.size());
            if (!owned && !copied.get(at)) {
                shelves.set(at, new HashMap<>(shelves.get(at)));
                copied.set(at);
            }
            return shelves.get(at);
        }

        /** The map as it now stands; the change must not be used afterwards. */
        public Kept<V> done() {
            return new Kept<>(shelves);
        }
    }
}
