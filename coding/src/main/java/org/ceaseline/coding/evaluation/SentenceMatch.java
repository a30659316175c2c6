package org.ceaseline.coding.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the labelled sentence that a coded sentence is. */
final class SentenceMatch {

    private static final double WHOLE = 2.0;
    private static final double LEAST = 0.6;

    private SentenceMatch() {}

    /** The quotes that fit best; all of those that stand in it as a whole, none where too few words are shared. */
    static Set<String> quotes(Collection<String> quotes, String sentence) {
        String kept = Words.kept(sentence);
        double best = quotes.stream()
                .mapToDouble(quote -> fit(Words.kept(quote), kept))
                .max()
                .orElse(0);
        Set<String> fitting = new LinkedHashSet<>();
        for (String quote : quotes) {
            if (best > 0 && fit(Words.kept(quote), kept) == best) {
                fitting.add(quote);
            }
        }
        return fitting;
    }

    private static double fit(String quote, String sentence) {
        if (quote.isEmpty() || sentence.isEmpty()) {
            return 0;
        }
        if ((" " + sentence + " ").contains(" " + quote + " ")) {
            return WHOLE;
        }
        if (Words.of(sentence).size() >= 3 && (" " + quote + " ").contains(" " + sentence + " ")) {
            return 1.5;
        }
        double share = (double) Words.shared(quote, sentence) / Words.of(quote).size();
        return share >= LEAST ? share : 0;
    }
}
