package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;

/** Meanings by name, asked for with a stretch of letters so that no name is copied. Filled once, then only read. */
final class NameTable<T> {

    /** The hash of no letters; each letter multiplies it by 31 and adds itself. */
    static final int EMPTY = 7;

    private static final int KNOWN = 8192;

    private record Entry<T>(String name, List<T> meanings) {}

    private List<Entry<T>> entries = new ArrayList<>();
    private int[] slots = new int[64];
    /** The hash of the name in each slot. */
    private int[] hashes = new int[64];
    /** A bit for each hash, cut short, that a name has: most words of a page are no name, and this little table says so. */
    private final long[] known = new long[KNOWN / 64];

    void add(String name, T meaning) {
        char[] letters = name.toCharArray();
        int slot = slot(letters, 0, letters.length);
        if (slots[slot] != 0) {
            entries.get(slots[slot] - 1).meanings().add(meaning);
            return;
        }
        int bit = mixed(hash(letters, 0, letters.length)) & KNOWN - 1;
        known[bit >> 6] |= 1L << bit;
        List<T> meanings = new ArrayList<>();
        meanings.add(meaning);
        entries.add(new Entry<>(name, meanings));
        slots[slot] = entries.size();
        hashes[slot] = hash(letters, 0, letters.length);
        if (entries.size() * 4 > slots.length) {
            spread();
        }
    }

    private void spread() {
        slots = new int[slots.length * 2];
        hashes = new int[slots.length];
        for (int i = 0; i < entries.size(); i++) {
            char[] letters = entries.get(i).name().toCharArray();
            int slot = slot(letters, 0, letters.length);
            slots[slot] = i + 1;
            hashes[slot] = hash(letters, 0, letters.length);
        }
    }

    /** What was added under the name that stands in these letters. */
    List<T> get(char[] letters, int start, int end) {
        int hash = hash(letters, start, end);
        return isKnown(hash) ? at(slot(hash, letters, start, end)) : List.of();
    }

    /** What was added under one of these words. */
    List<T> get(NameWords words, int word) {
        int hash = words.hash(word);
        return isKnown(hash) ? at(slot(hash, words.letters, words.start(word), words.end(word))) : List.of();
    }

    private boolean isKnown(int hash) {
        int bit = mixed(hash) & KNOWN - 1;
        return (known[bit >> 6] >>> bit & 1) != 0;
    }

    private static int mixed(int hash) {
        return hash ^ hash >>> 15;
    }

    private List<T> at(int slot) {
        return slots[slot] == 0 ? List.of() : entries.get(slots[slot] - 1).meanings();
    }

    private int slot(char[] letters, int start, int end) {
        return slot(hash(letters, start, end), letters, start, end);
    }

    private static int hash(char[] letters, int start, int end) {
        int hash = EMPTY;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + letters[i];
        }
        return hash;
    }

    private int slot(int hash, char[] letters, int start, int end) {
        int slot = mixed(hash) & slots.length - 1;
        while (slots[slot] != 0
                && (hashes[slot] != hash
                        || !isWritten(entries.get(slots[slot] - 1).name(), letters, start, end))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** True where the name stands in these letters and nothing else does. */
    static boolean isWritten(String name, char[] letters, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != letters[start + i]) {
                return false;
            }
        }
        return true;
    }
}
