package org.ceaseline.bench.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Token;
import org.ceaseline.syntax.Treebank;

/** Shows where our words and sentences differ from the treebank's. */
final class Cuts {

    private static final int CONTEXT = 25;

    private Cuts() {}

    static void print(Syntax syntax, Treebank gold) {
        List<Sentence> ours = syntax.split(gold.text(), 0, gold.text().length());
        difference("only the treebank ends a sentence", gold.text(), ends(gold.sentences()), ends(ours));
        difference("only we end a sentence", gold.text(), ends(ours), ends(gold.sentences()));
        difference("only the treebank cuts a word", gold.text(), words(gold.sentences()), words(ours));
        difference("only we cut a word", gold.text(), words(ours), words(gold.sentences()));
    }

    private static Set<Integer> ends(List<Sentence> sentences) {
        Set<Integer> ends = new HashSet<>();
        sentences.forEach(sentence -> ends.add(sentence.end()));
        return ends;
    }

    private static Set<Integer> words(List<Sentence> sentences) {
        Set<Integer> starts = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                starts.add(token.start());
                starts.add(token.end());
            }
        }
        return starts;
    }

    private static void difference(String title, String text, Set<Integer> some, Set<Integer> others) {
        System.out.println("  " + title);
        some.stream().filter(place -> !others.contains(place)).sorted().forEach(place -> {
            String before = text.substring(Math.max(0, place - CONTEXT), place);
            String after = text.substring(place, Math.min(text.length(), place + CONTEXT));
            System.out.println("    " + (before + " ¦ " + after).replace('\n', ' '));
        });
    }
}
