package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Feature templates from a list: each line names one to five atoms, and stands for the hash of their values. The atoms of a
 * state are put into an array once; {@link #rows} then gives a row of weights for each template. Immutable.
 */
final class Templates {

    private static final int MOST = 5;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;
    private static final long THIRD = 0xFF51AFD7ED558CCDL;
    private static final long FOURTH = 0xC4CEB9FE1A85EC53L;
    private static final long FIFTH = 0x2545F4914F6CDD1DL;

    private final int[][] atoms = new int[MOST][];
    private final long[] seeds;
    private final int[] upTo = new int[MOST + 1];
    private final int fingerprint;

    /** @param names names of the atoms, in the order of their values */
    Templates(String resource, List<String> names) {
        List<int[]> lines = new ArrayList<>();
        int print = 17;
        for (String line : WordList.lines(resource)) {
            String[] parts = line.strip().split("\\s+");
            int[] indices = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                indices[i] = indexOf(names, parts[i], resource);
            }
            lines.add(indices);
            print = print * 31 + line.strip().hashCode();
        }
        fingerprint = print;
        seeds = new long[lines.size()];
        lines.sort(Comparator.comparingInt(indices -> indices.length));
        fill(lines);
        for (int line = 0; line < seeds.length; line++) {
            seeds[line] = (line + 1) * 0x9E3779B97F4A7C15L;
        }
    }

    /** The templates of another whose atoms all, or not all, are among some; each gives the rows that it gives there. */
    private Templates(Templates whole, BitSet some, boolean among) {
        int[] kept = IntStream.range(0, whole.size())
                .filter(line -> whole.isAmong(line, some) == among)
                .toArray();
        List<int[]> lines = new ArrayList<>();
        for (int line : kept) {
            int[] indices = new int[whole.arity(line)];
            for (int place = 0; place < indices.length; place++) {
                indices[place] = whole.atoms[place][line];
            }
            lines.add(indices);
        }
        fingerprint = whole.fingerprint;
        seeds = Arrays.stream(kept).mapToLong(line -> whole.seeds[line]).toArray();
        fill(lines);
    }

    /** Only the templates all of whose atoms are among {@code some}. */
    Templates among(BitSet some) {
        return new Templates(this, some, true);
    }

    /** Only the templates that ask for other atoms than {@code some}, too. */
    Templates beyond(BitSet some) {
        return new Templates(this, some, false);
    }

    private boolean isAmong(int line, BitSet some) {
        return IntStream.range(0, arity(line)).allMatch(place -> some.get(atoms[place][line]));
    }

    private int arity(int line) {
        int arity = 1;
        while (line >= upTo[arity]) {
            arity++;
        }
        return arity;
    }

    private static int indexOf(List<String> names, String name, String resource) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(resource + " names the atom " + name + ", which is not one of " + names);
        }
        return index;
    }

    private void fill(List<int[]> lines) {
        for (int place = 0; place < MOST; place++) {
            atoms[place] = new int[lines.size()];
        }
        for (int line = 0; line < lines.size(); line++) {
            int[] indices = lines.get(line);
            for (int place = 0; place < indices.length; place++) {
                atoms[place][line] = indices[place];
            }
            for (int arity = indices.length; arity <= MOST; arity++) {
                upTo[arity] = line + 1;
            }
        }
    }

    int size() {
        return seeds.length;
    }

    /** Changes when any line changes, so that a model is never used with other templates than its own. */
    int fingerprint() {
        return fingerprint;
    }

    /** Writes one row for each template: the upper bits of the hash of its values. */
    void rows(int[] values, int shift, int[] rows) {
        int[] first = atoms[0];
        int[] second = atoms[1];
        int[] third = atoms[2];
        int[] fourth = atoms[3];
        int[] fifth = atoms[4];
        for (int t = 0; t < upTo[1]; t++) {
            rows[t] = finish(seeds[t] + values[first[t]] * FIRST) >>> shift;
        }
        for (int t = upTo[1]; t < upTo[2]; t++) {
            rows[t] = finish(seeds[t] + values[first[t]] * FIRST + values[second[t]] * SECOND) >>> shift;
        }
        for (int t = upTo[2]; t < upTo[3]; t++) {
            long h = seeds[t] + values[first[t]] * FIRST + values[second[t]] * SECOND;
            rows[t] = finish(h + values[third[t]] * THIRD) >>> shift;
        }
        for (int t = upTo[3]; t < upTo[4]; t++) {
            long h = seeds[t] + values[first[t]] * FIRST + values[second[t]] * SECOND;
            rows[t] = finish(h + values[third[t]] * THIRD + values[fourth[t]] * FOURTH) >>> shift;
        }
        for (int t = upTo[4]; t < upTo[5]; t++) {
            long h = seeds[t] + values[first[t]] * FIRST + values[second[t]] * SECOND + values[third[t]] * THIRD;
            rows[t] = finish(h + values[fourth[t]] * FOURTH + values[fifth[t]] * FIFTH) >>> shift;
        }
    }

    private static int finish(long sum) {
        long h = (sum ^ sum >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (h >>> 32);
    }
}
