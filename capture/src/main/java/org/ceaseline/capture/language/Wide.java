package org.ceaseline.capture.language;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells text in UTF-16 that carries no mark. In every second byte, which holds the block of the alphabet, few values stand: zero
 * for blanks and figures, and one or two more for the letters of Arabic, Cyrillic, Ethiopic and so on.
 */
public final class Wide {

    private static final int LEAST = 32;
    private static final int LOOKED_AT = 1 << 14;

    /** Share of every second byte that its three commonest values must make up. */
    private static final double ALMOST_ALL = 0.97;

    /** Share of zeros among them: blanks and ends of lines at least. */
    private static final double BLANKS = 0.03;

    /** Values that the other bytes must take at least. */
    private static final int VARIED = 8;

    /** One letter of 256 has a zero in this place too. */
    private static final int FEW_ZEROS = 10;

    /** Higher blocks hold no alphabet. */
    private static final int HIGHEST = 0x20;

    private Wide() {}

    /** The order of bytes in which these bytes are such a text; empty where they are none. */
    public static Optional<Charset> of(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) / 2;
        if (length < LEAST / 2) {
            return Optional.empty();
        }
        int[] even = counts(bytes, 0, length);
        int[] odd = counts(bytes, 1, length);
        if (isBlocks(even, length) && isVaried(odd, length)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return isBlocks(odd, length) && isVaried(even, length)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static int[] counts(byte[] bytes, int first, int length) {
        int[] counts = new int[256];
        for (int i = 0; i < length; i++) {
            counts[bytes[2 * i + first] & 0xFF]++;
        }
        return counts;
    }

    private static boolean isBlocks(int[] counts, int length) {
        int most = 0;
        int second = 0;
        for (int value = 1; value < HIGHEST; value++) {
            if (counts[value] > most) {
                second = most;
                most = counts[value];
            } else {
                second = Math.max(second, counts[value]);
            }
        }
        return counts[0] >= BLANKS * length && counts[0] + most + second >= ALMOST_ALL * length;
    }

    private static boolean isVaried(int[] counts, int length) {
        int values = 0;
        for (int count : counts) {
            values += count > 0 ? 1 : 0;
        }
        return values >= VARIED && counts[0] * FEW_ZEROS < length;
    }
}
