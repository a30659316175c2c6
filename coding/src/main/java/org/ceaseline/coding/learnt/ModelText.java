package org.ceaseline.coding.learnt;

import java.util.Arrays;
import java.util.List;

/** Reads a model from the text that {@link LinearModel#write} makes of it, in one pass and without cutting it up. */
final class ModelText {

    private static final float THOUSANDTHS = 1000;

    private final String text;
    private int at;

    ModelText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where the text is no model */
    LinearModel read() {
        String[] answers = line().split("\t");
        String[] written = line().split("\t");
        float[] biases = new float[answers.length];
        for (int i = 0; i < biases.length; i++) {
            biases[i] = Float.parseFloat(written[i]);
        }
        int first = at;
        long[] hashes = new long[(int) text.substring(first).lines().count()];
        float[] weights = new float[hashes.length * answers.length];
        String[] keys = Arrays.stream(answers).map(answer -> answer + "=").toArray(String[]::new);
        for (int row = 0; row < hashes.length; row++) {
            int tab = text.indexOf('\t', at);
            hashes[row] = Stretch.hash(text, at, tab);
            at = tab + 1;
            cells(keys, weights, row * keys.length);
        }
        return new LinearModel(List.of(answers), biases, () -> traits(first), new RowTable(hashes), weights);
    }

    private String line() {
        int start = at;
        int end = text.indexOf('\n', start);
        if (end < 0) {
            throw new IllegalArgumentException("a model begins with a line of answers and one of their biases");
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private List<String> traits(int first) {
        return text.substring(first)
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    /** Reads {@code answer=weight} up to the end of the line; the answers stand in their order. */
    private void cells(String[] keys, float[] weights, int first) {
        int answer = 0;
        while (text.charAt(at - 1) != '\n') {
            while (answer < keys.length && !text.startsWith(keys[answer], at)) {
                answer++;
            }
            if (answer == keys.length) {
                throw new IllegalArgumentException("no answer, or one that is out of its order, at character " + at);
            }
            at += keys[answer].length();
            weights[first + answer] = weight();
        }
    }

    /** Reads a number with three decimals and the sign behind it. */
    private float weight() {
        boolean negative = text.charAt(at) == '-';
        at += negative ? 1 : 0;
        int thousandths = 0;
        for (char c = text.charAt(at++); c != '\t' && c != '\n'; c = text.charAt(at++)) {
            thousandths = c == '.' ? thousandths : thousandths * 10 + c - '0';
        }
        return (negative ? -thousandths : thousandths) / THOUSANDTHS;
    }
}
