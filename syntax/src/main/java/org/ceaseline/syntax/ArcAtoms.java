package org.ceaseline.syntax;

import java.util.List;

/**
 * The values that the parser's action templates are made of. a is the top of the stack, b and c the words under it, n the next
 * word, n1 to n3 those after it. Suffixes: w word, t both tags, u universal tag, e its last three letters, s shape, m set of
 * relations, v valency, k case word. l and r are the outermost children.
 */
final class ArcAtoms {

    static final List<String> NAMES = List.of(
            "one",
            "aw",
            "bw",
            "cw",
            "nw",
            "n1w",
            "n2w",
            "at",
            "bt",
            "ct",
            "nt",
            "n1t",
            "n2t",
            "n3t",
            "au",
            "bu",
            "cu",
            "nu",
            "n1u",
            "n2u",
            "n3u",
            "ae",
            "be",
            "ne",
            "as",
            "bs",
            "ns",
            "alt",
            "art",
            "blt",
            "brt",
            "nlt",
            "nl2t",
            "alw",
            "arw",
            "brw",
            "nlw",
            "alr",
            "arr",
            "blr",
            "brr",
            "nlr",
            "al2r",
            "ar2r",
            "br2r",
            "am",
            "amc",
            "bmc",
            "cmc",
            "nm",
            "nmc",
            "av",
            "bv",
            "br",
            "nv",
            "an",
            "ba",
            "anc",
            "bac",
            "ak",
            "bk",
            "nk",
            "depth",
            "acc",
            "bcc",
            "ncc",
            "alike",
            "nlike",
            "asame",
            "nsame",
            "beforen",
            "aftera",
            "ag",
            "ag6",
            "ag4",
            "bg",
            "bg6",
            "bg4",
            "cg",
            "cg6",
            "ng",
            "ng6",
            "ng4",
            "n1g",
            "n1g6",
            "n2g6",
            "alg6",
            "arg6",
            "brg6",
            "nlg6",
            "gbetween",
            "gahead",
            "arg",
            "brg");

    private final int[] v;

    ArcAtoms(int[] values) {
        this.v = values;
    }

    void fill(State q) {
        int none = q.none;
        int a = q.fromTop(1);
        int b = q.fromTop(2);
        int c = q.fromTop(3);
        v[0] = 1;
        wordsAndTags(q.words, a, b, c, q.next, none);
        children(q, a, b, q.next);
        relations(q, a, b, q.next);
        sets(q, a, b, c);
        distances(q, a, b);
        likeness(q, a, b);
        v[70] = q.words.word[q.next - 1];
        v[71] = q.words.word[Math.min(a + 1, none)];
        uses(q.words, a, b, c, q.next);
        usesOfChildren(q, a, b, q.next);
    }

    private void uses(Words w, int a, int b, int c, int n) {
        int none = w.count + 1;
        int n1 = Math.min(n + 1, none);
        int n2 = Math.min(n + 2, none);
        v[72] = w.path[a];
        v[73] = w.path6[a];
        v[74] = w.path4[a];
        v[75] = w.path[b];
        v[76] = w.path6[b];
        v[77] = w.path4[b];
        v[78] = w.path[c];
        v[79] = w.path6[c];
        v[80] = w.path[n];
        v[81] = w.path6[n];
        v[82] = w.path4[n];
        v[83] = w.path[n1];
        v[84] = w.path6[n1];
        v[85] = w.path6[n2];
    }

    private void usesOfChildren(State q, int a, int b, int n) {
        Words w = q.words;
        v[86] = w.path6[q.left[a]];
        v[87] = w.path6[q.right[a]];
        v[88] = w.path6[q.right[b]];
        v[89] = w.path6[q.left[n]];
        v[90] = Clusters.alike(w.path[b], w.path[a]);
        v[91] = Clusters.alike(w.path[a], w.path[n]);
        v[92] = w.path[q.right[a]];
        v[93] = w.path[q.right[b]];
    }

