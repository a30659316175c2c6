package org.ceaseline.coding.learnt;

/**
 * A stretch of a trait's name with the hash of its letters, from which the hash of a name made of several is told without putting
 * them together.
 *
 * @param hash its letters as digits of a number to the base {@link #BASE}, in 64 bits
 * @param shift that base to the power of its length
 */
public record Stretch(String text, long hash, long shift) {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    public static Stretch of(String text) {
        long shift = 1;
        for (int i = 0; i < text.length(); i++) {
            shift *= BASE;
        }
        return new Stretch(text, hash(text, 0, text.length()), shift);
    }

    /** The hash of a part of a text. */
    static long hash(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /** The hash of a name made of these, in this order. */
    static long hash(Stretch... parts) {
        long hash = 0;
        for (Stretch part : parts) {
            hash = hash * part.shift + part.hash;
        }
        return hash;
    }
}
