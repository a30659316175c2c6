package org.ceaseline.bench.ledger;

import java.util.List;

/** Logistic regression with a small penalty, fitted by gradient steps on standardised values; the same on every machine. */
final class Logistic {

    private static final int STEPS = 3000;
    private static final double PENALTY = 0.02;

    private final double[] mean;
    private final double[] spread;
    private final double[] weights;

    private Logistic(double[] mean, double[] spread, double[] weights) {
        this.mean = mean;
        this.spread = spread;
        this.weights = weights;
    }

    static Logistic fit(List<double[]> values, boolean[] happened) {
        int width = values.get(0).length;
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (int at = 0; at < width; at++) {
            int column = at;
            mean[at] = values.stream().mapToDouble(row -> row[column]).average().orElse(0);
            double middle = mean[at];
            double variance = values.stream()
                    .mapToDouble(row -> (row[column] - middle) * (row[column] - middle))
                    .average()
                    .orElse(0);
            spread[at] = Math.max(1e-9, Math.sqrt(variance));
        }
        Logistic model = new Logistic(mean, spread, new double[width + 1]);
        for (int step = 0; step < STEPS; step++) {
            model.step(values, happened, 1.0 / (1 + step / 500.0));
        }
        return model;
    }

    private void step(List<double[]> values, boolean[] happened, double rate) {
        double[] slope = new double[weights.length];
        for (int row = 0; row < values.size(); row++) {
            double error = chance(values.get(row)) - (happened[row] ? 1 : 0);
            slope[0] += error;
            for (int at = 0; at < mean.length; at++) {
                slope[at + 1] += error * standard(values.get(row), at);
            }
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] -= rate * (slope[at] / values.size() + (at == 0 ? 0 : PENALTY * weights[at]));
        }
    }

    private double standard(double[] row, int at) {
        return (row[at] - mean[at]) / spread[at];
    }

    double chance(double[] row) {
        double sum = weights[0];
        for (int at = 0; at < mean.length; at++) {
            sum += weights[at + 1] * standard(row, at);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
