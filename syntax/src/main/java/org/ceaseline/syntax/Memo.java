package org.ceaseline.syntax;

/** Relations that were given before, by the values that they follow from: the trees of a beam are mostly alike. Not shared between threads. */
final class Memo {

    private static final int BITS = 11;

    private final long[] keys = new long[1 << BITS];
    private final float[] relations = new float[1 << BITS];
    private final float[] leads = new float[1 << BITS];

    /** One number for many; never 0. */
    static long key(int[] values) {
        long first = 0x9E3779B97F4A7C15L;
        long second = 0xC2B2AE3D27D4EB4FL;
        for (int i = 0; i < values.length; i++) {
            long mixed = second;
            second = (first ^ values[i]) * 0xBF58476D1CE4E5B9L;
            first = mixed;
        }
        long key = first ^ first >>> 29 ^ Long.rotateLeft(second, 31) ^ second >>> 27;
        return key == 0 ? 1 : key;
    }

    /** Puts the relation and its lead into the array, if they are known. */
    boolean find(long key, float[] given) {
        int at = place(key);
        if (keys[at] != key) {
            return false;
        }
        given[0] = relations[at];
        given[1] = leads[at];
        return true;
    }

    void keep(long key, float[] given) {
        int at = place(key);
        keys[at] = key;
        relations[at] = given[0];
        leads[at] = given[1];
    }

    private static int place(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - BITS);
    }
}
