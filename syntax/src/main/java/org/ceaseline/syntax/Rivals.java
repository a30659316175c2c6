package org.ceaseline.syntax;

import java.util.Arrays;

/** The heads that several parsers propose for each word of a sentence, and who proposes them. Not shared between threads. */
final class Rivals {

    static final int MOST = 16;

    static final int BEAM = 1;
    static final int GREEDY = 2;
    static final int BACKWARDS = 4;

    private int[] count = new int[0];
    private int[] heads = new int[0];
    private int[] relations = new int[0];
    private int[] who = new int[0];
    private int[] forth = new int[0];
    private int[] back = new int[0];
    private int[] rank = new int[0];
    private float[] leads = new float[0];
    private float[] backLeads = new float[0];

    private void start(int words) {
        if (count.length <= words) {
            int size = words + words / 2 + 16;
            count = new int[size];
            heads = new int[size * MOST];
            relations = new int[size * MOST];
            who = new int[size * MOST];
            forth = new int[size * MOST];
            back = new int[size * MOST];
            rank = new int[size * MOST];
            leads = new float[size];
            backLeads = new float[size];
        }
        Arrays.fill(count, 0, words + 1, 0);
    }

    /** All that the trees of the beam, the tree that was found first, and the one found from the end propose; all are whole. */
    void propose(State first, Beam beam, State mirrored) {
        int count = first.words.count;
        start(count);
        for (int d = 1; d <= count; d++) {
            leads[d] = first.margin[d];
            backLeads[d] = mirrored.margin[Words.mirrored(d, count)];
            for (int k = 0; k < beam.live(); k++) {
                propose(d, beam.state(k).head[d], beam.state(k).relation[d], k == 0 ? BEAM : 0, k, false);
            }
            propose(d, first.head[d], first.relation[d], GREEDY, 0, false);
            int from = Words.mirrored(d, count);
            propose(d, Words.mirrored(mirrored.head[from], count), mirrored.relation[from], BACKWARDS, 0, true);
        }
    }

    /** @param voter a bit of its own for a parser that proposes the head as its best; 0 for a tree that only came near */
    private void propose(int d, int head, int relation, int voter, int place, boolean backwards) {
        int at = d * MOST;
        int end = at + count[d];
        while (at < end && (heads[at] != head || relations[at] != relation)) {
            at++;
        }
        if (at == end) {
            if (count[d] == MOST) {
                return;
            }
            count[d]++;
            heads[at] = head;
            relations[at] = relation;
            who[at] = 0;
            forth[at] = 0;
            rank[at] = backwards || voter == GREEDY ? MOST : place;
            back[at] = 0;
        }
        who[at] |= voter;
        if (backwards) {
            back[at]++;
        } else {
            forth[at]++;
        }
    }

    /** How many better trees of the beam there were before the first that has this head and relation. */
    int rank(int d, int j) {
        return rank[d * MOST + j];
    }

    float backLead(int d) {
        return backLeads[d];
    }

    float lead(int d) {
        return leads[d];
    }

    int count(int d) {
        return count[d];
    }

    int head(int d, int j) {
        return heads[d * MOST + j];
    }

    int relation(int d, int j) {
        return relations[d * MOST + j];
    }

    int who(int d, int j) {
        return who[d * MOST + j];
    }

    /** All who propose the head, under whatever relation. */
    int headWho(int d, int j) {
        int head = head(d, j);
        int all = 0;
        for (int at = d * MOST; at < d * MOST + count[d]; at++) {
            all |= heads[at] == head ? who[at] : 0;
        }
        return all;
    }

    int votes(int d, int j) {
        int at = d * MOST + j;
        return (who[at] * 8 + Math.min(forth[at], 5)) * 8 + Math.min(back[at], 5);
    }
}
