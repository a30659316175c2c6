package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ceaseline.coding.pattern.WordClasses;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/**
 * Parses what is said apart from who says it, where the words show the seam: "X said that ...", "..., X said on Monday".
 * Two short sentences parse better than one long one; the content is then hung below the verb of saying.
 */
final class Speech {

    private static final int DEEPEST = 3;
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_TAIL = 14;

    private final WordClasses classes;
    private final UnaryOperator<Sentence> parser;

    Speech(WordClasses classes, UnaryOperator<Sentence> parser) {
        this.classes = classes;
        this.parser = parser;
    }

    /**
     * A seam: words of the frame and words of the content, both in the order of the sentence.
     *
     * @param verb position of the verb of saying
     * @param that position of "that", -1 where there is none
     */
    private record Seam(List<Integer> frame, List<Integer> content, int verb, int that) {}

    /** The parsed sentence. */
    Sentence parsed(Sentence sentence) {
        return new Sentence(sentence.start(), sentence.end(), parsed(sentence, 0), true);
    }

    private List<Token> parsed(Sentence sentence, int depth) {
        Optional<Seam> seam = depth >= DEEPEST ? Optional.empty() : seam(sentence.tokens());
        if (seam.isEmpty()) {
            return parser.apply(sentence).tokens();
        }
        List<Token> frame = parsed(part(sentence, seam.get().frame(), false), DEEPEST);
        frame = withVerb(frame, seam.get().frame().indexOf(seam.get().verb()));
        List<Token> content = parsed(part(sentence, seam.get().content(), true), depth + 1);
        return joined(sentence, seam.get(), frame, content);
    }

    /** "The ministry warns" read as a noun: the word of saying is the verb, and what stands before it says so. */
    private static List<Token> withVerb(List<Token> frame, int verb) {
        Token says = frame.get(verb);
        if (says.xpos().startsWith("VB") || verb == 0) {
            return frame;
        }
        List<Token> mended = new ArrayList<>(frame);
        int name = subjectBefore(frame, verb);
        for (Token token : frame) {
            boolean moves = token.index() != name && token.index() < verb && (token.head() == verb || token.head() < 0);
            if (moves) {
                mended.set(token.index(), at(token.index(), token, name, token.relation()));
            } else if (token.index() != verb && (token.head() < 0 || token.head() == says.head())) {
                mended.set(token.index(), at(token.index(), token, verb, "punct"));
            }
        }
        mended.set(name, at(name, frame.get(name), verb, "nsubj"));
        String form = says.form().toLowerCase(Locale.ROOT);
        String lemma = form.endsWith("s") ? form.substring(0, form.length() - 1) : says.lemma();
        mended.set(verb, new Token(verb, says.start(), says.end(), says.form(), lemma, "VERB", "VBZ", -1, "root"));
        return mended;
    }

    /** The word that speaks: the one right before the verb, or the head of what stands before a clause between commas. */
    private static int subjectBefore(List<Token> frame, int verb) {
        if (!isComma(frame, verb - 1)) {
            return verb - 1;
        }
        int comma = 0;
        while (comma < verb - 1 && !isComma(frame, comma)) {
            comma++;
        }
        for (int word = 0; word < comma; word++) {
            boolean nominal = frame.get(word).xpos().startsWith("NN");
            if (nominal && (frame.get(word).head() < 0 || frame.get(word).head() >= comma)) {
                return word;
            }
        }
        return verb - 1;
    }

    /** Some words of a sentence as a sentence; a full stop closes the content as it closes the whole. */
    private static Sentence part(Sentence sentence, List<Integer> words, boolean closed) {
        List<Token> tokens = new ArrayList<>(words.size() + 1);
        for (int word : words) {
            tokens.add(bare(tokens.size(), sentence.tokens().get(word)));
        }
        Token last = sentence.tokens().get(sentence.tokens().size() - 1);
        if (closed && isPoint(last)) {
            tokens.add(bare(tokens.size(), last));
        }
        return new Sentence(sentence.start(), sentence.end(), tokens, false);
    }

    private static Token bare(int index, Token token) {
        return new Token(index, token.start(), token.end(), token.form(), "", "", "", -1, "");
    }

    private static List<Token> joined(Sentence sentence, Seam seam, List<Token> frame, List<Token> content) {
        Token[] all = new Token[sentence.tokens().size()];
        for (int i = 0; i < seam.frame().size(); i++) {
            Token token = frame.get(i);
            int head = token.head() < 0 ? -1 : seam.frame().get(token.head());
            all[seam.frame().get(i)] = at(seam.frame().get(i), token, head, token.relation());
        }
        int root = seam.verb();
        for (int i = 0; i < seam.content().size(); i++) {
            Token token = content.get(i);
            boolean lost = token.head() >= seam.content().size();
            boolean top = token.head() < 0 || lost;
            int head = top ? seam.verb() : seam.content().get(token.head());
            root = token.head() < 0 ? seam.content().get(i) : root;
            all[seam.content().get(i)] = at(seam.content().get(i), token, head, top ? "ccomp" : token.relation());
        }
        for (int i = 0; i < all.length; i++) {
            if (all[i] == null) {
                Token token = sentence.tokens().get(i);
                boolean that = i == seam.that();
                all[i] = new Token(
                        i,
                        token.start(),
                        token.end(),
                        token.form(),
                        token.form().toLowerCase(Locale.ROOT),
                        that ? "SCONJ" : "PUNCT",
                        that ? "IN" : ",",
                        that ? root : seam.verb(),
                        that ? "mark" : "punct");
            }
        }
        return List.of(all);
    }

    private static Token at(int index, Token token, int head, String relation) {
        return new Token(
                index,
                token.start(),
                token.end(),
                token.form(),
                token.lemma(),
                token.upos(),
                token.xpos(),
                head,
                relation);
    }

    private Optional<Seam> seam(List<Token> tokens) {
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
            boolean and = form(tokens, i).matches("and|but") && holds("@SAYSNEXT", tokens, i + 1);
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
            if (holds("@SAYS", tokens, i) || form(tokens, i).matches("[,;\"“]") && i > verb + 1) {
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
            if (form(tokens, i).matches("[,;\"“]")) {
                return false;
            }
            if (holds("@FINITE", tokens, i) || form(tokens, i).matches("\\p{Ll}{2,}ed")) {
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
                if (form(tokens, at).matches("but|and|while|although")
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
            if (form(tokens, i).matches("quoted|cited") && form(tokens, i - 1).matches("was|were|is|are")) {
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
        boolean source =
                first.equals(",") && from + 1 < end && form(tokens, from + 1).matches("citing|quoting");
        for (int i = from; i < end; i++) {
            if (form(tokens, i).equals("that") || holds("@FINITE", tokens, i) || holds("@SAYS", tokens, i)) {
                return false;
            }
        }
        boolean inverted = form(tokens, from - 2).matches("[,\"”]");
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

    private static boolean isComma(List<Token> tokens, int at) {
        return at >= 0 && tokens.get(at).form().matches("[,\"”]");
    }

    private static boolean isPoint(Token token) {
        return token.form().matches("[.!?]");
    }

    /** Behind the last word: the full stop and the quotation mark that may follow it stand outside. */
    private static int end(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).form().matches("[.!?\"”]")) {
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
