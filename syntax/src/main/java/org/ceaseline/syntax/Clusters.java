package org.ceaseline.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Which words are used alike, from much more text than any treebank: for common English words the Brown cluster (a path of bits; words
 * whose paths begin alike are used alike) and the tags that the word is usually given. Words with capitals are never asked for:
 * two names that nobody knows must not be told apart by a list. Immutable.
 */
final class Clusters {

    private static final String RESOURCE = "clusters.txt.gz";

    /** Words that are not in the list, by what they are written with; real groups have higher numbers. */
    static final int UNLISTED = 0;

    static final int CAPITAL = 1;
    static final int NUMBER = 2;
    static final int SIGN = 3;
    private static final int FIRST = 4;

    private final IntTable groups;
    private final int[] paths;
    private final int[] tags;
    private final int fingerprint;

    private Clusters(List<String> lines) {
        Map<Integer, Integer> byWord = new HashMap<>();
        paths = new int[FIRST + lines.size()];
        tags = new int[FIRST + lines.size()];
        int print = 17;
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t");
            paths[FIRST + i] = path(columns[0]);
            tags[FIRST + i] = columns[1].hashCode() | 1;
            for (String word : columns[2].split(" ")) {
                byWord.put(Words.hashOf(word), FIRST + i);
            }
            print = print * 31 + lines.get(i).hashCode();
        }
        groups = new IntTable(byWord);
        fingerprint = print;
    }

    private static final class English {
        static final Clusters CLUSTERS = new Clusters(lines());
    }

    /** The list of the English model; read once, on first use. */
    static Clusters english() {
        return English.CLUSTERS;
    }

    private static List<String> lines() {
        try (BufferedReader reader = open()) {
            List<String> lines = new ArrayList<>(reader.lines().toList());
            lines.removeIf(line -> line.startsWith("#"));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("The word clusters cannot be read; the jar is damaged", e);
        }
    }

    private static BufferedReader open() throws IOException {
        InputStream in = Clusters.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException(
                    "The word clusters " + RESOURCE + " are missing from the jar; build it anew");
        }
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    }

    /** The bits of a path from the highest down; one more that is set ends them. */
    private static int path(String bits) {
        int path = 0;
        for (int i = 0; i < bits.length(); i++) {
            path |= bits.charAt(i) == '1' ? 1 << 31 - i : 0;
        }
        return path | 1 << 31 - bits.length();
    }

    /** Changes when the list does, so that a model is never used with another list than its own. */
    int fingerprint() {
        return fingerprint;
    }

    /**
     * The group of a word: one cluster and one set of tags.
     *
     * @param word its {@link Words#hashOf hash}
     */
    int group(int word, String written) {
        char first = written.charAt(0);
        if (hasCapital(written)) {
            return CAPITAL;
        }
        if (!Letters.isLetter(first)) {
            return Letters.isDigit(first) ? NUMBER : SIGN;
        }
        int found = groups.get(word);
        return found == IntTable.ABSENT ? UNLISTED : found;
    }

    private static boolean hasCapital(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (Letters.isUpper(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The path of a group, highest bit first; small numbers for groups that have none. */
    int path(int group) {
        return group < FIRST ? group : paths[group];
    }

    /** The tags that the words of a group are usually given, as one number. */
    int tags(int group) {
        return group < FIRST ? group : tags[group];
    }

    /** The first bits of a path. */
    static int upTo(int bits, int path) {
        return path >= 0 && path < FIRST ? path : path >>> 32 - bits | 1 << bits;
    }

    /** How alike two words are used, by the bits that their paths share: 9 the same cluster, 2 nothing shared; 1 and 0 if one has no path. */
    static int alike(int path, int other) {
        boolean one = path >= 0 && path < FIRST;
        boolean two = other >= 0 && other < FIRST;
        if (one || two) {
            return path == other ? 1 : 0;
        }
        return path == other ? 9 : 2 + Math.min(6, Integer.numberOfLeadingZeros(path ^ other) / 2);
    }
}
