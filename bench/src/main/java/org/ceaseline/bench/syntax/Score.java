package org.ceaseline.bench.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Token;
import org.ceaseline.syntax.Treebank;
import org.jspecify.annotations.Nullable;

/**
 * Counts of words that agree with the treebank. Words are aligned by their place in the text; relations are compared without
 * their subtypes. F1 over words: with the treebank's own words it is plain accuracy.
 */
final class Score {

    private static final List<String> SHOWN = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "iobj",
            "obl",
            "nmod",
            "ccomp",
            "xcomp",
            "advcl",
            "acl",
            "conj",
            "cc",
            "aux",
            "aux:pass",
            "cop",
            "case",
            "mark",
            "amod",
            "compound",
            "flat",
            "appos",
            "nummod",
            "parataxis",
            "root");

    private final Map<String, int[]> relations = new TreeMap<>();
    private final int[] words = new int[3];
    private final int[] sentences = new int[3];
    private final int[] plainWords = new int[2];
    private int xpos;
    private int upos;
    private int lemmas;
    private int heads;
    private int labelled;
    private int plainHeads;
    private int plainLabelled;

    private Score() {}

    static Score onGivenWords(Syntax syntax, Treebank gold) {
        List<Sentence> parsed = new ArrayList<>();
        for (Sentence sentence : gold.sentences()) {
            parsed.add(syntax.parse(sentence));
        }
        return compare(gold.sentences(), parsed);
    }

    static Score onRawText(Syntax syntax, Treebank gold) {
        return compare(gold.sentences(), syntax.read(gold.text()));
    }

    private record Place(Sentence sentence, Token token) {

        /** Place of the head in the text; the root's is before all. */
        long head() {
            return token.head() < 0 ? -1 : key(sentence.tokens().get(token.head()));
        }
    }

    private static long key(Token token) {
        return ((long) token.start() << 32) + token.end();
    }

    private static Score compare(List<Sentence> gold, List<Sentence> given) {
        Score score = new Score();
        Map<Long, Place> places = new HashMap<>();
        Map<Long, Integer> bounds = new HashMap<>();
        for (Sentence sentence : gold) {
            sentence.tokens().forEach(token -> places.put(key(token), new Place(sentence, token)));
            bounds.put(((long) sentence.start() << 32) + sentence.end(), 1);
            sentence.tokens().forEach(score::countGold);
            score.sentences[0]++;
        }
        for (Sentence sentence : given) {
            score.sentences[1]++;
            score.sentences[2] += bounds.containsKey(((long) sentence.start() << 32) + sentence.end()) ? 1 : 0;
            for (Token token : sentence.tokens()) {
                score.count(new Place(sentence, token), places.get(key(token)));
            }
        }
        return score;
    }

    private void countGold(Token token) {
        words[0]++;
        plainWords[0] += token.upos().equals("PUNCT") ? 0 : 1;
        relation(kind(token))[0]++;
    }

    private void count(Place given, @Nullable Place gold) {
        Token token = given.token();
        boolean plain = gold == null
                ? !token.upos().equals("PUNCT")
                : !gold.token().upos().equals("PUNCT");
        words[1]++;
        plainWords[1] += plain ? 1 : 0;
        relation(kind(token))[1]++;
        if (gold != null) {
            words[2]++;
            agree(given, gold, plain);
        }
    }

    private void agree(Place given, Place gold, boolean plain) {
        Token token = given.token();
        Token right = gold.token();
        xpos += token.xpos().equals(right.xpos()) ? 1 : 0;
        upos += token.upos().equals(right.upos()) ? 1 : 0;
        lemmas += token.lemma().equals(right.lemma()) ? 1 : 0;
        if (given.head() != gold.head()) {
            return;
        }
        heads++;
        plainHeads += plain ? 1 : 0;
        if (base(token.relation()).equals(base(right.relation()))) {
            labelled++;
            plainLabelled += plain ? 1 : 0;
        }
        if (kind(token).equals(kind(right))) {
            relation(kind(token))[2]++;
        }
    }

    private int[] relation(String kind) {
        return relations.computeIfAbsent(kind, k -> new int[3]);
    }

    private static String kind(Token token) {
        String relation = token.relation();
        return relation.endsWith(":pass") || relation.equals("nmod:poss") ? relation : base(relation);
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static double f1(int right, int gold, int given) {
        return gold + given == 0 ? 0 : 200.0 * right / (gold + given);
    }

    String line(String title) {
        return String.format(
                Locale.ROOT,
                "  %-11s words %.2f sentences %.2f XPOS %.2f UPOS %.2f lemmas %.2f UAS %.2f LAS %.2f | no punctuation UAS %.2f LAS %.2f",
                title,
                f1(words[2], words[0], words[1]),
                f1(sentences[2], sentences[0], sentences[1]),
                f1(xpos, words[0], words[1]),
                f1(upos, words[0], words[1]),
                f1(lemmas, words[0], words[1]),
                f1(heads, words[0], words[1]),
                f1(labelled, words[0], words[1]),
                f1(plainHeads, plainWords[0], plainWords[1]),
                f1(plainLabelled, plainWords[0], plainWords[1]));
    }

    static String byRelation(Score given, Score raw) {
        StringBuilder table = new StringBuilder();
        for (String kind : SHOWN) {
            int[] a = given.relation(kind);
            int[] b = raw.relation(kind);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-11s n %5d  given %5.1f  raw %5.1f%n",
                    kind,
                    a[0],
                    f1(a[2], a[0], a[1]),
                    f1(b[2], b[0], b[1])));
        }
        return table.toString();
    }
}
