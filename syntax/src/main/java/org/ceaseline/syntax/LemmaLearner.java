package org.ceaseline.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the forms of the treebank whose lemma the rules miss. */
final class LemmaLearner {

    private LemmaLearner() {}

    static Lemmas learn(List<Sentence> sentences) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String key = Lemmatiser.key(token.form(), token.xpos());
                counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(wanted(token), 1, Integer::sum);
            }
        }
        Set<String> verbs = verbs(sentences);
        Lemmatiser rules = new Lemmatiser(new Lemmas(Map.of(), verbs));
        Map<String, String> exceptions = new HashMap<>();
        counts.forEach((key, lemmas) -> {
            String best = best(lemmas);
            String form = key.substring(0, key.indexOf('\t'));
            String tag = key.substring(key.indexOf('\t') + 1);
            boolean name = tag.startsWith("NNP");
            if (!name && !rules.lemma(form, tag).equals(best)) {
                exceptions.put(key, best);
            }
        });
        return new Lemmas(exceptions, verbs);
    }

    /** Lemmas of verbs that occur in a form with an ending that is not misspelt. */
    private static Set<String> verbs(List<Sentence> sentences) {
        Set<String> verbs = new TreeSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                boolean plain = token.lemma().chars().allMatch(Character::isLowerCase);
                if (token.upos().equals("VERB") && plain && token.lemma().length() > 2) {
                    verbs.add(token.lemma());
                }
            }
        }
        return verbs;
    }

    private static String wanted(Token token) {
        return token.xpos().startsWith("NNP")
                        || token.xpos().equals("JJ")
                        || token.lemma().equals("I")
                ? token.lemma()
                : token.lemma().toLowerCase(Locale.ROOT);
    }

    private static String best(Map<String, Integer> lemmas) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : lemmas.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
