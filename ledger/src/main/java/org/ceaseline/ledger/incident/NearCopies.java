package org.ceaseline.ledger.incident;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Docket;

/** Tells copied text: shared runs of words, in the sentence or in the body. Remembers texts; make one for each incident. */
final class NearCopies {

    /** Share of common word runs from which two texts count as copies. */
    private static final double COPY = 0.6;

    private static final int SENTENCE_RUN = 3;
    private static final int BODY_RUN = 8;
    private static final int SHORTEST_SENTENCE = 8;
    private static final int KEPT_RUNS = 400;

    private final Docket docket;
    private final Map<String, Set<Integer>> bodies = new HashMap<>();
    private final Map<String, Set<Integer>> sentences = new HashMap<>();

    NearCopies(Docket docket) {
        this.docket = docket;
    }

    boolean copied(Claim one, Claim other) {
        if (one.report().equals(other.report())) {
            return true;
        }
        return alike(sentence(one), sentence(other)) || alike(body(one.report()), body(other.report()));
    }

    private Set<Integer> sentence(Claim claim) {
        return sentences.computeIfAbsent(
                claim.id(), id -> runs(claim.evidence().text(), SENTENCE_RUN, SHORTEST_SENTENCE));
    }

    private Set<Integer> body(String report) {
        return bodies.computeIfAbsent(report, id -> docket.report(id)
                .map(Report::articleBody)
                .map(text -> runs(text, BODY_RUN, 40))
                .orElse(Set.of()));
    }

    /** Hashes of all runs of words; the smallest ones only where there are many. */
    private static Set<Integer> runs(String text, int length, int fewestWords) {
        int[] words = words(text);
        if (words.length < fewestWords) {
            return Set.of();
        }
        Set<Integer> found = new HashSet<>(2 * words.length);
        for (int i = 0; i + length <= words.length; i++) {
            found.add(hash(words, i, length));
        }
        return found.size() <= KEPT_RUNS
                ? found
                : found.stream().sorted().limit(KEPT_RUNS).collect(Collectors.toSet());
    }

    /** Hashes of the words, letters and digits in lower case. */
    private static int[] words(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isOfWord(letter)) {
                hash = (within ? hash * 31 : 0) + Character.toLowerCase(letter);
                within = true;
            } else if (within) {
                words[count++] = hash;
                within = false;
            }
        }
        if (within) {
            words[count++] = hash;
        }
        return Arrays.copyOf(words, count);
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    private static int hash(int[] words, int from, int length) {
        int hash = 17;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + words[i];
        }
        return hash * 0x9E3779B1;
    }

    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        long shared = one.stream().filter(other::contains).count();
        return shared >= COPY * (one.size() + other.size() - shared);
    }
}
