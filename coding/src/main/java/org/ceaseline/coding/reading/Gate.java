package org.ceaseline.coding.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Tells in one pass over the words, before parsing, whether a sentence can hold a claim at all. */
final class Gate {

    private final Set<String> stems = new HashSet<>();

    Gate(Lexicon lexicon) {
        for (String words : lexicon.patterns().words()) {
            String first = words.split(" ")[0];
            addForms(first);
            int hyphen = first.lastIndexOf('-');
            if (hyphen > 0) {
                stems.add(stem(first.substring(hyphen + 1)));
            }
        }
        lexicon.irregular().forEach((lemma, forms) -> {
            if (stems.contains(stem(lemma))) {
                forms.forEach(form -> stems.add(stem(form)));
            }
        });
    }

    /** A short word and its regular forms, whose first letters are not its own: ask, asked; deny, denied; let, letting. */
    private void addForms(String word) {
        stems.add(stem(word));
        if (word.length() > 4) {
            return;
        }
        String last = word.substring(word.length() - 1);
        String root = last.equals("y") || last.equals("e") ? word.substring(0, word.length() - 1) : word;
        for (String ending : List.of("s", "es", "ies", "ed", "ied", "ing", last + "ing", last + "ed")) {
            stems.add(stem(root + ending));
            stems.add(stem(word + ending));
        }
    }

    /** True for a word that looks like a trigger. */
    boolean isTrigger(String word) {
        return stems.contains(stem(word.toLowerCase(Locale.ROOT)));
    }

    boolean mayHold(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (stems.contains(stem(token.form().toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    /** The first letters, as far as they outlast inflection: irregular forms are listed by their own first letters. */
    private static String stem(String word) {
        return word.length() <= 4 ? word : word.substring(0, 4);
    }
}
