package org.ceaseline.ledger.docket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A map that never changes: a {@link Change} gives another one, which shares with it all but the shelves that it touched.
 * Without order. Safe to share between threads.
 */
public final class Kept<V> {

    private static final int PER_SHELF = 32;
    private static final int FEWEST_SHELVES = 16;
    private static final int PER_BLOCK = 256;

    /** How many parts are filled at a time; a power of two. */
    private static final int LANES = 4;

    private final List<List<Map<String, V>>> blocks;
    private final int shelves;

    private Kept(List<List<Map<String, V>>> blocks, int shelves) {
        this.blocks = blocks;
        this.shelves = shelves;
    }

    /** A map to fill with about so many values; nobody else sees it before it is done. */
    public static <V> Change<V> filling(int expected) {
        Kept<V> empty = empty(expected);
        return new Change<>(empty.blocks, empty.shelves, true);
    }

    private static <V> Kept<V> empty(int expected) {
        int count = Math.max(FEWEST_SHELVES, Integer.highestOneBit(Math.max(1, expected / PER_SHELF)) * 2);
        List<List<Map<String, V>>> blocks = new ArrayList<>();
        for (int from = 0; from < count; from += PER_BLOCK) {
            List<Map<String, V>> block = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + PER_BLOCK); i++) {
                block.add(new HashMap<>());
            }
            blocks.add(block);
        }
        return new Kept<>(blocks, count);
    }

    /** The items by key, on as many threads as there are; the last one of a key stays. */
    public static <T, V> Kept<V> of(Collection<T> items, int expected, Function<T, String> key, Function<T, V> value) {
        Kept<V> filled = empty(expected);
        filled.inLanes(items, key, (shelf, item) -> shelf.put(key.apply(item), value.apply(item)));
        return filled;
    }

    /** The items in lists by key, in their order. */
    public static <T> Kept<List<T>> grouped(Collection<T> items, int expected, Function<T, String> key) {
        Kept<List<T>> filled = empty(expected);
        filled.inLanes(items, key, (shelf, item) -> shelf.computeIfAbsent(key.apply(item), fresh -> new ArrayList<>(2))
                .add(item));
        return filled;
    }

    /** Each lane goes through all items and takes those of its own shelves, so no two threads meet. */
    private <T> void inLanes(Collection<T> items, Function<T, String> key, BiConsumer<Map<String, V>, T> put) {
        IntStream.range(0, LANES).parallel().forEach(lane -> {
            for (T item : items) {
                int at = at(key.apply(item), shelves);
                if ((at & (LANES - 1)) == lane) {
                    put.accept(shelf(blocks, at), item);
                }
            }
        });
    }

    /** Another map under the same keys; without those that give nothing. */
    public <W> Kept<W> map(BiFunction<String, V, Optional<W>> made) {
        List<List<Map<String, W>>> mapped = blocks.parallelStream()
                .map(block -> block.stream().map(shelf -> mapped(shelf, made)).toList())
                .toList();
        return new Kept<>(mapped, shelves);
    }

    private static <V, W> Map<String, W> mapped(Map<String, V> shelf, BiFunction<String, V, Optional<W>> made) {
        Map<String, W> mapped = new HashMap<>(shelf.size() * 2);
        shelf.forEach((key, value) -> made.apply(key, value).ifPresent(one -> mapped.put(key, one)));
        return mapped;
    }

    private static <V> Map<String, V> shelf(List<List<Map<String, V>>> blocks, int at) {
        return blocks.get(at / PER_BLOCK).get(at % PER_BLOCK);
    }

    private Map<String, V> shelf(String key) {
        return shelf(blocks, at(key, shelves));
    }

    public Optional<V> get(String key) {
        return Optional.ofNullable(shelf(key).get(key));
    }

    public V getOrDefault(String key, V otherwise) {
        return shelf(key).getOrDefault(key, otherwise);
    }

    public boolean contains(String key) {
        return shelf(key).containsKey(key);
    }

    public void forEach(BiConsumer<String, V> taker) {
        blocks.forEach(block -> block.forEach(shelf -> shelf.forEach(taker)));
    }

    public int size() {
        return blocks.stream()
                .mapToInt(block -> block.stream().mapToInt(Map::size).sum())
                .sum();
    }

    /** A copy to change. */
    public Change<V> change() {
        return new Change<>(new ArrayList<>(blocks), shelves, false);
    }

    private static int at(String key, int shelves) {
        int hash = key.hashCode() * 0x9E3779B1;
        return (hash >>> 8) & (shelves - 1);
    }

    /** A map in the making. Not safe to share. */
    public static final class Change<V> {
        private final List<List<Map<String, V>>> blocks;
        private final int shelves;
        private final boolean owned;
        private final BitSet copiedBlocks = new BitSet();
        private final BitSet copied = new BitSet();

        private Change(List<List<Map<String, V>>> blocks, int shelves, boolean owned) {
            this.blocks = blocks;
            this.shelves = shelves;
            this.owned = owned;
        }

        public Optional<V> get(String key) {
            return Optional.ofNullable(Kept.shelf(blocks, at(key, shelves)).get(key));
        }

        public V getOrDefault(String key, V otherwise) {
            return Kept.shelf(blocks, at(key, shelves)).getOrDefault(key, otherwise);
        }

        public boolean contains(String key) {
            return Kept.shelf(blocks, at(key, shelves)).containsKey(key);
        }

        public void put(String key, V value) {
            shelf(key).put(key, value);
        }

        public void remove(String key) {
            shelf(key).remove(key);
        }

        private Map<String, V> shelf(String key) {
            int at = at(key, shelves);
            if (!owned && !copied.get(at)) {
                int block = at / PER_BLOCK;
                if (!copiedBlocks.get(block)) {
                    blocks.set(block, new ArrayList<>(blocks.get(block)));
                    copiedBlocks.set(block);
                }
                blocks.get(block).set(at % PER_BLOCK, new HashMap<>(Kept.shelf(blocks, at)));
                copied.set(at);
            }
            return Kept.shelf(blocks, at);
        }

        /** The map as it now stands; the change must not be used afterwards. */
        public Kept<V> done() {
            return new Kept<>(blocks, shelves);
        }
    }
}
