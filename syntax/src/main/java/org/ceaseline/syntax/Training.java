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

    /** Sentences that stay together when the treebank is parted, if it is large. */
    private static final int BLOCK = 100;

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
        blur(examples, tagger.tagger());
        log.accept("the parsers learn");
        Parsers parsers = Parsers.learn(settings, relations, examples, settings.rounds(), settings.beamRounds());
        FixedWeights rivals = rivals(examples);
        return new Model(
                penn,
                universal,
                tagger.lexicon(),
                tagger.penn().trimmed(settings.tagLeast()),
                tagger.universal().trimmed(settings.tagLeast()),
                parsers,
                rivals,
                LemmaLearner.learn(sentences));
    }

    /** Learns to choose between the proposals of parsers that have not seen the sentence. */
    private FixedWeights rivals(List<Example> examples) {
        ArbiterLearner learner = new ArbiterLearner(settings, relations, universal);
        for (int part = 0; part < settings.folds(); part++) {
            log.accept("parsers learn without part " + (part + 1) + " of " + settings.folds());
            Parsers parsers = Parsers.learn(
                    settings, relations, others(part, examples), settings.partRounds(), settings.partBeamRounds());
            propose(part, examples, parsers, learner);
        }
        log.accept("the choice between parsers is learnt");
        return learner.learn().fixed(0);
    }

    private void propose(int part, List<Example> examples, Parsers parsers, ArbiterLearner learner) {
        Proposers proposers = new Proposers(parsers, settings.beam());
        for (int i = 0; i < examples.size(); i++) {
            if (part(i) == part) {
                Words words = examples.get(i).words;
                Rivals rivals = new Rivals();
                proposers.parse(words);
                State tree = new State(relations);
                tree.copy(proposers.propose(words, rivals));
                learner.add(examples.get(i), tree, rivals);
            }
        }
    }

    /** Parts are made of blocks, so that sentences of one text are mostly in one part. */
    private int part(int sentence) {
        int block = Math.max(1, Math.min(BLOCK, sentences.size() / settings.folds()));
        return sentence / block % settings.folds();
    }

    private List<Example> others(int part, List<Example> examples) {
        List<Example> others = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (part(i) != part) {
                others.add(examples.get(i));
            }
        }
        return others;
    }

    /** Gives each part the tags of a tagger that learnt from the others: the parser should meet the mistakes it will meet. */
    private void tagInParts(List<Example> examples) {
        List<int[]> xpos = new ArrayList<>();
        List<int[]> upos = new ArrayList<>();
        examples.forEach(example -> {
            xpos.add(new int[0]);
            upos.add(new int[0]);
        });
        for (int part = 0; part < settings.folds(); part++) {
            Tagger tagger = taggerWithout(part, examples).tagger();
            for (int i = 0; i < examples.size(); i++) {
                if (part(i) == part) {
                    Words words = examples.get(i).words;
                    tagger.tag(words);
                    xpos.set(i, words.xpos.clone());
                    upos.set(i, words.upos.clone());
                }
            }
        }
        for (int i = 0; i < examples.size(); i++) {
            Words words = examples.get(i).words;
            words.xpos = xpos.get(i);
            words.upos = upos.get(i);
            Tagger.join(words);
        }
    }

    private static void blur(List<Example> examples, Tagger tagger) {
        examples.forEach(example -> {
            tagger.lookUp(example.words);
            tagger.blur(example.words);
        });
    }

    private TaggerLearner.Learnt taggerWithout(int part, List<Example> examples) {
        return TaggerLearner.learn(others(part, examples), penn, universal, settings, settings.partTagRounds());
    }

    /**
     * How a model is trained.
     *
     * @param seed order of the sentences and choices while exploring
     * @param tagRounds passes over the treebank for the tagger
     * @param partTagRounds passes for each of the taggers that tag the treebank in parts
     * @param tagBits size of the tagger's table, as a power of two
     * @param tagMargin by how much a right tag should win
     * @param folds parts for tagging and parsing the treebank with what has not seen it
     * @param rounds passes for the parsers that never go back
     * @param partRounds the same for the parsers that parse the treebank in parts
     * @param explore how often they learn from the states that their own mistakes lead to
     * @param margin by how much a right action should win
     * @param arcBits size of an action table
     * @param labelBits size of a relation table
     * @param prune weights under this share of the mean are left out
     * @param tagLeast weights of the tagger smaller than this, of 127, are left out
     * @param least the same for the parsers
     * @param beam width of the beam in training
     * @param beamRounds passes with the beam
     * @param partBeamRounds the same for the parsers that parse the treebank in parts
     * @param rivalRounds passes for the choice between the parsers
     * @param rivalBits size of its table
     * @param rivalMargin by how much the right head should win
     */
    public record Settings(
            long seed,
            int tagRounds,
            int partTagRounds,
            int tagBits,
            float tagMargin,
            int folds,
            int rounds,
            int partRounds,
            double explore,
            float margin,
            int arcBits,
            int labelBits,
            float prune,
            int tagLeast,
            int least,
            int beam,
            int beamRounds,
            int partBeamRounds,
            int rivalRounds,
            int rivalBits,
            float rivalMargin) {

        public static Settings usual() {
            return new Settings(7, 8, 5, 22, 10, 5, 8, 7, 0.9, 20, 23, 23, 0.25f, 4, 6, 4, 7, 5, 4, 20, 5);
        }
    }
}
