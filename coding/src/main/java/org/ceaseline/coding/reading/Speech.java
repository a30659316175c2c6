package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private final UnaryOperator<Sentence> parser;
    private final Seams seams;

    Speech(WordClasses classes, UnaryOperator<Sentence> parser) {
        this.parser = parser;
        this.seams = new Seams(classes);
    }

    /** The parsed sentence. */
    Sentence parsed(Sentence sentence) {
        return new Sentence(sentence.start(), sentence.end(), parsed(sentence, 0), true);
    }

    private List<Token> parsed(Sentence sentence, int depth) {
        Optional<Seams.Seam> seam = depth >= DEEPEST ? Optional.empty() : seams.in(sentence.tokens());
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
        if (!Seams.isComma(frame, verb - 1)) {
            return verb - 1;
        }
        int comma = 0;
        while (comma < verb - 1 && !Seams.isComma(frame, comma)) {
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
        return Token.unread(index, token.start(), token.end(), token.form());
    }

    private static List<Token> joined(Sentence sentence, Seams.Seam seam, List<Token> frame, List<Token> content) {
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
        return token.at(index).below(head, relation);
    }

    private static boolean isPoint(Token token) {
        return Set.of(".", "!", "?").contains(token.form());
    }
}
