package org.ceaseline.syntax;

import java.util.List;

/** The values that the relation templates are made of: h the head, d the dependent, their neighbours, children and sets. */
final class LabelAtoms {

    static final List<String> NAMES = List.of(
            "dir", "hw", "dw", "ht", "dt", "hu", "du", "near", "commas", "hk", "dk", "hm", "dm", "dmc", "dbt", "dat",
            "hbt", "hat", "dbw", "daw", "dlt", "drt", "dlw", "sr", "st", "he", "de", "hs", "ds", "dlr", "drr", "touch",
            "sw", "dx", "hx", "drw", "dcc", "hg", "hg6", "hg4", "dg", "dg6", "dg4", "sg6", "dlg6", "drg6", "gmate");

    private final int[] v;

    LabelAtoms(int[] values) {
        this.v = values;
    }

    void fill(State q, int h, int d) {
        Words w = q.words;
        boolean right = h < d;
        int direction = right ? 1 : 2;
        v[0] = direction;
        v[1] = w.word[h];
        v[2] = w.word[d];
        v[3] = w.tag[h];
        v[4] = w.tag[d];
        v[5] = w.upos[h];
        v[6] = w.upos[d];
        v[7] = ArcAtoms.near(h - d) * 4 + direction;
        v[8] = Math.min(3, Math.abs(w.commas[h] - w.commas[d])) * 4 + direction;
        v[9] = q.caseWord[h];
        v[10] = q.caseWord[d];
        v[11] = q.set[h] & Relations.CORE;
        v[12] = q.set[d];
        v[13] = q.set[d] & Relations.CORE;
        neighbours(q, h, d);
        children(q, d);
        int sibling = right ? q.right[h] : q.left[h];
        v[23] = q.relation[sibling];
        v[24] = w.tag[sibling];
        v[32] = w.word[sibling];
        endsAndShapes(w, h, d);
        v[36] = q.coordinator[d];
        uses(q, h, d, sibling);
    }

    private void uses(State q, int h, int d, int sibling) {
        Words w = q.words;
        v[37] = w.path[h];
        v[38] = w.path6[h];
        v[39] = w.path4[h];
        v[40] = w.path[d];
        v[41] = w.path6[d];
        v[42] = w.path4[d];
        v[43] = w.path6[sibling];
        v[44] = w.path6[q.left[d]];
        v[45] = w.path6[q.right[d]];
        v[46] = Clusters.alike(w.path[h], w.path[d]);
    }

    private void neighbours(State q, int h, int d) {
        Words w = q.words;
        int beforeHead = Math.max(h - 1, 0);
        int afterHead = Math.min(h + 1, q.none);
        v[14] = w.tag[d - 1];
        v[15] = w.tag[d + 1];
        v[16] = w.tag[beforeHead];
        v[17] = w.tag[afterHead];
        v[18] = w.word[d - 1];
        v[19] = w.word[d + 1];
        v[31] = beforeHead == d || afterHead == d ? 1 : 2;
    }

    private void children(State q, int d) {
        Words w = q.words;
        v[20] = w.tag[q.left[d]];
        v[21] = w.tag[q.right[d]];
        v[22] = w.word[q.left[d]];
        v[29] = q.relation[q.left[d]];
        v[30] = q.relation[q.right[d]];
        v[35] = w.word[q.right[d]];
    }

    private void endsAndShapes(Words w, int h, int d) {
        v[25] = w.last3[h];
        v[26] = w.last3[d];
        v[27] = w.shape[h];
        v[28] = w.shape[d];
        v[33] = w.xpos[d];
        v[34] = w.xpos[h];
    }
}
