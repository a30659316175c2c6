package org.ceaseline.syntax;

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
        int count = 0;
        for (byte weight : weights) {
            count += weight == 0 ? 0 : 1;
        }
        out.writeInt(classes);
        out.writeInt(bits);
        out.writeInt(count);
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                writeGap(out, i - last);
                last = i;
            }
        }
        for (byte weight : weights) {
            if (weight != 0) {
                out.writeByte(weight);
            }
        }
    }

    private static void writeGap(DataOutputStream out, int gap) throws IOException {
        int rest = gap;
        while (rest >= 128) {
            out.writeByte(rest & 127 | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static FixedWeights read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        int bits = in.readInt();
        int[] places = new int[in.readInt()];
        int place = 0;
        for (int i = 0; i < places.length; i++) {
            place += readGap(in);
            places[i] = place;
        }
        byte[] values = in.readNBytes(places.length);
        byte[] weights = new byte[size(classes, bits)];
        for (int i = 0; i < places.length; i++) {
            weights[places[i]] = values[i];
        }
        return new FixedWeights(classes, bits, weights);
    }

    private static int readGap(DataInputStream in) throws IOException {
        int gap = 0;
        int shift = 0;
        int read = in.readUnsignedByte();
        while (read >= 128) {
            gap |= (read & 127) << shift;
            shift += 7;
            read = in.readUnsignedByte();
        }
        return gap | read << shift;
    }
}
