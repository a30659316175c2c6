package org.ceaseline.coding.discourse;

import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.Discourse.Hallmark;

/**
 * One row of {@code hallmarks.tsv}.
 *
 * @param words elements of the run, in order
 * @param unless words that void it, between bars; {@code -} for none
 * @param targeted true where it is said of somebody
 * @param sentence a sentence that it must mark
 * @param line line in its file
 */
record Rule(
        String id, Hallmark hallmark, List<String> words, String unless, boolean targeted, String sentence, int line) {

    /** The word at which the run begins; empty where the sentence does not hold it. */
    Optional<Integer> in(List<String> sentence, Vocabulary vocabulary) {
        for (int start = 0; start < sentence.size(); start++) {
            if (follows(0, start, sentence, vocabulary)) {
                boolean voided = sentence.stream().anyMatch(word -> vocabulary.isOne(unless, word));
                return voided ? Optional.empty() : Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private boolean follows(int element, int at, List<String> sentence, Vocabulary vocabulary) {
        if (element == words.size()) {
            return true;
        }
        String wanted = words.get(element);
        if (wanted.startsWith("..")) {
            int most = Integer.parseInt(wanted.substring(2));
            for (int gap = 0; gap <= most && at + gap <= sentence.size(); gap++) {
                if (follows(element + 1, at + gap, sentence, vocabulary)) {
                    return true;
                }
            }
            return false;
        }
        if (wanted.startsWith("^")) {
            boolean opens = at == 0 && follows(element + 1, at, sentence, vocabulary);
            return opens || wanted.length() > 2 && isAt(wanted.substring(2), element, at, sentence, vocabulary);
        }
        return isAt(wanted, element, at, sentence, vocabulary);
    }

    private boolean isAt(String wanted, int element, int at, List<String> sentence, Vocabulary vocabulary) {
        return at < sentence.size()
                && vocabulary.isOne(wanted, sentence.get(at))
                && follows(element + 1, at + 1, sentence, vocabulary);
    }
}
