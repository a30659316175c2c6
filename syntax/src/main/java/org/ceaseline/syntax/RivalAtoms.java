package org.ceaseline.syntax;

import java.util.List;

/**
 * The values that the templates for rival heads are made of: h the head that is weighed, d the dependent, b the head that d has in
 * the tree at hand, g the head of h there. Suffixes as in {@link ArcAtoms}.
 */
final class RivalAtoms {

    static final List<String> NAMES = List.of(
            "one", "who", "votes", "lead", "l", "dir", "near", "commas", "dw", "dt", "du", "de", "hw", "ht", "hu", "he",
            "hk", "dk", "dpt", "dnt", "hpt", "hnt", "gw", "gt", "hl", "place", "bw", "bt", "bl", "st", "sr", "sw", "hm",
            "dm", "twice", "alike", "dc", "verbs", "nouns", "bk", "same", "dpw", "gap", "bd", "bplace", "xt", "xw",
            "xr", "hwho", "rank", "back", "dg", "dg6", "hg", "hg6", "gg6", "bg", "bg6", "xg6", "sg6", "gmate", "bmate");

    private final int[] v;
    private final int verb;
    private final int noun;
    private final int name;

    RivalAtoms(int[] values, Names universal) {
        this.v = values;
        this.verb = universal.number("VERB");
        this.noun = universal.number("NOUN");
        this.name = universal.number("PROPN");
    }

    /** @param tree a whole tree of the sentence */
    void fill(State tree, Rivals rivals, int d, int j) {
        Words w = tree.words;
        int h = rivals.head(d, j);
        int l = rivals.relation(d, j);
        int direction = h < d ? 1 : 2;
        v[0] = 1;
        v[1] = rivals.who(d, j);
        v[2] = rivals.votes(d, j);
        v[48] = rivals.headWho(d, j);
        v[49] = rivals.rank(d, j);
        v[50] = lead(rivals.backLead(d)) * 2 + direction;
        v[3] = lead(rivals.lead(d)) * 2 + direction;
        v[4] = l;
        v[5] = direction;
        v[6] = ArcAtoms.near(h - d) * 4 + direction;
        v[7] = Math.min(3, Math.abs(w.commas[h] - w.commas[d])) * 4 + direction;
        words(tree, h, d);
        int b = tree.head[d];
        place(tree, h, d, b, direction);
        family(tree, h, d, l);
        likeness(tree, h, d, b);
        between(w, h, d);
        uses(tree, h, d, b);
    }

    private void uses(State t, int h, int d, int b) {
        Words w = t.words;
        v[51] = w.path[d];
        v[52] = w.path6[d];
        v[53] = w.path[h];
        v[54] = w.path6[h];
        v[55] = w.path6[h == 0 ? t.none : t.head[h]];
        v[56] = w.path[b];
        v[57] = w.path6[b];
        v[60] = Clusters.alike(w.path[h], w.path[d]);
        v[61] = Clusters.alike(w.path[b], w.path[d]);
    }

    static int lead(float lead) {
        return lead < 4 ? 0 : lead < 12 ? 1 : lead < 25 ? 2 : lead < 50 ? 3 : lead < 90 ? 4 : lead < 150 ? 5 : 6;
    }

    private void words(State t, int h, int d) {
        Words w = t.words;
        v[8] = w.word[d];
        v[9] = w.tag[d];
        v[10] = w.upos[d];
        v[11] = w.last3[d];
        v[12] = w.word[h];
        v[13] = w.tag[h];
        v[14] = w.upos[h];
        v[15] = w.last3[h];
        v[16] = t.caseWord[h];
        v[17] = t.caseWord[d];
        v[18] = w.tag[d - 1];
        v[19] = w.tag[d + 1];
        v[20] = w.tag[Math.max(0, h - 1)];
        v[21] = w.tag[Math.min(h + 1, t.none)];
        v[41] = w.word[d - 1];
    }

    private void place(State t, int h, int d, int b, int direction) {
        Words w = t.words;
        int g = h == 0 ? t.none : t.head[h];
        v[22] = w.word[g];
        v[23] = w.tag[g];
        v[24] = h == 0 ? 99 : t.relation[h];
        v[25] = kin(t, h, b) * 2 + direction;
        v[26] = w.word[b];
        v[27] = w.tag[b];
        v[28] = t.relation[d];
        v[39] = t.caseWord[b];
        v[43] = (b < d ? 1 : 2) * 4 + direction;
        v[44] = kin(t, h, b) * 128 + t.relation[d];
    }

    /** How the weighed head lies to the head at hand. */
    private static int kin(State t, int h, int b) {
        if (h == b) {
            return 0;
        }
        if (b != 0 && t.head[b] == h) {
            return 1;
        }
        if (h == 0) {
            return 2;
        }
        int g = t.head[h];
        if (g == b) {
            return t.relation[h] + 10;
        }
        return b != 0 && g == t.head[b]
                ? 3
                : g > 0 && t.head[g] == b ? 4 : b != 0 && t.head[b] > 0 && t.head[t.head[b]] == h ? 5 : 6;
    }

    /** The other dependents of the head: the nearest on the same side, the one beyond, and what relations they have. */
    private void family(State t, int h, int d, int l) {
        Words w = t.words;
        int inner = t.none;
        int outer = t.none;
        int set = 0;
        boolean twice = false;
        int from = Math.min(h, d);
        int to = Math.max(h, d);
        for (int i = 1; i < t.none; i++) {
            if (t.head[i] != h || i == d) {
                continue;
            }
            set |= t.relations.bit(t.relation[i]);
            twice |= t.relation[i] == l;
            if (i > from && i < to) {
                inner = h < d || inner == t.none ? i : inner;
            } else if (h < d ? i > d && outer == t.none : i < d) {
                outer = i;
            }
        }
        v[29] = w.tag[inner];
        v[30] = inner == t.none ? 98 : t.relation[inner];
        v[31] = w.word[inner];
        v[32] = set & Relations.CORE;
        v[33] = t.set[d] & Relations.CORE;
        v[34] = twice ? 2 : 1;
        v[45] = w.tag[outer];
        v[46] = w.word[outer];
        v[47] = outer == t.none ? 98 : t.relation[outer];
        v[58] = w.path6[outer];
        v[59] = w.path6[inner];
    }

    private void likeness(State t, int h, int d, int b) {
        Words w = t.words;
        v[35] = 1
                + (w.tag[h] == w.tag[d] ? 1 : 0)
                + (t.caseWord[h] == t.caseWord[d] ? 2 : 0)
                + (w.shape[h] == w.shape[d] ? 4 : 0)
                + (w.last2[h] == w.last2[d] ? 8 : 0)
                + (w.word[Math.max(0, h - 1)] == w.word[d - 1] ? 16 : 0)
                + ((t.set[h] & Relations.CORE) == (t.set[d] & Relations.CORE) ? 32 : 0);
        v[36] = t.coordinator[d];
        v[40] = w.tag[h] == w.tag[b] ? 2 : 1;
    }

    private void between(Words w, int h, int d) {
        int verbs = 0;
        int nouns = 0;
        for (int i = Math.min(h, d) + 1; i < Math.max(h, d); i++) {
            int u = w.upos[i];
            verbs += u == verb ? 1 : 0;
            nouns += u == noun || u == name ? 1 : 0;
        }
        v[37] = Math.min(2, verbs);
        v[38] = Math.min(3, nouns);
        v[42] = Math.abs(h - d) == 2 ? w.tag[(h + d) / 2] : Math.abs(h - d) == 1 ? 1 : 2;
    }
}
