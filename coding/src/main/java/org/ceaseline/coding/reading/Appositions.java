package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Token;

/**
 * Leaves out what a sentence puts between commas behind a name to say what it is: "the Hill Council, an alliance of farmers' groups,
 * declared". The parser often takes it for a part of a list. Whoever holds an office keeps it, and so do names.
 */
final class Appositions {

    private static final int LONGEST = 12;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "one");

    private static final Set<String> PERSONS = Set.of("@PERSON", "@OFFICE", "@VOICE", "@CIVILIAN");

    private final List<Token> tokens;
    private final WordClasses classes;

    Appositions(List<Token> tokens, WordClasses classes) {
        this.tokens = tokens;
        this.classes = classes;
    }

    /** The tokens that are left. */
    List<Token> left() {
        List<Token> left = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int close = closing(at);
            if (close < 0) {
                left.add(tokens.get(at));
                at++;
            } else {
                at = close + 1;
            }
        }
        return left;
    }

    /** The comma that closes an apposition which opens here; -1 where none does. */
    private int closing(int open) {
        if (!form(open).equals(",") || open == 0 || !ARTICLES.contains(form(open + 1)) || !isSubject(open - 1)) {
            return -1;
        }
        for (int at = open + 2; at < Math.min(tokens.size() - 1, open + LONGEST); at++) {
            if (form(at).equals(",")) {
                return isOpenWord(at + 1) ? at : -1;
            }
            if (!isPlain(at)) {
                return -1;
            }
        }
        return -1;
    }

    /** A name of which the clause may tell: no day, and no place behind a preposition. */
    private boolean isSubject(int last) {
        int at = last;
        while (at >= 0 && isCapital(at)) {
            if (classes.holds("@CALENDAR", form(at)) || classes.holds("@OPENSWITHNAME", form(at))) {
                return false;
            }
            at--;
        }
        return at < last && (at < 0 || form(at).equals(",") || classes.holds("@BEFORESUBJECT", form(at)));
    }

    /** A small word that tells of no person and ends no clause. */
    private boolean isPlain(int at) {
        String form = form(at);
        boolean person = PERSONS.stream().anyMatch(kind -> classes.holds(kind, form));
        return !person && !isCapital(at) && (Character.isLetterOrDigit(form.charAt(0)) || form.startsWith("'"));
    }

    private boolean isOpenWord(int at) {
        return at < tokens.size()
                && !isCapital(at)
                && Character.isLetter(form(at).charAt(0))
                && !classes.holds("@GOESONBEHIND", form(at));
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(tokens.get(at).form().codePointAt(0));
    }

    private String form(int at) {
        return at < tokens.size() ? tokens.get(at).form().toLowerCase(Locale.ROOT) : "";
    }
}
