package org.ceaseline.syntax;

import java.util.List;

/** Tagger, parser and lemmatiser of one thread, with what they write on. */
final class Reader {

    private final Model model;
    private final Lemmatiser lemmatiser;
    private final Words words = new Words();
    private final Tagger tagger;
    private final Ahead ahead;
    private final Parser parser;
    private final State state;
    private final String[] relations;

    Reader(Model model, Lemmatiser lemmatiser) {
        this.model = model;
        this.lemmatiser = lemmatiser;
        this.tagger = model.tagger();
        this.ahead = new Ahead(model.xpos());
        this.parser = model.parser();
        this.state = new State(model.relations());
        this.relations = outputNames(model.relations());
    }

    private static String[] outputNames(Relations relations) {
        String[] names = new String[relations.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Relations.shown(relations.names().name(i));
        }
        return names;
    }

    Sentence parse(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        words.read(tokens);
        tagger.tag(words);
        ahead.fill(words);
        parser.parse(words, state);
        Token[] parsed = new Token[tokens.size()];
        for (int i = 0; i < parsed.length; i++) {
            parsed[i] = token(tokens.get(i), i + 1);
        }
        return new Sentence(sentence.start(), sentence.end(), List.of(parsed), true);
    }

    private Token token(Token token, int i) {
        String tag = model.xpos().name(words.xpos[i]);
        return new Token(
                token.index(),
                token.start(),
                token.end(),
                token.form(),
                lemmatiser.lemma(token.form(), tag),
                model.upos().name(words.upos[i]),
                tag,
                state.head[i] - 1,
                relations[state.relation[i]]);
    }
}
