package org.ceaseline.syntax;

import java.util.List;

/** The values that the tagger's templates are made of, at one word. */
final class TagAtoms {

    static final List<String> PENN = List.of(
            "one", "w", "wp", "wn", "wpp", "wnn", "form", "last1", "last2", "last3", "last4", "first1", "first2",
            "first3", "shape", "shapep", "shapen", "opens", "tp", "tpp", "class", "classn", "classnn", "classp",
            "last3n", "last2n", "last2p", "g", "g6", "g4", "gp", "gp6", "gpp6", "gn", "gn6", "gnn6", "usual", "usualp",
            "usualn", "usualnn");
    static final List<String> UNIVERSAL = List.of(
            "one", "w", "form", "wp", "wn", "wnn", "x", "xp", "xpp", "xn", "xnn", "xnnn", "up", "last3", "shape",
            "class", "g", "g6", "usual", "gn6", "gp6");

    private static final int OUTSIDE = 0x3C6EF372;

    private TagAtoms() {}

    /** Atoms for the Penn tag of word {@code i}, given the two tags before it and the classes of all words. */
    static void penn(Words words, int i, int[] classes, int[] v) {
        int before = Math.max(0, i - 2);
        int after = Math.min(words.count + 1, i + 2);
        v[0] = 1;
        v[1] = words.word[i];
        v[2] = words.word[i - 1];
        v[3] = words.word[i + 1];
        v[4] = words.word[before];
        v[5] = words.word[after];
        v[6] = words.form[i];
        ends(words, i, v);
        v[14] = words.shape[i];
        v[15] = words.shape[i - 1];
        v[16] = words.shape[i + 1];
        v[17] = i == 1 ? 1 : 2;
        v[18] = i > 1 ? words.xpos[i - 1] : OUTSIDE;
        v[19] = i > 2 ? words.xpos[i - 2] : OUTSIDE;
        v[20] = classes[i];
        v[21] = classes[i + 1];
        v[22] = classes[after];
        v[23] = classes[i - 1];
        v[24] = words.last3[i + 1];
        v[25] = words.last2[i + 1];
        v[26] = words.last2[i - 1];
        uses(words, i, before, after, v);
    }

    private static void uses(Words words, int i, int before, int after, int[] v) {
        v[27] = words.path[i];
        v[28] = words.path6[i];
        v[29] = words.path4[i];
        v[30] = words.path[i - 1];
        v[31] = words.path6[i - 1];
        v[32] = words.path6[before];
        v[33] = words.path[i + 1];
        v[34] = words.path6[i + 1];
        v[35] = words.path6[after];
        v[36] = words.usual[i];
        v[37] = words.usual[i - 1];
        v[38] = words.usual[i + 1];
        v[39] = words.usual[after];
    }

    private static void ends(Words words, int i, int[] v) {
        v[7] = words.last1[i];
        v[8] = words.last2[i];
        v[9] = words.last3[i];
        v[10] = words.last4[i];
        v[11] = words.first1[i];
        v[12] = words.first2[i];
        v[13] = words.first3[i];
    }

    /** Atoms for the universal tag of word {@code i}, given all Penn tags and the universal tag before it. */
    static void universal(Words words, int i, int[] classes, int[] v) {
        int end = words.count + 1;
        v[0] = 1;
        v[1] = words.word[i];
        v[2] = words.form[i];
        v[3] = words.word[i - 1];
        v[4] = words.word[i + 1];
        v[5] = words.word[Math.min(end, i + 2)];
        v[6] = words.xpos[i];
        v[7] = penn(words, i - 1);
        v[8] = penn(words, i - 2);
        v[9] = penn(words, i + 1);
        v[10] = penn(words, i + 2);
        v[11] = penn(words, i + 3);
        v[12] = i > 1 ? words.upos[i - 1] : OUTSIDE;
        v[13] = words.last3[i];
        v[14] = words.shape[i];
        v[15] = classes[i];
        v[16] = words.path[i];
        v[17] = words.path6[i];
        v[18] = words.usual[i];
        v[19] = words.path6[i + 1];
        v[20] = words.path6[i - 1];
    }

    private static int penn(Words words, int i) {
        return i < 1 ? OUTSIDE : i > words.count ? -OUTSIDE : words.xpos[i];
    }
}
