package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Token;

/** Finds where a sentence parts into what is said and who says it, by its words alone. Immutable. */
final class Seams {

    private static final int LONGEST_NAME = 14;
    private static final Set<String> BREAKS = Set.of(",", ";", "\"", "“");
    private static final Set<String> COMMAS = Set.of(",", "\"", "”");
    private static final Set<String> STOPS = Set.of(".", "!", "?", "\"", "”");
    private static final Pattern PAST = Pattern.compile("\\p{Ll}{2,}ed");
    private static final int LONGEST_TAIL = 14;

    private final WordClasses classes;

    Seams(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * A seam: words of the frame and words of the content, both in the order of the sentence.
     *
     * @param verb position of the verb of saying
     * @param that position of "that", -1 where there is none
     */
    record Seam(List<Integer> frame, List<Integer> content, int verb, int that) {}

    /** The seam of a sentence, empty where its words show none. */
    Optional<Seam> in(List<Token> tokens) {
        return leading(tokens).or(() -> trailing(tokens)).or(() -> inserted(tokens));
    }

    /** "The ministry said on Monday that ...", "the ministry said its forces had ...". */
    private Optional<Seam> leading(List<Token> tokens) {
        int verb = firstVerb(tokens);
        if (verb < 1 || verb > 25) {
            return Optional.empty();
        }
        int that = that(tokens, verb);
        int from = that >= 0 ? that + 1 : verb + 1;
        int end = end(tokens);
        while (that >= 0 && from < end && form(tokens, from).equals(",")) {
            from++;
        }
        end = secondVerb(tokens, from, end);
        boolean clause = that >= 0 || holds("@SAYSBARE", tokens, verb) && opensClause(tokens, verb);
        if (!clause || end - from < 3 || goesOnElsewhere(tokens, from, end)) {
            return Optional.empty();
        }
        List<Integer> frame = range(0, that >= 0 ? that : from);
        frame.addAll(range(end, tokens.size()));
        return Optional.of(new Seam(frame, range(from, end), verb, that));
    }

    /** "said A and warned that B": the second verb of saying belongs to the frame. */
    private int secondVerb(List<Token> tokens, int from, int end) {
        for (int i = from + 3; i + 2 < end; i++) {
            boolean and = Set.of("and", "but").contains(form(tokens, i)) && holds("@SAYSNEXT", tokens, i + 1);
            if (and) {
                return isComma(tokens, i - 1) ? i - 1 : i;
            }
        }
        return end;
    }

    private int firstVerb(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean says = holds("@SAYS", tokens, i) || holds("@SAYSTHAT", tokens, i);
            if (says && !holds("@NOTBEFORESAYS", tokens, i - 1)) {
                return i;
            }
        }
        return -1;
    }

