package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Makes the words of a sentence easier to parse: an editor's insertion in brackets and an acronym in parentheses are left
 * out, and words tied by a hyphen ("government-held") are one word. The text and its offsets stay as they are.
 */
final class Tidying {

    private static final Set<String> OPENING = Set.of("\"", "“", "«", "``");
    private static final Set<String> CLOSING = Set.of("\"", "”", "»", "''");
    private static final int LONGEST_MARKED = 25;

    private Tidying() {}

    /** @param classes lists of words */
    static Sentence tidied(Sentence sentence, WordClasses classes) {
        List<Token> bare = withoutInsertions(withoutMarks(sentence.tokens()));
        List<Token> kept = joined(new Appositions(bare, classes).left());
        List<Token> numbered = new ArrayList<>(kept.size());
        for (Token token : kept) {
            numbered.add(Token.unread(numbered.size(), token.start(), token.end(), token.form()));
        }
        return new Sentence(sentence.start(), sentence.end(), numbered, false);
    }

    /** {@code vowed to "clean the town"}: marks around some words of a sentence say nothing of how they hang together. */
    private static List<Token> withoutMarks(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int close = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (close < 0) {
                close = closeOf(tokens, at);
                if (close >= 0) {
                    continue;
                }
            } else if (at == close) {
                close = -1;
                continue;
            }
            kept.add(tokens.get(at));
        }
        return kept;
    }

    /** The mark that closes the one here, where both stand around words inside a clause; -1 for any other token. */
    private static int closeOf(List<Token> tokens, int at) {
        boolean opens = OPENING.contains(tokens.get(at).form())
                && at > 0
                && at + 2 < tokens.size()
                && Character.isLetterOrDigit(tokens.get(at - 1).form().charAt(0))
                && Character.isLowerCase(tokens.get(at + 1).form().charAt(0));
        for (int close = at + 2; opens && close < Math.min(tokens.size(), at + LONGEST_MARKED); close++) {
            if (CLOSING.contains(tokens.get(close).form())) {
                return close;
            }
        }
        return -1;
    }

    private static List<Token> withoutInsertions(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int end = insertionEnd(tokens, at);
            if (end < 0) {
                kept.add(tokens.get(at));
                at++;
            } else {
                at = end + 1;
            }
        }
        return kept;
    }

    /** Last token of an insertion that opens here, or -1. */
    private static int insertionEnd(List<Token> tokens, int at) {
        String form = tokens.get(at).form();
        if (form.equals("[")) {
            for (int i = at + 1; i < tokens.size() && i < at + 15; i++) {
                if (tokens.get(i).form().equals("]")) {
                    return i;
                }
            }
        }
        boolean acronym = form.equals("(")
                && at + 2 < tokens.size()
                && at > 0
                && tokens.get(at + 2).form().equals(")")
                && tokens.get(at + 1).form().matches("[\\p{Lu}][\\p{L}\\p{N}.-]{1,9}")
                && tokens.get(at + 1)
                                .form()
                                .chars()
                                .filter(Character::isUpperCase)
                                .count()
                        >= 2;
        return acronym ? at + 2 : -1;
    }

    private static List<Token> joined(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (isHyphenBetween(tokens, at) && !kept.isEmpty()) {
                Token before = kept.remove(kept.size() - 1);
                Token after = tokens.get(at + 1);
                kept.add(Token.unread(0, before.start(), after.end(), before.form() + "-" + after.form()));
                at++;
            } else {
                kept.add(token);
            }
        }
        return kept;
    }

    /** True for a hyphen that ties two words, not two numbers and not two names. */
    private static boolean isHyphenBetween(List<Token> tokens, int at) {
        if (!tokens.get(at).form().equals("-") || at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token after = tokens.get(at + 1);
        boolean tied = before.end() == tokens.get(at).start() && tokens.get(at).end() == after.start();
        return tied && Character.isLowerCase(after.form().charAt(0));
    }
}
