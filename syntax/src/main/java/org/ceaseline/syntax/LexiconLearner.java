package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which tags each word had, and makes classes of words with the same tags. */
final class LexiconLearner {

    private static final int LEAST_FOR_CLASS = 3;
    private static final int LEAST_FOR_LIMIT = 12;
    private static final int LEAST_FOR_FIXED = 40;
    private static final double NOTABLE_SHARE = 0.03;
    private static final double DOMINANT_SHARE = 0.9;
    private static final double FIXED_SHARE = 0.998;
    /** Tags that any word of one of them may have too. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("VBD", "VBN"),
            List.of("VB", "VBP"),
            List.of("NN", "NNP", "VB", "JJ"),
            List.of("NNS", "NNPS", "VBZ"),
            List.of("NNP", "NNPS"),
            List.of("VBG", "NN"),
            List.of("VBN", "JJ"));

    private final Names penn;
    private final Names universal;
    private final Map<Integer, int[]> counts = new TreeMap<>();
    private final boolean[][] seen;

    private LexiconLearner(Names penn, Names universal) {
        this.penn = penn;
        this.universal = universal;
        this.seen = new boolean[penn.size()][universal.size()];
    }

    static Lexicon learn(List<Example> examples, Names penn, Names universal) {
        LexiconLearner learner = new LexiconLearner(penn, universal);
        examples.forEach(learner::count);
        return learner.lexicon();
    }

    private void count(Example example) {
        for (int i = 1; i <= example.words.count; i++) {
            counts.computeIfAbsent(example.words.word[i], word -> new int[penn.size()])[example.xpos[i]]++;
            seen[example.xpos[i]][example.upos[i]] = true;
        }
    }

    private Lexicon lexicon() {
        List<byte[]> candidates = new ArrayList<>();
        candidates.add(rare());
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> classes = new TreeMap<>();
        for (Map.Entry<Integer, int[]> entry : counts.entrySet()) {
            int[] count = entry.getValue();
            int total = sum(count);
            if (total >= LEAST_FOR_CLASS) {
                byte[] allowed = allowed(count, total);
                int number = numbers.computeIfAbsent(key(count, total, allowed), key -> {
                    candidates.add(allowed);
                    return candidates.size() - 1;
                });
                classes.put(entry.getKey(), number);
            }
        }
        return new Lexicon(new IntTable(classes), candidates.toArray(new byte[0][]), universalTags());
    }

    /** Every tag of a word that occurs once or twice: what an unknown word may be. */
    private byte[] rare() {
        boolean[] tags = new boolean[penn.size()];
        for (int[] count : counts.values()) {
            for (int tag = 0; tag < tags.length; tag++) {
                tags[tag] |= count[tag] > 0 && sum(count) < LEAST_FOR_LIMIT;
            }
        }
        return set(tags);
    }

    private byte[] allowed(int[] count, int total) {
        int best = best(count);
        if (total >= LEAST_FOR_FIXED && count[best] >= total * FIXED_SHARE) {
            return new byte[] {(byte) best};
        }
        if (total < LEAST_FOR_LIMIT) {
            return rare();
        }
        boolean[] tags = new boolean[penn.size()];
        for (int tag = 0; tag < tags.length; tag++) {
            tags[tag] = count[tag] > 0;
        }
        for (List<String> group : TOGETHER) {
            widen(tags, count, total, group);
        }
        return set(tags);
    }

    private void widen(boolean[] tags, int[] count, int total, List<String> group) {
        boolean any = false;
        for (String name : group) {
            any |= penn.has(name) && count[penn.number(name)] >= total * NOTABLE_SHARE;
        }
        for (String name : group) {
            if (any && penn.has(name)) {
                tags[penn.number(name)] = true;
            }
        }
    }

    private String key(int[] count, int total, byte[] allowed) {
        StringBuilder key = new StringBuilder();
        for (int tag = 0; tag < count.length; tag++) {
            if (count[tag] >= Math.max(1, total * NOTABLE_SHARE)) {
                key.append(tag).append(' ');
            }
        }
        int best = best(count);
        if (count[best] >= total * DOMINANT_SHARE) {
            key.append("mostly ").append(best);
        }
        return key.append(Arrays.hashCode(allowed)).toString();
    }

    private static int sum(int[] count) {
        int sum = 0;
        for (int one : count) {
            sum += one;
        }
        return sum;
    }

    private static int best(int[] count) {
        int best = 0;
        for (int tag = 1; tag < count.length; tag++) {
            best = count[tag] > count[best] ? tag : best;
        }
        return best;
    }

    private byte[][] universalTags() {
        byte[][] sets = new byte[penn.size()][];
        for (int tag = 0; tag < sets.length; tag++) {
            sets[tag] = set(seen[tag]);
            if (sets[tag].length == 0) {
                sets[tag] = new byte[] {(byte) (universal.has("X") ? universal.number("X") : 0)};
            }
        }
        return sets;
    }

    static byte[] set(boolean[] members) {
        int size = 0;
        for (boolean member : members) {
            size += member ? 1 : 0;
        }
        byte[] set = new byte[size];
        int at = 0;
        for (int i = 0; i < members.length; i++) {
            if (members[i]) {
                set[at++] = (byte) i;
            }
        }
        return set;
    }
}
