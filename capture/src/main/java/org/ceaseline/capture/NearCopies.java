package org.ceaseline.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds reports that tell one text: reprints, syndicated copies, copies with a changed first line. Two texts are near
 * copies where they share at least {@link #THRESHOLD} of their shingles, rows of {@link #SHINGLE_WORDS} words.
 * Stateless; safe to share between threads.
 */
public final class NearCopies {

    /** Shared shingles by all shingles of both. */
    public static final double THRESHOLD = 0.6;

    public static final int SHINGLE_WORDS = 8;

    /** A text with fewer words is too short to be told for a copy. */
    static final int FEWEST_WORDS = 24;

    /** Rows of the signature that must agree for two texts to be compared: 32 chances of 2 rows each. */
    private static final int BANDS = 32;

    private static final int ROWS = 2;

    private NearCopies() {}

    /** What is kept of a text for the comparison. */
    public record Fingerprint(long[] shingles, long[] signature) {

        /** The fingerprint of an article; comments and furniture are left out. */
        public static Fingerprint of(Report report) {
            return of(report.articleBody());
        }

        public static Fingerprint of(String text) {
            long[] shingles = shinglesOf(words(text));
            return new Fingerprint(shingles, signatureOf(shingles));
        }

        boolean isTooShort() {
            return shingles.length < FEWEST_WORDS - SHINGLE_WORDS;
        }
    }

    /** Share of shingles that two texts have in common, 0 to 1. */
    public static double likeness(Fingerprint one, Fingerprint other) {
        if (one.shingles.length == 0 || other.shingles.length == 0) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < one.shingles.length && k < other.shingles.length) {
            int order = Long.compare(one.shingles[i], other.shingles[k]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return (double) shared / (one.shingles.length + other.shingles.length - shared);
    }

    public static boolean areCopies(Fingerprint one, Fingerprint other) {
        return !one.isTooShort() && !other.isTooShort() && likeness(one, other) >= THRESHOLD;
    }

    /**
     * Groups texts into origins. Texts are compared only where their signatures meet, so that the work grows with the
     * number of texts and not with its square.
     *
     * @return for each text the index of the first text of its group
     */
    public static int[] origins(List<Fingerprint> texts) {
        int[] origin = IntStream.range(0, texts.size()).toArray();
        for (int band = 0; band < BANDS; band++) {
            Map<Long, List<Integer>> meeting = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                if (!texts.get(i).isTooShort()) {
                    meet(texts, origin, meeting.computeIfAbsent(key(texts.get(i), band), k -> new ArrayList<>()), i);
                }
            }
        }
        for (int i = 0; i < origin.length; i++) {
            origin[i] = first(origin, i);
        }
        return origin;
    }

    /** Compares a text with one of each group that has the same key. */
    private static void meet(List<Fingerprint> texts, int[] origin, List<Integer> same, int at) {
        Set<Integer> seen = new HashSet<>();
        for (int other : same) {
            int group = first(origin, other);
            if (group != first(origin, at) && seen.add(group) && areCopies(texts.get(at), texts.get(other))) {
                int earliest = Math.min(group, first(origin, at));
                origin[Math.max(group, first(origin, at))] = earliest;
            }
        }
        if (seen.isEmpty() && !same.isEmpty()) {
            return;
        }
        same.add(at);
    }

    private static int first(int[] origin, int at) {
        int group = at;
        while (origin[group] != group) {
            origin[group] = origin[origin[group]];
            group = origin[group];
        }
        return group;
    }

    private static long key(Fingerprint text, int band) {
        return mixed(text.signature[band * ROWS] * 31 + text.signature[band * ROWS + 1]);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static long[] shinglesOf(List<String> words) {
        long[] all = new long[Math.max(0, words.size() - SHINGLE_WORDS + 1)];
        for (int i = 0; i < all.length; i++) {
            long hash = 1125899906842597L;
            for (int k = 0; k < SHINGLE_WORDS; k++) {
                hash = 31 * hash + wordHash(words.get(i + k));
            }
            all[i] = mixed(hash);
        }
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private static long wordHash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 131 * hash + word.charAt(i);
        }
        return mixed(hash);
    }

    private static long[] signatureOf(long[] shingles) {
        long[] signature = new long[BANDS * ROWS];
        Arrays.fill(signature, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < signature.length; i++) {
                signature[i] = Math.min(signature[i], mixed(shingle + i * 0x9E3779B97F4A7C15L));
            }
        }
        return signature;
    }

    /** Spreads the bits of a number over all its bits. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
