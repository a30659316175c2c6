package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Writes the words of a headline in title case small again, where the report itself writes them small. */
final class Headlines {

    private final Set<String> small = new HashSet<>();
    private final Predicate<String> trigger;

    /** Learns from the sentences of the report which words it writes small. */
    Headlines(List<Sentence> sentences, Predicate<String> trigger) {
        this.trigger = trigger;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (Character.isLowerCase(token.form().charAt(0))) {
                    small.add(token.form());
                }
            }
        }
    }

    /** The headline in sentence case; one that is written so already stays as it is. */
    Sentence small(Sentence headline) {
        if (!isTitleCase(headline)) {
            return headline;
        }
        List<Token> tokens = new ArrayList<>(headline.tokens().size());
        for (Token token : headline.tokens()) {
            tokens.add(new Token(
                    token.index(), token.start(), token.end(), small(token.form()), "", "", "", token.head(), ""));
        }
        return new Sentence(headline.start(), headline.end(), tokens, false);
    }

    private String small(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        boolean initial = form.length() > 1
                && Character.isUpperCase(form.charAt(0))
                && lower.substring(1).equals(form.substring(1));
        return initial && (small.contains(lower) || trigger.test(lower)) ? lower : form;
    }

    private static boolean isTitleCase(Sentence headline) {
        long words = headline.tokens().stream().filter(Headlines::isWord).count();
        long capitals = headline.tokens().stream()
                .filter(Headlines::isWord)
                .filter(token -> Character.isUpperCase(token.form().charAt(0)))
                .count();
        return words > 3 && capitals * 10 > words * 7;
    }

    private static boolean isWord(Token token) {
        return Character.isLetter(token.form().charAt(0));
    }
}