    private void wordsAndTags(Words w, int a, int b, int c, int n, int none) {
        int n1 = Math.min(n + 1, none);
        int n2 = Math.min(n + 2, none);
        int n3 = Math.min(n + 3, none);
        v[1] = w.word[a];
        v[2] = w.word[b];
        v[3] = w.word[c];
        v[4] = w.word[n];
        v[5] = w.word[n1];
        v[6] = w.word[n2];
        v[7] = w.tag[a];
        v[8] = w.tag[b];
        v[9] = w.tag[c];
        v[10] = w.tag[n];
        v[11] = w.tag[n1];
        v[12] = w.tag[n2];
        v[13] = w.tag[n3];
        v[14] = w.upos[a];
        v[15] = w.upos[b];
        v[16] = w.upos[c];
        v[17] = w.upos[n];
        v[18] = w.upos[n1];
        v[19] = w.upos[n2];
        v[20] = w.upos[n3];
        v[21] = w.last3[a];
        v[22] = w.last3[b];
        v[23] = w.last3[n];
        v[24] = w.shape[a];
        v[25] = w.shape[b];
        v[26] = w.shape[n];
    }

    private void children(State q, int a, int b, int n) {
        Words w = q.words;
        v[27] = w.tag[q.left[a]];
        v[28] = w.tag[q.right[a]];
        v[29] = w.tag[q.left[b]];
        v[30] = w.tag[q.right[b]];
        v[31] = w.tag[q.left[n]];
        v[32] = w.tag[q.left2[n]];
        v[33] = w.word[q.left[a]];
        v[34] = w.word[q.right[a]];
        v[35] = w.word[q.right[b]];
        v[36] = w.word[q.left[n]];
    }

    private void relations(State q, int a, int b, int n) {
        v[37] = q.relation[q.left[a]];
        v[38] = q.relation[q.right[a]];
        v[39] = q.relation[q.left[b]];
        v[40] = q.relation[q.right[b]];
        v[41] = q.relation[q.left[n]];
        v[42] = q.relation[q.left2[a]];
        v[43] = q.relation[q.right2[a]];
        v[44] = q.relation[q.right2[b]];
    }

    private void sets(State q, int a, int b, int c) {
        int n = q.next;
        v[45] = q.set[a];
        v[46] = q.set[a] & Relations.CORE;
        v[47] = q.set[b] & Relations.CORE;
        v[48] = q.set[c] & Relations.CORE;
        v[49] = q.set[n];
        v[50] = q.set[n] & Relations.CORE;
        v[51] = q.lefts[a] * 64 + q.rights[a];
        v[52] = q.lefts[b] * 64 + q.rights[b];
        v[53] = q.rights[b];
        v[54] = q.lefts[n];
        v[59] = q.caseWord[a];
        v[60] = q.caseWord[b];
        v[61] = q.caseWord[n];
        v[62] = Math.min(q.depth, 7);
    }

    private void distances(State q, int a, int b) {
        int[] commas = q.words.commas;
        v[55] = near(q.next - a);
        v[56] = near(a - b);
        v[57] = Math.min(3, commas[q.next] - commas[a]);
        v[58] = b == q.none ? 0 : Math.min(3, commas[a] - commas[b]);
    }

    /** Distances 0 to 4 as they are, larger ones in three groups. */
    static int near(int distance) {
        int d = Math.abs(distance);
        return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
    }

    /** Conjuncts are alike: same tags, same case word, same shape, same ending. */
    private void likeness(State q, int a, int b) {
        int joined = Relations.COORDINATION | Relations.CONJUNCT;
        int n = q.next;
        v[63] = q.coordinator[a];
        v[64] = q.set[b] & joined;
        v[65] = q.coordinator[n];
        v[66] = alike(q, b, a);
        v[67] = alike(q, a, n);
        v[68] = nearestLike(q, a, 2);
        v[69] = nearestLike(q, n, 1);
    }

    private static int alike(State q, int x, int y) {
        Words w = q.words;
        return 1
                + (w.tag[x] == w.tag[y] ? 1 : 0)
                + (q.caseWord[x] == q.caseWord[y] ? 2 : 0)
                + (w.shape[x] == w.shape[y] ? 4 : 0)
                + (w.last2[x] == w.last2[y] ? 8 : 0);
    }

    /** How far down the stack the nearest word with the same tags lies; 9 if it is not near. */
    private static int nearestLike(State q, int x, int from) {
        int[] tag = q.words.tag;
        for (int back = from; back <= 6 && back <= q.depth; back++) {
            if (tag[q.stack[q.depth - back]] == tag[x]) {
                return back;
            }
        }
        return 9;
    }
}
