package org.ceaseline.syntax;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a model from treebanks. The same treebanks and settings give the same bytes. */
public final class Training {

    private final Settings settings;
    private final Consumer<String> log;
    private final List<Sentence> sentences;
    private final Names penn;
    private final Names universal;
    private final Relations relations;

    private Training(Settings settings, List<Sentence> sentences, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
        this.sentences = sentences;
        this.penn = names(Token::xpos);
        this.universal = names(Token::upos);
        this.relations = new Relations(names(Token::relation));
    }

    private Names names(Function<Token, String> part) {
        TreeSet<String> names = new TreeSet<>();
        sentences.forEach(sentence -> sentence.tokens().forEach(token -> names.add(part.apply(token))));
        return new Names(names);
    }

    /**
     * Trains on all sentences of the files and writes the model.
     *
     * @param log told how far it is, one line at a time
     */
    public static void train(List<Path> treebanks, Settings settings, Path model, Consumer<String> log)
            throws IOException {
        Training training = new Training(settings, Treebank.sentencesOf(treebanks), log);
        Model trained = training.model();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(model))) {
            trained.write(out);
        }
        log.accept("model written: " + Files.size(model) + " bytes");
    }

    private Model model() {
        List<Example> examples = Example.of(sentences, penn, universal, relations.names());
        log.accept(sentences.size() + " sentences; the tagger learns");
        TaggerLearner.Learnt tagger = TaggerLearner.learn(examples, penn, universal, settings);
        log.accept("the treebank is tagged in " + settings.folds() + " parts");
        tagInParts(examples);
        byte[][] candidates = GreedyLearner.candidates(examples, relations);
        log.accept("the parser learns");
        GreedyLearner greedy = new GreedyLearner(settings, relations, candidates);
        greedy.learn(examples);
        FixedWeights labels = greedy.labels().fixed(settings.prune());
        LearningWeights arcs = greedy.arcs();
        if (settings.beam() > 1) {
            log.accept("the parser learns with a beam");
            arcs = arcs.restarted();
            new BeamLearner(settings, relations, candidates, arcs, labels).learn(examples);
        }
        return new Model(
                penn,
                universal,
                tagger.lexicon(),
                tagger.penn(),
                tagger.universal(),
                relations,
                candidates,
                arcs.fixed(settings.prune()),
                labels,
                LemmaLearner.learn(sentences));
    }

    /** Gives each part the tags of a tagger that learnt from the others: the parser should meet the mistakes it will meet. */
    private void tagInParts(List<Example> examples) {
        Ahead ahead = new Ahead(penn);
        List<int[]> xpos = new ArrayList<>();
        List<int[]> upos = new ArrayList<>();
        examples.forEach(example -> {
            xpos.add(new int[0]);
            upos.add(new int[0]);
        });
        for (int part = 0; part < settings.folds(); part++) {
            Tagger tagger = taggerWithout(part, examples).tagger();
            for (int i = part; i < examples.size(); i += settings.folds()) {
                Words words = examples.get(i).words;
                tagger.tag(words);
                xpos.set(i, words.xpos.clone());
                upos.set(i, words.upos.clone());
            }
        }
        for (int i = 0; i < examples.size(); i++) {
            Words words = examples.get(i).words;
            words.xpos = xpos.get(i);
            words.upos = upos.get(i);
            Tagger.join(words);
            ahead.fill(words);
        }
    }

    private TaggerLearner.Learnt taggerWithout(int part, List<Example> examples) {
        List<Example> others = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % settings.folds() != part) {
                others.add(examples.get(i));
            }
        }
        return TaggerLearner.learn(others, penn, universal, settings);
    }
}
