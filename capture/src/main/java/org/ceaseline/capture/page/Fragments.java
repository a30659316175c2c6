package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;

/** Finds which of many short strings stand in a text, in one walk over it. Filled once, then only read. */
final class Fragments<T> {

    private static final int SLOTS = 4096;
    private static final int SHORTEST = 3;

    private record Entry<T>(String letters, T meaning) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    /** For each slot the places of its entries. */
    private final int[][] slots = new int[SLOTS][];
    /** A bit for each slot that has entries. */
    private final long[] used = new long[SLOTS / 64];
    /** A bit for each letter, its number cut to six bits, that a string begins with. */
    private long firsts;

    /** Adds a string of at least three letters. */
    void add(String letters, T meaning) {
        if (letters.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "The fragment \"" + letters + "\" is too short to tell anything. Give three letters or more.");
        }
        int slot = slot(letters.charAt(0), letters.charAt(1), letters.charAt(2));
        int[] known = slots[slot] == null ? new int[0] : slots[slot];
        int[] longer = java.util.Arrays.copyOf(known, known.length + 1);
        longer[known.length] = entries.size();
        slots[slot] = longer;
        used[slot >> 6] |= 1L << slot;
        firsts |= 1L << letters.charAt(0);
        entries.add(new Entry<>(letters, meaning));
    }

    /** What the strings mean that stand in the first {@code size} letters. */
    List<T> in(char[] text, int size) {
        List<T> found = List.of();
        for (int i = 0; i + SHORTEST <= size; i++) {
            if ((firsts >>> text[i] & 1) == 0) {
                continue;
            }
            int slot = slot(text[i], text[i + 1], text[i + 2]);
            if ((used[slot >> 6] >>> slot & 1) != 0) {
                found = and(found, text, i, size, slots[slot]);
            }
        }
        return found;
    }

    private List<T> and(List<T> known, char[] text, int at, int size, int[] places) {
        List<T> found = known;
        for (int place : places) {
            Entry<T> entry = entries.get(place);
            int end = at + entry.letters().length();
            if (end <= size && NameTable.isWritten(entry.letters(), text, at, end)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(entry.meaning());
            }
        }
        return found;
    }

    private static int slot(char one, char two, char three) {
        return (one * 31 + two) * 31 + three & SLOTS - 1;
    }
}
