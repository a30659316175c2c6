package org.ceaseline.syntax;

/** Gives each word its Penn tag, then its universal tag, from left to right. Not shared between threads. */
final class Tagger {

    static final Templates PENN = new Templates("penn-features.txt", TagAtoms.PENN);
    static final Templates UNIVERSAL = new Templates("universal-features.txt", TagAtoms.UNIVERSAL);

    private final Lexicon lexicon;
    private final Weights penn;
    private final Weights universal;
    final int[] atoms = new int[Math.max(TagAtoms.PENN.size(), TagAtoms.UNIVERSAL.size())];
    final int[] rows = new int[Math.max(PENN.size(), UNIVERSAL.size())];
    final float[] scores = new float[128];
    int[] classes = new int[0];

    Tagger(Lexicon lexicon, Weights penn, Weights universal) {
        this.lexicon = lexicon;
        this.penn = penn;
        this.universal = universal;
    }

    void tag(Words words) {
        lookUp(words);
        for (int i = 1; i <= words.count; i++) {
            words.xpos[i] = pennTag(words, i);
        }
        for (int i = 1; i <= words.count; i++) {
            words.upos[i] = universalTag(words, i);
        }
        join(words);
    }

    /** Finds the class of every word before tags are given. */
    void lookUp(Words words) {
        if (classes.length < words.count + 3) {
            classes = new int[words.count + 64];
        }
        classes[0] = -1;
        for (int i = 1; i <= words.count; i++) {
            classes[i] = lexicon.classOf(words.word[i]);
        }
        classes[words.count + 1] = -2;
    }

    /**
     * Lets the parser see a word that training hardly met as any other word of its cluster: what it learnt of three sentences is
     * mostly chance, and names that nobody knows should all be one to it. To be called once, after {@link #lookUp}.
     */
    void blur(Words words) {
        for (int i = 1; i <= words.count; i++) {
            if (classes[i] == Lexicon.RARE) {
                words.word[i] = words.path[i] * 0x9E3779B1 + 12345;
            }
        }
    }

    int pennTag(Words words, int i) {
        byte[] candidates = lexicon.candidates()[classes[i]];
        if (candidates.length == 1) {
            return candidates[0];
        }
        TagAtoms.penn(words, i, classes, atoms);
        PENN.rows(atoms, penn.shift(), rows);
        penn.score(rows, PENN.size(), candidates, scores);
        return best(candidates);
    }

    int universalTag(Words words, int i) {
        byte[] candidates = lexicon.universal()[words.xpos[i]];
        if (candidates.length == 1) {
            return candidates[0];
        }
        TagAtoms.universal(words, i, classes, atoms);
        UNIVERSAL.rows(atoms, universal.shift(), rows);
        universal.score(rows, UNIVERSAL.size(), candidates, scores);
        return best(candidates);
    }

    private int best(byte[] candidates) {
        int best = candidates[0];
        for (byte candidate : candidates) {
            if (scores[candidate] > scores[best]) {
                best = candidate;
            }
        }
        return best;
    }

    /** Both tags as one number; root and none have numbers of their own. */
    static void join(Words words) {
        for (int i = 1; i <= words.count; i++) {
            words.tag[i] = words.upos[i] * 64 + words.xpos[i] + 1;
        }
        int none = words.count + 1;
        words.tag[0] = 20001;
        words.tag[none] = 20002;
        words.upos[0] = 31;
        words.upos[none] = 30;
        words.xpos[0] = 63;
        words.xpos[none] = 62;
    }
}
