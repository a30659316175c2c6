package org.ceaseline.coding.learnt;

import java.util.List;

/** The number of the row that belongs to a trait, found by the hash of its name. Immutable; safe to share between threads. */
final class RowTable {

    private final long[] keys;
    /** Row numbers from 1, 0 where free. */
    private final int[] rows;

    /** @throws IllegalStateException where two names have one hash, which {@link Stretch} makes all but impossible */
    RowTable(List<String> names) {
        int size = Integer.highestOneBit(Math.max(8, names.size())) * 4;
        keys = new long[size];
        rows = new int[size];
        for (int row = 0; row < names.size(); row++) {
            long key = Stretch.of(names.get(row)).hash();
            int at = place(key);
            if (rows[at] != 0) {
                throw new IllegalStateException("the traits \"" + names.get(rows[at] - 1) + "\" and \"" + names.get(row)
                        + "\" have one hash: change the base of Stretch");
            }
            keys[at] = key;
            rows[at] = row + 1;
        }
    }

    /** Where this key stands, or where it would be put. */
    private int place(long key) {
        int at = (int) (key * 0xD6E8FEB86659FD93L >>> 32) & keys.length - 1;
        while (rows[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** The row of the name with this hash; -1 where there is none. */
    int row(long hash) {
        return rows[place(hash)] - 1;
    }
}
