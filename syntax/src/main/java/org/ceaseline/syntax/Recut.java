package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins words of a treebank where our tokeniser keeps one word (al - Assi to al-Assi), so that the parser learns from the words
 * it will meet. Where we part and the treebank does not, nothing changes.
 */
final class Recut {

    private final Treebank treebank;

    private Recut(Treebank treebank) {
        this.treebank = treebank;
    }

    static List<Sentence> sentences(Treebank treebank) {
        Recut recut = new Recut(treebank);
        return treebank.sentences().stream().map(recut::sentence).toList();
    }

    private Sentence sentence(Sentence gold) {
        int[] group = groups(gold);
        int count = group[group.length - 1] + 1;
        if (count == group.length) {
            return gold;
        }
        List<Token> joined = new ArrayList<>();
        for (int g = 0, from = 0; g < count; g++) {
            int to = from;
            while (to < group.length && group[to] == g) {
                to++;
            }
            joined.add(join(gold.tokens(), from, to, group));
            from = to;
        }
        return new Sentence(gold.start(), gold.end(), joined, true);
    }

    /** For each word of the treebank the number of the word that it will be in. */
    private int[] groups(Sentence gold) {
        Spans ours = Tokeniser.words(treebank.text(), gold.start(), gold.end());
        int[] group = new int[gold.tokens().size()];
        int at = 0;
        for (int i = 1; i < group.length; i++) {
            while (at + 1 < ours.size()
                    && ours.end(at) <= gold.tokens().get(i - 1).start()) {
                at++;
            }
            Token before = gold.tokens().get(i - 1);
            Token word = gold.tokens().get(i);
            boolean together =
                    ours.start(at) <= before.start() && word.end() <= ours.end(at) && word.start() >= before.end();
            group[i] = group[i - 1] + (together ? 0 : 1);
        }
        return group;
    }

    private Token join(List<Token> words, int from, int to, int[] group) {
        Token top = top(words, from, to);
        int head = top.head() < 0 ? -1 : group[top.head()];
        if (to - from == 1) {
            return new Token(
                    group[from],
                    top.start(),
                    top.end(),
                    top.form(),
                    top.lemma(),
                    top.upos(),
                    top.xpos(),
                    head,
                    top.relation());
        }
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        String form = treebank.text().substring(start, end);
        Token kind = kind(words, from, to, top);
        return new Token(group[from], start, end, form, form, kind.upos(), kind.xpos(), head, top.relation());
    }

    /** The word of the group that hangs on a word outside. */
    private static Token top(List<Token> words, int from, int to) {
        for (int i = from; i < to; i++) {
            int head = words.get(i).head();
            if (head < from || head >= to) {
                return words.get(i);
            }
        }
        return words.get(from);
    }

    /** The word that gives the tags: a name if there is one. */
    private static Token kind(List<Token> words, int from, int to, Token top) {
        for (int i = from; i < to; i++) {
            if (words.get(i).xpos().equals("NNP")) {
                return words.get(i);
            }
        }
        return top;
    }
}
