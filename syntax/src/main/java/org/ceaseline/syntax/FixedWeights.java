package org.ceaseline.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Trained weights, one byte each; rows that lie together overlap. Several classes are read at once and added in lanes of sixteen
 * bits, each weight made positive by 128 first, so at most {@value #MOST_ROWS} rows can be added. Immutable.
 */
final class FixedWeights implements Weights {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long POSITIVE = 0x8080808080808080L;
    private static final long LANES = 0x00FF00FF00FF00FFL;

    /** More rows could overflow a lane. */
    static final int MOST_ROWS = 0xFFFF / 0xFF;

    /** Classes of one block of eight from which it is quicker to add them all. */
    private static final int MANY = 3;

    /** Bytes after the last row, so that a block can be read there too. */
    private static final int BEHIND = 7;

    private final int classes;
    private final int bits;
    private final byte[] weights;

    FixedWeights(int classes, int bits, byte[] weights) {
        this.classes = classes;
        this.bits = bits;
        this.weights = weights;
    }

    static int size(int classes, int bits) {
        return (1 << bits) + classes + BEHIND;
    }

    @Override
    public int shift() {
        return 32 - bits;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(int[] rows, int count, float[] scores) {
        if (classes == 3) {
            scoreThree(rows, count, scores);
            return;
        }
        for (int k = 0; k < classes; k++) {
            scores[k] = sum(rows, count, k);
        }
    }

    private void scoreThree(int[] rows, int count, float[] scores) {
        byte[] table = weights;
        int outer = 0;
        int middle = 0;
        for (int i = 0; i < count; i++) {
            int three = (int) FOUR.get(table, rows[i]) ^ (int) POSITIVE;
            outer += three & (int) LANES;
            middle += three >>> 8 & 0xFF;
        }
        int offset = 128 * count;
        scores[0] = (outer & 0xFFFF) - offset;
        scores[1] = middle - offset;
        scores[2] = (outer >>> 16) - offset;
    }

    @Override
    public void score(int[] rows, int count, byte[] some, float[] scores) {
        int at = 0;
        while (at < some.length) {
            int end = endOfBlock(some, at);
            if (end - at >= MANY) {
                eight(rows, count, some[at] & ~7, scores);
            } else {
                for (int i = at; i < end; i++) {
                    scores[some[i]] = sum(rows, count, some[i]);
                }
            }
            at = end;
        }
    }

    private static int endOfBlock(byte[] some, int at) {
        int end = at + 1;
        while (end < some.length && some[end] >> 3 == some[at] >> 3) {
            end++;
        }
        return end;
    }

    /** Eight classes that lie together; scores beyond the last class are of no meaning. */
    private void eight(int[] rows, int count, int first, float[] scores) {
        byte[] table = weights;
        long even = 0;
        long odd = 0;
        for (int i = 0; i < count; i++) {
            long eight = (long) EIGHT.get(table, rows[i] + first) ^ POSITIVE;
            even += eight & LANES;
            odd += eight >>> 8 & LANES;
        }
        int offset = 128 * count;
        for (int k = 0; k < 8; k += 2) {
            scores[first + k] = (int) (even >>> 8 * k & 0xFFFF) - offset;
            scores[first + k + 1] = (int) (odd >>> 8 * k & 0xFFFF) - offset;
        }
    }

    private float sum(int[] rows, int count, int k) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[rows[i] + k];
        }
        return sum;
    }

    /** Without the weights that are smaller than {@code least}: they make a model large and change little. */
    FixedWeights trimmed(int least) {
        byte[] kept = weights.clone();
        for (int i = 0; i < kept.length; i++) {
            if (Math.abs(kept[i]) < least) {
                kept[i] = 0;
            }
        }
        return new FixedWeights(classes, bits, kept);
    }

    /** Writes the weights that are not zero: the gaps between them, then the weights. */
    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream gaps = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                writeGap(gaps, i - last);
                values.write(weights[i]);
                last = i;
            }
        }
        out.writeInt(classes);
        out.writeInt(bits);
        out.writeInt(gaps.size());
        gaps.writeTo(out);
        out.writeInt(values.size());
        values.writeTo(out);
    }

    /** Seven bits a byte, lowest first; the eighth says that more follow. */
    private static void writeGap(ByteArrayOutputStream out, int gap) {
        int rest = gap;
        while (rest >= 128) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }

    static FixedWeights read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        int bits = in.readInt();
        byte[] gaps = in.readNBytes(in.readInt());
        byte[] values = in.readNBytes(in.readInt());
        byte[] weights = new byte[size(classes, bits)];
        int place = 0;
        int at = 0;
        for (byte value : values) {
            int shift = 0;
            while (gaps[at] < 0) {
                place += (gaps[at++] & 127) << shift;
                shift += 7;
            }
            place += gaps[at++] << shift;
            weights[place] = value;
        }
        return new FixedWeights(classes, bits, weights);
    }
}
