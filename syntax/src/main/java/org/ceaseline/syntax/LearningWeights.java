package org.ceaseline.syntax;

import java.util.Arrays;

/** Weights of an averaged perceptron while it learns. */
final class LearningWeights implements Weights {

    private static final int LEVELS = 127;
    /** A weight this many times the mean is as large as a byte gets. */
    private static final float WIDEST = 24;

    private final int classes;
    private final int bits;
    private final float[] weights;
    private final double[] sums;
    private long step = 1;

    LearningWeights(int classes, int bits) {
        this.classes = classes;
        this.bits = bits;
        this.weights = new float[FixedWeights.size(classes, bits)];
        this.sums = new double[weights.length];
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
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[row + k];
            }
        }
    }

    @Override
    public void score(int[] rows, int count, byte[] some, float[] scores) {
        for (byte k : some) {
            float sum = 0;
            for (int i = 0; i < count; i++) {
                sum += weights[rows[i] + k];
            }
            scores[k] = sum;
        }
    }

    /** Counts one decision; averages weigh each step alike. */
    void tick() {
        step++;
    }

    void add(int[] rows, int count, int k, float amount) {
        double weighted = (double) amount * step;
        for (int i = 0; i < count; i++) {
            int at = rows[i] + k;
            weights[at] += amount;
            sums[at] += weighted;
        }
    }

    /** The mean of the weights over all steps, as bytes; those under {@code prune} times the mean size are left out. */
    FixedWeights fixed(float prune) {
        float[] mean = mean();
        float average = meanSize(mean);
        float scale = Math.min(largest(mean), average * WIDEST) / LEVELS;
        byte[] bytes = new byte[mean.length];
        for (int i = 0; i < mean.length; i++) {
            if (Math.abs(mean[i]) >= prune * average) {
                bytes[i] = (byte) Math.max(-LEVELS, Math.min(LEVELS, Math.round(mean[i] / scale)));
            }
        }
        return new FixedWeights(classes, bits, bytes);
    }

    /** Goes on from the averaged weights, as a new perceptron. */
    LearningWeights restarted() {
        LearningWeights next = new LearningWeights(classes, bits);
        System.arraycopy(mean(), 0, next.weights, 0, weights.length);
        return next;
    }

    private float[] mean() {
        float[] mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (weights[i] - sums[i] / step);
        }
        return mean;
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static float meanSize(float[] values) {
        double sum = 0;
        int count = 0;
        for (float value : values) {
            if (value != 0) {
                sum += Math.abs(value);
                count++;
            }
        }
        return (float) (sum / Math.max(1, count));
    }
}
