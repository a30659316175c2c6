package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.List;

/** One sentence to learn from: its words, with the tags that the parser will see, and what people said of it. Position 0 is the root. */
final class Example {

    final Words words = new Words();
    final int[] xpos;
    final int[] upos;
    final int[] head;
    final int[] relation;

    Example(Sentence gold, Names penn, Names universal, Names relations) {
        int count = gold.tokens().size();
        xpos = new int[count + 1];
        upos = new int[count + 1];
        head = new int[count + 1];
        relation = new int[count + 1];
        head[0] = -1;
        for (Token token : gold.tokens()) {
            int i = token.index() + 1;
            xpos[i] = penn.number(token.xpos());
            upos[i] = universal.number(token.upos());
            head[i] = token.head() + 1;
            relation[i] = relations.number(token.relation());
        }
        words.read(gold.tokens());
    }

    private Example(Example other) {
        int count = other.words.count;
        xpos = new int[count + 1];
        upos = new int[count + 1];
        head = new int[count + 1];
        relation = new int[count + 1];
        head[0] = -1;
        for (int i = 1; i <= count; i++) {
            int from = count + 1 - i;
            xpos[i] = other.xpos[from];
            upos[i] = other.upos[from];
            head[i] = Words.mirrored(other.head[from], count);
            relation[i] = other.relation[from];
        }
        words.mirror(other.words);
    }

    /** The same sentence read from its end, with the tags that its words have now. */
    Example mirrored() {
        return new Example(this);
    }

    static List<Example> of(List<Sentence> sentences, Names penn, Names universal, Names relations) {
        List<Example> examples = new ArrayList<>();
        for (Sentence sentence : sentences) {
            examples.add(new Example(sentence, penn, universal, relations));
        }
        return examples;
    }
}
