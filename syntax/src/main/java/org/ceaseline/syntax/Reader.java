package org.ceaseline.syntax;

import java.util.List;

/** Tagger, parser and lemmatiser of one thread, with what they write on. */
final class Reader {

    private static final int WIDTH = 4;
    /** The lead from which an action is taken without looking at others; in the unit of the weights. */
    private static final float CLEAR = 170;

    /** Longer sentences, which are lists and tables, get the first tree. */
    private static final int LONGEST = 500;

    /** The lead that counts as a certainty of one half. */
    private static final float EVEN = 50;

    private final Model model;
    private final Lemmatiser lemmatiser;
    private final Words words = new Words();
    private final Tagger tagger;
    private final Proposers proposers;
    private final Rivals rivals = new Rivals();
    private final Arbiter arbiter;
    private final String[] relations;

    Reader(Model model, Lemmatiser lemmatiser) {
        this.model = model;
        this.lemmatiser = lemmatiser;
        this.tagger = model.tagger();
        this.proposers = new Proposers(model.parsers(), WIDTH);
        this.arbiter = model.arbiter();
        this.relations = outputNames(model.parsers().relations());
    }

    private static String[] outputNames(Relations relations) {
        String[] names = new String[relations.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Relations.shown(relations.names().name(i));
        }
        return names;
    }

    /** @param swiftly one tree only, however thin its decisions */
    Sentence parse(Sentence sentence, boolean swiftly) {
        List<Token> tokens = sentence.tokens();
        words.read(tokens);
        tagger.tag(words);
        tagger.blur(words);
        State tree = tree(swiftly);
        Token[] parsed = new Token[tokens.size()];
        for (int i = 0; i < parsed.length; i++) {
            parsed[i] = token(tokens.get(i), i + 1, tree);
        }
        return new Sentence(sentence.start(), sentence.end(), List.of(parsed), true);
    }

    private State tree(boolean swiftly) {
        float narrowest = proposers.parse(words);
        if (swiftly || narrowest >= CLEAR || words.count > LONGEST) {
            return proposers.first();
        }
        State best = proposers.propose(words, rivals);
        return arbiter.choose(best, rivals);
    }

    /** The lead of head and relation over their rivals, from 0 to 1. */
    private static float certainty(State tree, int i) {
        float lead = Math.min(tree.margin[i], tree.labelMargin[i]);
        return lead / (lead + EVEN);
    }

    private Token token(Token token, int i, State tree) {
        String tag = model.xpos().name(words.xpos[i]);
        return new Token(
                token.index(),
                token.start(),
                token.end(),
                token.form(),
                lemmatiser.lemma(token.form(), tag),
                model.upos().name(words.upos[i]),
                tag,
                tree.head[i] - 1,
                relations[tree.relation[i]],
                certainty(tree, i));
    }
}
