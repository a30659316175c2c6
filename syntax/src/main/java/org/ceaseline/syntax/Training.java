package org.ceaseline.syntax;

import java.io.IOException;
import java.io.OutputStream;
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
     * Trains on all sentences of the treebanks, cut into words as our tokeniser does, and writes the model.
     *
     * @param log told how far it is, one line at a time
     */
    public static void train(List<Treebank> treebanks, Settings settings, OutputStream model, Consumer<String> log)
            throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        treebanks.forEach(treebank -> sentences.addAll(Recut.sentences(treebank)));
        new Training(settings, sentences, log).model().write(model);
    }

    private Model model() {
        List<Example> examples = Example.of(sentences, penn, universal, relations.names());
        log.accept(sentences.size() + " sentences; the tagger learns");
        TaggerLearner.Learnt tagger = TaggerLearner.learn(examples, penn, universal, settings, settings.tagRounds());
        log.accept("the treebank is tagged in " + settings.folds() + " parts");
        tagInParts(examples);
        byte[][] candidates = GreedyLearner.candidates(examples, relations);
        log.accept("the parser learns");
        GreedyLearner greedy = new GreedyLearner(settings, relations, candidates);
        greedy.learn(examples);
        FixedWeights labels = greedy.labels().fixed(settings.prune());
        log.accept("the parser learns with a beam");
        LearningWeights beamArcs = greedy.arcs().restarted();
        new BeamLearner(settings, relations, candidates, beamArcs, labels).learn(examples);
        return new Model(
                penn,
                universal,
                tagger.lexicon(),
                tagger.penn().trimmed(settings.least()),
                tagger.universal().trimmed(settings.least()),
                relations,
                candidates,
                greedy.arcs().fixed(settings.prune()).trimmed(settings.least()),
                beamArcs.fixed(settings.prune()).trimmed(settings.least()),
                labels.trimmed(settings.least()),
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
        return TaggerLearner.learn(others, penn, universal, settings, settings.partRounds());
    }

    /**
     * How a model is trained.
     *
     * @param seed order of the sentences and choices while exploring
     * @param tagRounds passes over the treebank for the tagger
     * @param partRounds passes for each of the taggers that tag the treebank in parts
     * @param tagBits size of the tagger's table, as a power of two
     * @param folds parts for tagging the treebank with taggers that have not seen it
     * @param rounds passes for the parser that never goes back
     * @param explore how often it learns from the states that its own mistakes lead to
     * @param margin by how much a right action should win
     * @param arcBits size of the action table
     * @param labelBits size of the relation table
     * @param prune weights under this share of the mean are left out
     * @param least weights smaller than this, of 127, are left out of the finished model
     * @param beam width of the beam
     * @param beamRounds passes with the beam
     */
    public record Settings(
            long seed,
            int tagRounds,
            int partRounds,
            int tagBits,
            int folds,
            int rounds,
            double explore,
            float margin,
            int arcBits,
            int labelBits,
            float prune,
            int least,
            int beam,
            int beamRounds) {

        public static Settings usual() {
            return new Settings(7, 8, 5, 22, 5, 8, 0.9, 20, 23, 23, 0.25f, 4, 4, 4);
        }
    }
}
