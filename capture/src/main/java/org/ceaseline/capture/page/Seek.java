package org.ceaseline.capture.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte among many, eight at a time. */
final class Seek {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Seek() {}

    /** The first place at or after {@code from} where the byte stands; {@code to} where it does not stand before. */
    static int next(byte[] bytes, int from, int to, char wanted) {
        int at = from;
        long repeated = ONES * wanted;
        while (at + 8 <= to) {
            long other = (long) EIGHT.get(bytes, at) ^ repeated;
            long zero = (other - ONES) & ~other & HIGHS;
            if (zero != 0) {
                return at + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
            at += 8;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return Math.min(at, to);
    }
}
