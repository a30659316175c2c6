package org.ceaseline.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that fields of a casebook may hold; they stand in {@code words.tsv} with their meaning. */
final class Words {

    private static final Map<String, List<String>> BY_FIELD = load();

    private Words() {}

    static List<String> of(String field) {
        List<String> words = BY_FIELD.get(field);
        if (words == null) {
            throw new IllegalArgumentException("words.tsv has no field '" + field + "'. Add its words there.");
        }
        return words;
    }

    static boolean has(String field, String word) {
        return of(field).contains(word);
    }

    /** A fault where the word is none of the field's. */
    static void check(String field, String word, Spot spot, Faults faults) {
        if (!has(field, word)) {
            faults.error(
                    spot,
                    "WORD_UNKNOWN",
                    "'" + word + "' is no word for " + field.replace('.', ' ') + "." + didYouMean(word, of(field)),
                    "Write one of: " + String.join(", ", of(field)) + ".");
        }
    }

    /** {@code " Did you mean 'x'?"} where one of the words is near, else nothing. */
    static String didYouMean(String word, Collection<String> words) {
        return nearest(word, words).map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    static Optional<String> nearest(String word, Collection<String> words) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        int bound = wanted.length() < 3 ? 0 : Math.max(1, wanted.length() / 3);
        Optional<String> best = Optional.empty();
        for (String candidate : words) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT).replace('-', '_'), bound);
            if (distance <= bound && (best.isEmpty() || distance < bound)) {
                best = Optional.of(candidate);
                bound = distance;
            }
        }
        return best;
    }

    /** Edits between two words, two letters swapped counting as one; above {@code bound} only that it is more. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edit(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edit(int[][] edits, String a, String b, int i, int j) {
        int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : resource("words.tsv").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                words.computeIfAbsent(cells[0], field -> new ArrayList<>()).add(cells[1].strip());
            }
        }
        return words;
    }

    /** The text of a file that ships with this room. */
    static String resource(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing from the casebook module.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Resource " + name + " cannot be read.", failure);
        }
    }
}
