package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The distinct attribute values of one page, numbered from 1, so that each is looked into once. */
final class Values {

    private final byte[] bytes;
    private int[] slots = new int[256];
    private int[] starts = new int[64];
    private int[] stops = new int[64];
    private String[] texts = new String[64];
    private int size = 1;

    Values(byte[] bytes) {
        this.bytes = bytes;
    }

    int number(int start, int stop) {
        if (stop <= start) {
            return 0;
        }
        int slot = hash(start, stop) & slots.length - 1;
        while (slots[slot] != 0) {
            int known = slots[slot];
            if (Arrays.equals(bytes, starts[known], stops[known], bytes, start, stop)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size;
        return keep(start, stop);
    }

    private int keep(int start, int stop) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            stops = Arrays.copyOf(stops, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
        }
        starts[size] = start;
        stops[size] = stop;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int i = 1; i < size; i++) {
            int slot = hash(starts[i], stops[i]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
    }

    private int hash(int start, int stop) {
        int hash = 7;
        int step = Math.max(1, (stop - start) / 64);
        for (int i = start; i < stop; i += step) {
            hash = hash * 31 + bytes[i];
        }
        hash += stop - start;
        return hash ^ hash >>> 15;
    }

    /** How many numbers are in use; numbers run from 1 to one less. */
    int size() {
        return size;
    }

    /** The value as written; character references are not read, for nobody writes them in names. */
    String text(int number) {
        if (number == 0) {
            return "";
        }
        String known = texts[number];
        if (known == null) {
            int stop = Math.min(stops[number], starts[number] + 2000);
            known = new String(bytes, starts[number], stop - starts[number], StandardCharsets.ISO_8859_1);
            texts[number] = known;
        }
        return known;
    }
}
