package org.ceaseline.coding.learnt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of traits, one for each answer: each answer's chance is the logistic function of its bias and the weights of what is
 * seen, over the root of how many known traits that are. Immutable; safe to share between threads.
 */
public final class LinearModel {

    /** A sentence of fifty traits is no surer than one of ten: sums are taken over the root of their number, times this. */
    static final double SCALE = 3;

    private static final double LEAST = 0.005;

    private final List<String> answers;
    private final float[] biases;
    private final Supplier<List<String>> traits;
    private final RowTable rows;
    /** A weight for each answer, trait by trait. */
    private final float[] weights;

    /**
     * @param traits their names, in the order of the rows
     * @param rows the row of each trait
     * @param weights a weight for each answer, row by row
     */
    LinearModel(List<String> answers, float[] biases, Supplier<List<String>> traits, RowTable rows, float[] weights) {
        this.answers = List.copyOf(answers);
        this.biases = biases.clone();
        this.traits = traits;
        this.rows = rows;
        this.weights = weights;
    }

    /** The model with these weights, one for each answer by trait. */
    static LinearModel of(List<String> answers, float[] biases, Map<String, float[]> weights) {
        List<String> traits = weights.keySet().stream().sorted().toList();
        float[] all = new float[traits.size() * biases.length];
        long[] hashes = new long[traits.size()];
        for (int row = 0; row < hashes.length; row++) {
            String trait = traits.get(row);
            hashes[row] = Stretch.of(trait).hash();
            float[] own = Objects.requireNonNull(weights.get(trait), "no weights");
            System.arraycopy(own, 0, all, row * biases.length, biases.length);
        }
        return new LinearModel(answers, biases, () -> traits, new RowTable(hashes), all);
    }

    /** Reads what {@link #write} wrote, gzipped, from a resource beside this class. */
    public static LinearModel ofResource(String name) {
        try (InputStream in = Objects.requireNonNull(
                LinearModel.class.getResourceAsStream(name), () -> "the resource " + name + " is missing")) {
            return read(new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + name + " cannot be read", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static LinearModel read(String text) {
        return new ModelText(text).read();
    }

    /**
     * Writes the model as text: a line of answers, a line of their biases, then a trait a line with {@code answer=weight} for those
     * that are not nearly nothing, in the order of the answers. Traits stand in the order of their names; weights have three decimals.
     *
     * @throws IOException where it cannot be written
     */
    public void write(Appendable out) throws IOException {
        List<String> first = new ArrayList<>();
        for (float bias : biases) {
            first.add(number(bias));
        }
        out.append(String.join("\t", answers)).append('\n');
        out.append(String.join("\t", first)).append('\n');
        for (String trait : traits.get()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                float weight = weight(trait, i);
                if (Math.abs(weight) >= LEAST) {
                    cells.add(answers.get(i) + "=" + number(weight));
                }
            }
            if (!cells.isEmpty()) {
                out.append(trait).append('\t').append(String.join("\t", cells)).append('\n');
            }
        }
    }

    /**
     * Writes it as {@link #write} does, gzipped, and closes the stream.
     *
     * @throws IOException where it cannot be written
     */
    public void writeZipped(OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(to), StandardCharsets.UTF_8)) {
            write(out);
        }
    }

    private static String number(float weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }

    public List<String> answers() {
        return answers;
    }

    /** Where what is seen is taken down for {@link #chances(SeenRows)}. */
    SeenRows seen() {
        return new SeenRows(rows);
    }

    /** The chance of each answer by itself, 0 to 1, in the order of {@link #answers()}. */
    public double[] chances(Collection<String> traits) {
        SeenRows seen = seen();
        traits.forEach(trait -> seen.take(Stretch.of(trait)));
        return chances(seen);
    }

    /** The same for what was taken down by {@link #seen()} of this model. */
    double[] chances(SeenRows seen) {
        double[] sums = new double[biases.length];
        for (int known = 0; known < seen.count(); known++) {
            int first = seen.row(known) * sums.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[first + i];
            }
        }
        double scale = SCALE / Math.sqrt(Math.max(seen.count(), 1));
        for (int i = 0; i < sums.length; i++) {
            sums[i] = logistic(sums[i] * scale + biases[i]);
        }
        return sums;
    }

    static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** The traits that speak most for an answer, at most {@code most}, the strongest first. */
    public List<String> reasons(Collection<String> traits, int answer, int most) {
        return strongest(traits, trait -> weight(trait, answer), most);
    }

    /** The traits that speak most against an answer. */
    public List<String> objections(Collection<String> traits, int answer, int most) {
        return strongest(traits, trait -> -weight(trait, answer), most);
    }

    private static List<String> strongest(Collection<String> traits, ToDoubleFunction<String> weight, int most) {
        return traits.stream()
                .filter(trait -> weight.applyAsDouble(trait) > LEAST)
                .sorted(Comparator.comparingDouble(weight).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private float weight(String trait, int answer) {
        int row = rows.row(Stretch.of(trait).hash());
        return row < 0 ? 0 : weights[row * biases.length + answer];
    }
}
