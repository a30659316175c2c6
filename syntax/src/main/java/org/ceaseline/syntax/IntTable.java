package org.ceaseline.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Small map from hash to number, written once and read often: open addressing, no boxing. */
final class IntTable {

    static final int ABSENT = Integer.MIN_VALUE;

    private final int[] keys;
    private final int[] values;
    private final int mask;
    private final int size;

    IntTable(Map<Integer, Integer> entries) {
        size = entries.size();
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4);
        keys = new int[capacity];
        values = new int[capacity];
        Arrays.fill(values, ABSENT);
        mask = capacity - 1;
        new TreeMap<>(entries).forEach(this::put);
    }

    private void put(int key, int value) {
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = value;
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B1 >>> 7) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int get(int key) {
        return values[slot(key)];
    }

    void write(DataOutputStream out) throws IOException {
        Map<Integer, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != ABSENT) {
                sorted.put(keys[i], values[i]);
            }
        }
        out.writeInt(sorted.size());
        for (int key : sorted.keySet()) {
            out.writeInt(key);
        }
        for (int value : sorted.values()) {
            out.writeInt(value);
        }
    }

    static IntTable read(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        Map<Integer, Integer> entries = new TreeMap<>();
        for (int key : keys) {
            entries.put(key, in.readInt());
        }
        return new IntTable(entries);
    }
}
