package org.ceaseline.syntax;

import java.util.Set;

/** Looks ahead in a tagged sentence: from each place, the noun that heads a phrase beginning there, and the next finite verb. */
final class Ahead {

    private static final Set<String> BEFORE_NOUN = Set.of(
            "DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "RB", "RBS", "RBR", "POS", "HYPH", "$", "``", "AFX", "WP$");
    private static final Set<String> NOUN = Set.of("NN", "NNS", "NNP", "NNPS");
    private static final Set<String> IN_NOUN = Set.of("POS", "HYPH");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PAUSE = Set.of(",", ".", ":", "-RRB-", "''");

    private final boolean[] beforeNoun;
    private final boolean[] noun;
    private final boolean[] nounGoesOn;
    private final boolean[] finite;
    private final boolean[] pause;

    Ahead(Names tags) {
        beforeNoun = of(tags, BEFORE_NOUN);
        noun = of(tags, NOUN);
        nounGoesOn = of(tags, IN_NOUN);
        finite = of(tags, FINITE);
        pause = of(tags, PAUSE);
    }

    private static boolean[] of(Names tags, Set<String> wanted) {
        boolean[] flags = new boolean[64];
        for (int i = 0; i < tags.size(); i++) {
            flags[i] = wanted.contains(tags.name(i));
        }
        return flags;
    }

    void fill(Words words) {
        int none = words.count + 1;
        words.nounFrom[none] = none;
        words.verbFrom[none] = none;
        for (int i = words.count; i >= 1; i--) {
            int tag = words.xpos[i];
            words.nounFrom[i] = passes(words, i, tag) ? words.nounFrom[i + 1] : i;
            words.verbFrom[i] = finite[tag] ? i : pause[tag] ? none : words.verbFrom[i + 1];
        }
        words.nounFrom[0] = none;
        words.verbFrom[0] = none;
    }

    private boolean passes(Words words, int i, int tag) {
        if (i == words.count) {
            return false;
        }
        int after = words.xpos[i + 1];
        return beforeNoun[tag] || noun[tag] && (noun[after] || nounGoesOn[after]);
    }
}