    private int that(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size() && i < verb + 12; i++) {
            if (form(tokens, i).equals("that")) {
                return i;
            }
            if (holds("@SAYS", tokens, i) || BREAKS.contains(form(tokens, i)) && i > verb + 1) {
                return -1;
            }
        }
        return -1;
    }

    /** True where a verb of saying is followed at once by somebody who then does something. */
    private boolean opensClause(List<Token> tokens, int verb) {
        if (verb + 3 >= tokens.size()
                || !opensName(tokens, verb + 1)
                || form(tokens, verb - 1).equals(",")) {
            return false;
        }
        for (int i = verb + 2; i < tokens.size() && i < verb + 14; i++) {
            if (BREAKS.contains(form(tokens, i))) {
                return false;
            }
            if (holds("@FINITE", tokens, i) || PAST.matcher(form(tokens, i)).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean opensName(List<Token> tokens, int at) {
        return holds("@OPENSNAME", tokens, at) || isCapital(tokens.get(at));
    }

    /** ", but the army said ...": the sentence goes on with another speaker. */
    private boolean goesOnElsewhere(List<Token> tokens, int from, int end) {
        for (int i = from; i < end; i++) {
            boolean other = holds("@SAYS", tokens, i) && !holds("@NOTBEFORESAYS", tokens, i - 1);
            for (int at = i - 1; other && at > from && i - at < 10; at--) {
                if (Set.of("but", "and", "while", "although").contains(form(tokens, at))
                        && form(tokens, at - 1).equals(",")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "..., the mayor, Ana Ruiz, said on Monday." */
    private Optional<Seam> trailing(List<Token> tokens) {
        int end = end(tokens);
        for (int verb = end - 1; verb > 3 && end - verb <= LONGEST_TAIL; verb--) {
            if (!saysAside(tokens, verb)) {
                continue;
            }
            int first = quotedBefore(tokens, verb).orElse(verb);
            Optional<Integer> comma = isTail(tokens, verb + 1, end) ? seamBefore(tokens, first, end) : Optional.empty();
            if (comma.isPresent() && comma.get() >= 3) {
                int top = first < verb ? first + 1 : verb;
                return Optional.of(new Seam(range(comma.get() + 1, tokens.size()), range(0, comma.get()), top, -1));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A verb of saying behind or within what is said, where one that wants "that" will do without it. */
    private boolean saysAside(List<Token> tokens, int verb) {
        return holds("@SAYS", tokens, verb)
                || holds("@SAYSTHAT", tokens, verb) && !holds("@NOTBEFORESAYS", tokens, verb - 1);
    }

    /** "A truce began, residents said, but shells fell": the two ends are one sentence. */
    private Optional<Seam> inserted(List<Token> tokens) {
        int end = end(tokens);
        for (int verb = 4; verb + 3 < end; verb++) {
            if (!saysAside(tokens, verb) || !isClosedAt(tokens, verb + 1, end)) {
                continue;
            }
            Optional<Integer> comma = seamBefore(tokens, verb, end);
            int close = closing(tokens, verb + 1);
            if (comma.isPresent() && comma.get() >= 3) {
                List<Integer> content = range(0, comma.get());
                content.addAll(range(close, end));
                return Optional.of(new Seam(range(comma.get() + 1, close), content, verb, -1));
            }
        }
        return Optional.empty();
    }

    /** True where a few words of when and where stand between the verb of saying and a comma, and the sentence goes on. */
    private boolean isClosedAt(List<Token> tokens, int from, int end) {
        int close = closing(tokens, from);
        boolean brief = close > 0 && close - from <= 6 && close + 2 < end;
        return brief && (close == from || holds("@AFTERSAYS", tokens, from));
    }

    private static int closing(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size() && i < from + 8; i++) {
            if (form(tokens, i).equals(",") || form(tokens, i).equals(";")) {
                return i;
            }
        }
        return -1;
    }

    /** "was quoted by the agency as saying": where the group of verbs begins. */
    private static Optional<Integer> quotedBefore(List<Token> tokens, int verb) {
        if (!form(tokens, verb - 1).equals("as")) {
            return Optional.empty();
        }
        for (int i = verb - 2; i > 0 && verb - i < 10; i--) {
            if (Set.of("quoted", "cited").contains(form(tokens, i))
                    && Set.of("was", "were", "is", "are").contains(form(tokens, i - 1))) {
                return Optional.of(i - 1);
            }
        }
        return Optional.empty();
    }

    private boolean isTail(List<Token> tokens, int from, int end) {
        if (from >= end) {
            return true;
        }
        String first = form(tokens, from);
        boolean source = first.equals(",")
                && from + 1 < end
                && Set.of("citing", "quoting").contains(form(tokens, from + 1));
        for (int i = from; i < end; i++) {
            if (form(tokens, i).equals("that") || holds("@FINITE", tokens, i) || holds("@SAYS", tokens, i)) {
                return false;
            }
        }
        boolean inverted = COMMAS.contains(form(tokens, from - 2));
        return source
                || holds("@AFTERSAYS", tokens, from)
                || inverted && opensName(tokens, from)
                || form(tokens, from - 1).equals("told");
    }

    /** The comma before those who say it; their name may stand between commas of its own. */
    private Optional<Integer> seamBefore(List<Token> tokens, int verb, int end) {
        int last = holds("@HAVE", tokens, verb - 1) ? verb - 2 : verb - 1;
        if (isComma(tokens, last)
                && verb < end - 1
                && !holds("@AFTERSAYS", tokens, verb + 1)
                && opensName(tokens, verb + 1)) {
            return Optional.of(last);
        }
        int inner = isComma(tokens, last) ? commaBefore(tokens, last) : last + 1;
        int comma = commaBefore(tokens, inner);
        boolean named =
                comma > 0 && isName(tokens, comma + 1, inner) && (inner > last || isName(tokens, inner + 1, last));
        return named ? Optional.of(comma) : Optional.empty();
    }

    private static int commaBefore(List<Token> tokens, int at) {
        for (int i = at - 1; i > 0 && at - i <= LONGEST_NAME; i--) {
            if (isComma(tokens, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isName(List<Token> tokens, int from, int to) {
        if (from >= to || !opensName(tokens, from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (i > from && form(tokens, i).equals("who")) {
                return true;
            }
            if (holds("@FINITE", tokens, i) || holds("@SAYS", tokens, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String name, List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && classes.holds(name, form(tokens, at));
    }

    private static String form(List<Token> tokens, int at) {
        return tokens.get(at).form().toLowerCase(Locale.ROOT);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    static boolean isComma(List<Token> tokens, int at) {
        return at >= 0 && COMMAS.contains(tokens.get(at).form());
    }

    /** Behind the last word: the full stop and the quotation mark that may follow it stand outside. */
    private static int end(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && STOPS.contains(tokens.get(end - 1).form())) {
            end--;
        }
        return end;
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(i);
        }
        return words;
    }
}
