package org.ceaseline.syntax;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Trained weights, one byte each; rows that lie together overlap. Immutable. */
final class FixedWeights implements Weights {

    private final int classes;
    private final int bits;
    private final byte[] weights;

    FixedWeights(int classes, int bits, byte[] weights) {
        this.classes = classes;
        this.bits = bits;
        this.weights = weights;
    }

    static int size(int classes, int bits) {
        return (1 << bits) + classes;
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
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            first += weights[row];
            second += weights[row + 1];
            third += weights[row + 2];
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    @Override
    public void score(int[] rows, int count, byte[] some, float[] scores) {
        for (byte k : some) {
            scores[k] = sum(rows, count, k);
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
