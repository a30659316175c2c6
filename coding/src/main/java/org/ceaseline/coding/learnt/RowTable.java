package org.ceaseline.coding.learnt;

/** The number of the row that belongs to a trait, found by the hash of its name. Immutable; safe to share between threads. */
final class RowTable {

    private final long[] keys;
    /** Row numbers from 1, 0 where free. */
    private final int[] rows;
    /** Eight bits of each key, 0 where free: most traits have no row, and this alone, which fits into the cache, tells so. */
    private final byte[] marks;

    /**
     * @param hashes the hash of each row's trait
     * @throws IllegalArgumentException where two are the same, which {@link Stretch} makes all but impossible for two names
     */
    RowTable(long[] hashes) {
        int size = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
        keys = new long[size];
        rows = new int[size];
        marks = new byte[size];
        for (int row = 0; row < hashes.length; row++) {
            int at = place(hashes[row]);
            if (rows[at] != 0) {
                throw new IllegalArgumentException("the traits of the rows " + rows[at] + " and " + (row + 1)
                        + " have one hash: one stands there twice, or the base of Stretch must be changed");
            }
            keys[at] = hashes[row];
            rows[at] = row + 1;
            marks[at] = mark(hashes[row]);
        }
    }

    /** Never 0. */
    private static byte mark(long key) {
        int mark = (int) (key * 0xD6E8FEB86659FD93L >>> 56);
        return (byte) (mark == 0 ? 1 : mark);
    }

    /** Where this key stands, or where it would be put. */
    private int place(long key) {
        byte mark = mark(key);
        int at = (int) (key * 0xD6E8FEB86659FD93L >>> 32) & marks.length - 1;
        while (marks[at] != 0 && (marks[at] != mark || keys[at] != key)) {
            at = at + 1 & marks.length - 1;
        }
        return at;
    }

    /** The row of the name with this hash; -1 where there is none. */
    int row(long hash) {
        int at = place(hash);
        return marks[at] == 0 ? -1 : rows[at] - 1;
    }
}
