package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Feature templates from a list: each line names one to five atoms, and stands for the hash of their values. The atoms of a
 * state are put into an array once; {@link #rows} then gives a row of weights for each template. Immutable.
 */
final class Templates {

    private static final int MOST = 5;

    private final int[][] atoms = new int[MOST][];
    private final int[] seeds;
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
        seeds = new int[lines.size()];
        lines.sort(Comparator.comparingInt(indices -> indices.length));
        fill(lines);
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
            seeds[line] = (line + 1) * 0x9E3779B1;
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
            rows[t] = finish(seeds[t] + values[first[t]] * 0x85EBCA6B) >>> shift;
        }
        for (int t = upTo[1]; t < upTo[2]; t++) {
            int h = seeds[t] + values[first[t]] * 0x85EBCA6B + values[second[t]] * 0xC2B2AE35;
            rows[t] = finish(h) >>> shift;
        }
        for (int t = upTo[2]; t < upTo[3]; t++) {
            int h = seeds[t] + values[first[t]] * 0x85EBCA6B + values[second[t]] * 0xC2B2AE35;
            rows[t] = finish(h + values[third[t]] * 0x27D4EB2F) >>> shift;
        }
        for (int t = upTo[3]; t < upTo[4]; t++) {
            int h = seeds[t] + values[first[t]] * 0x85EBCA6B + values[second[t]] * 0xC2B2AE35;
            rows[t] = finish(h + values[third[t]] * 0x27D4EB2F + values[fourth[t]] * 0x165667B1) >>> shift;
        }
        for (int t = upTo[4]; t < upTo[5]; t++) {
            int h = seeds[t] + values[first[t]] * 0x85EBCA6B + values[second[t]] * 0xC2B2AE35;
            h += values[third[t]] * 0x27D4EB2F + values[fourth[t]] * 0x165667B1 + values[fifth[t]] * 0x5BD1E995;
            rows[t] = finish(h) >>> shift;
        }
    }

    private static int finish(int h) {
        h ^= h >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        return h * 0x846CA68B;
    }
}
