package org.ceaseline.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns the tagger by the averaged perceptron. */
final class TaggerLearner {

    private final Lexicon lexicon;
    private final LearningWeights penn;
    private final LearningWeights universal;
    private final Tagger tagger;
    private final float margin;

    private TaggerLearner(Lexicon lexicon, int pennTags, int universalTags, Training.Settings settings) {
        int bits = settings.tagBits();
        this.margin = settings.tagMargin();
        this.lexicon = lexicon;
        this.penn = new LearningWeights(pennTags, bits);
        this.universal = new LearningWeights(universalTags, bits - 2);
        this.tagger = new Tagger(lexicon, penn, universal);
    }

    /** What was learnt. */
    record Learnt(Lexicon lexicon, FixedWeights penn, FixedWeights universal) {

        Tagger tagger() {
            return new Tagger(lexicon, penn, universal);
        }
    }

    static Learnt learn(List<Example> examples, Names penn, Names universal, Training.Settings settings, int rounds) {
        Lexicon lexicon = LexiconLearner.learn(examples, penn, universal);
        TaggerLearner learner = new TaggerLearner(lexicon, penn.size(), universal.size(), settings);
        Random random = new Random(settings.seed());
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(learner::learn);
        }
        return new Learnt(lexicon, learner.penn.fixed(settings.prune()), learner.universal.fixed(settings.prune()));
    }

    private void learn(Example example) {
        Words words = example.words;
        tagger.lookUp(words);
        for (int i = 1; i <= words.count; i++) {
            words.xpos[i] = tagger.pennTag(words, i);
            byte[] candidates = lexicon.candidates()[tagger.classes[i]];
            if (candidates.length > 1) {
                penn.tick();
                correct(penn, Tagger.PENN.size(), candidates, example.xpos[i]);
            }
        }
        for (int i = 1; i <= words.count; i++) {
            words.upos[i] = tagger.universalTag(words, i);
            byte[] candidates = lexicon.universal()[words.xpos[i]];
            if (candidates.length > 1) {
                universal.tick();
                correct(universal, Tagger.UNIVERSAL.size(), candidates, example.upos[i]);
            }
        }
    }

    /** The right tag should win by the margin; a word whose right tag was no candidate teaches nothing. */
    private void correct(LearningWeights weights, int count, byte[] candidates, int right) {
        if (!contains(candidates, right)) {
            return;
        }
        float[] scores = tagger.scores;
        int wrong = -1;
        for (byte candidate : candidates) {
            if (candidate != right && (wrong < 0 || scores[candidate] > scores[wrong])) {
                wrong = candidate;
            }
        }
        if (scores[right] - scores[wrong] < margin) {
            weights.add(tagger.rows, count, right, 1);
            weights.add(tagger.rows, count, wrong, -1);
        }
    }

    private static boolean contains(byte[] candidates, int right) {
        for (byte candidate : candidates) {
            if (candidate == right) {
                return true;
            }
        }
        return false;
    }
}
