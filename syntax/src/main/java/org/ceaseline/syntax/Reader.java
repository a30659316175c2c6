package org.ceaseline.syntax;

import java.util.List;

/** Tagger, parser and lemmatiser of one thread, with what they write on. */
final class Reader {

    private static final int WIDTH = 4;
    /** The lead from which an action is taken without looking at others; in the unit of the weights. */
    private static final float CLEAR = 50;

    private final Model model;
    private final Lemmatiser lemmatiser;
    private final Words words = new Words();
    private final Tagger tagger;
    private final Ahead ahead;
    private final Parser parser;
    private final State state;
    private final Beam beam;
    private final String[] relations;

    Reader(Model model, Lemmatiser lemmatiser) {
        this.model = model;
        this.lemmatiser = lemmatiser;
        this.tagger = model.tagger();
        this.ahead = new Ahead(model.xpos());
        this.parser = model.parser();
        this.state = new State(model.relations());
        this.beam = model.beam(WIDTH);
        this.relations = outputNames(model.relations());
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
        ahead.fill(words);
        float narrowest = parser.parse(words, state);
        State tree = swiftly || narrowest >= CLEAR ? state : beam.parse(words);
        Token[] parsed = new Token[tokens.size()];
        for (int i = 0; i < parsed.length; i++) {
            parsed[i] = token(tokens.get(i), i + 1, tree);
        }
        return new Sentence(sentence.start(), sentence.end(), List.of(parsed), true);
    }

    /** The lead of the head over its rivals, 0 to 1; 0 where both parsers chose different heads. */
    private float certainty(int i, State tree) {
        boolean agreed = tree.head[i] == state.head[i];
        return agreed ? state.margin[i] / (state.margin[i] + CLEAR) : 0;
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
                certainty(i, tree));
    }
}
