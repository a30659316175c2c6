package org.ceaseline.capture.language;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well bytes read as UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param broken bytes outside ASCII that belong to no sequence, the cut sequence at the very end not counted
 * @param zeros NUL bytes
 */
record Utf8Check(long sequences, long broken, long zeros, int length) {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    boolean isUtf8() {
        return broken == 0 && zeros * 50 <= length;
    }

    /** UTF-8 with some damage. */
    boolean nearlyUtf8() {
        return sequences > 20 && broken * 20 < sequences;
    }

    boolean mostlyBroken() {
        return broken > sequences;
    }

    static Utf8Check of(byte[] bytes) {
        long sequences = 0;
        long broken = 0;
        long zeros = 0;
        int at = 0;
        while (at < bytes.length) {
            at = pastAscii(bytes, at);
            if (at == bytes.length) {
                break;
            }
            if (bytes[at] > 0) {
                at++;
                continue;
            }
            int first = bytes[at] & 0xFF;
            zeros += first == 0 ? 1 : 0;
            int length = first < 0x80 ? 1 : sequence(bytes, at, first);
            if (length == CUT) {
                break;
            }
            sequences += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return new Utf8Check(sequences, broken, zeros, bytes.length);
    }

    /** Steps over bytes from 1 to 127 eight at a time, as far as eight of them stand together. */
    private static int pastAscii(byte[] bytes, int from) {
        int at = from;
        while (at + 8 <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, at);
            if (((eight | eight - ONES) & HIGHS) != 0) {
                return at;
            }
            at += 8;
        }
        return at;
    }

    private static final int CUT = -1;

    /** Length of the sequence that begins here, 0 where none does, {@link #CUT} where the end cuts it. */
    private static int sequence(byte[] bytes, int at, int first) {
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length) {
                return CUT;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length > 2 && overlong(first, bytes[at + 1] & 0xFF) ? 0 : length;
    }

    private static boolean overlong(int first, int second) {
        return first == 0xE0 && second < 0xA0
                || first == 0xED && second > 0x9F
                || first == 0xF0 && second < 0x90
                || first == 0xF4 && second > 0x8F;
    }
}
