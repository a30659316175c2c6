package org.ceaseline.coding.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.coding.Claim.Resolution;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Token;

/** Reads the phrase of a word as somebody or something, whatever it is. */
final class PhraseReading {

    private static final Set<String> INSIDE = Set.of("amod", "compound", "nmod", "nmod:poss", "flat", "case", "fixed");
    private static final Set<String> LEFT_ONLY = Set.of("amod", "compound", "nmod:poss", "flat", "punct");

    private PhraseReading() {}

    static Optional<ActorSpan> of(Atoms atoms, Found found, int token) {
        List<Token> tokens = atoms.sentence().tokens();
        if (token < 0 || token >= tokens.size() || tokens.get(token).upos().equals("PRON")) {
            return Optional.empty();
        }
        Optional<ActorSpan> actor = found.actors().stream()
                .filter(it -> it.span().head() == token)
                .max(Comparator.comparingInt(it -> it.span().end() - it.span().start()))
                .or(() -> found.actors().stream()
                        .filter(it -> it.span().holds(token))
                        .min(Comparator.comparingInt(
                                it -> it.span().end() - it.span().start())));
        return actor.or(() -> place(found, token)).or(() -> Optional.of(phrase(atoms, token)));
    }

    private static Optional<ActorSpan> place(Found found, int token) {
        return found.places().stream()
                .filter(it -> it.span().holds(token))
                .findFirst()
                .map(it -> thing(
                        it.span(),
                        it.mention().surface(),
                        it.name(),
                        "place",
                        it.mention().id(),
                        it.mention().resolution()));
    }

    private static ActorSpan phrase(Atoms atoms, int token) {
        Sentence sentence = atoms.sentence();
        int first = token;
        while (first > 0 && belongs(sentence, first - 1, token, LEFT_ONLY)) {
            first--;
        }
        int last = token;
        while (last + 1 < sentence.tokens().size() && belongs(sentence, last + 1, token, INSIDE)) {
            last++;
        }
        while (last > token && sentence.tokens().get(last).relation().equals("case")) {
            last--;
        }
        while (first < token && sentence.tokens().get(first).upos().equals("PUNCT")) {
            first++;
        }
        int start = sentence.tokens().get(first).start();
        int end = sentence.tokens().get(last).end();
        String words = atoms.text().substring(start, end);
        return thing(
                new Span(first, last, token, start, end), words, words, "thing", Optional.empty(), Resolution.UNKNOWN);
    }

    private static boolean belongs(Sentence sentence, int at, int head, Set<String> relations) {
        Token it = sentence.tokens().get(at);
        boolean below = it.head() == head
                || it.head() >= 0
                        && sentence.tokens().get(it.head()).head() == head
                        && relations.contains(sentence.tokens().get(it.head()).relation());
        boolean article = it.upos().equals("DET") && it.head() == head;
        return sentence.parsed() && below && !article && relations.contains(it.relation()) && !isPronoun(it);
    }

    private static boolean isPronoun(Token token) {
        return token.upos().equals("PRON");
    }

    private static ActorSpan thing(
            Span span, String surface, String name, String kind, Optional<String> id, Resolution resolution) {
        return new ActorSpan(
                span,
                surface,
                name,
                kind,
                false,
                "",
                "",
                id,
                resolution,
                id.map(List::of).orElse(List.of()),
                "");
    }
}
