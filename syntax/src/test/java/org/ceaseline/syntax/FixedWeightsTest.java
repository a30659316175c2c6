package org.ceaseline.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that are read together score what each would score alone. */
class FixedWeightsTest {

    private static final int BITS = 10;

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 17, 51})
    void scoresAreSumsOfTheRows(int classes) {
        byte[] table = new byte[FixedWeights.size(classes, BITS)];
        random.nextBytes(table);
        FixedWeights weights = new FixedWeights(classes, BITS, table);
        for (int round = 0; round < 200; round++) {
            check(weights, table, rows(round));
        }
    }

    private void check(FixedWeights weights, byte[] table, int[] rows) {
        float[] all = new float[64];
        float[] some = new float[64];
        weights.score(rows, rows.length, all);
        byte[] asked = asked(weights.classes());
        weights.score(rows, rows.length, asked, some);
        for (byte k : asked) {
            float sum = IntStream.of(rows).map(row -> table[row + k]).sum();
            assertEquals(sum, all[k], "all classes, class " + k);
            assertEquals(sum, some[k], "some classes, class " + k);
        }
    }

    /** The first rounds have the most rows that are allowed, all of them the last one. */
    private int[] rows(int round) {
        int last = (1 << BITS) - 1;
        return round < 3
                ? random.ints(FixedWeights.MOST_ROWS, last, last + 1).toArray()
                : random.ints(1 + random.nextInt(FixedWeights.MOST_ROWS), 0, last + 1)
                        .toArray();
    }

    private byte[] asked(int classes) {
        int[] chosen =
                IntStream.range(0, classes).filter(k -> random.nextInt(3) > 0).toArray();
        byte[] asked = new byte[chosen.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = (byte) chosen[i];
        }
        return asked;
    }
}
