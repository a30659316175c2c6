package org.ceaseline.capture.page;

import org.ceaseline.capture.page.Tag.Of;

/** Finds the element that holds the article. */
final class Holder {

    static final int FOREIGN = Sign.of(
            Sign.COMMENT,
            Sign.NAV,
            Sign.RELATED,
            Sign.SIDEBAR,
            Sign.AD,
            Sign.SIGNUP,
            Sign.POPUP,
            Sign.FOOTER,
            Sign.HIDDEN,
            Sign.SHARE,
            Sign.META,
            Sign.CAPTION);
    /** Parts that are foreign however much they hold, unless they hold nearly all and the heading too. */
    private static final int ALWAYS = Sign.of(Sign.COMMENT, Sign.POPUP, Sign.NAV, Sign.FOOTER);

    private static final int LEAST = 80;

    /** What is taken for foreign in turn, until something is left to be the article. */
    private static final int[] LADDER = {
        FOREIGN,
        FOREIGN & ~Sign.of(Sign.META, Sign.CAPTION, Sign.SHARE, Sign.SIDEBAR, Sign.SIGNUP, Sign.AD),
        Sign.of(Sign.COMMENT, Sign.POPUP)
    };

    private static final int ENOUGH = 200;
    /** A part is entered where it holds this share of the prose, in percent. */
    private static final int OUTSIDE_ARTICLE = 85;

    private static final int WITHIN_ARTICLE = 90;

    private final Outline outline;
    private final Tree tree;
    private int foreign;
    private int[] clean;

    Holder(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        this.foreign = LADDER[0];
        this.clean = cleanProse();
        for (int step = 1; step < LADDER.length && isTooLittle(); step++) {
            foreign = LADDER[step];
            clean = cleanProse();
        }
    }

    private boolean isTooLittle() {
        return clean[0] < ENOUGH && clean[0] * 2 < outline.prose[0] || clean[0] * 8L < outline.prose[0];
    }

    /** The signs that make a part foreign on this page. */
    int foreign() {
        return foreign;
    }

    /** Prose below each element that stands in no foreign part. A part that holds much of the page is not foreign. */
    private int[] cleanProse() {
        int[] sums = new int[tree.size()];
        int much = outline.prose[0] * 2 / 5;
        boolean[] apart = new boolean[tree.size()];
        for (int i = 1; i < tree.size(); i++) {
            int signs = outline.own[i] & foreign;
            boolean signed = signs != 0
                    && !Sign.BODY.in(outline.own[i])
                    && (outline.prose[i] < much || (signs & ALWAYS) != 0 && !holdsHeading(i));
            apart[i] = apart[tree.parent(i)] || signed;
        }
        for (Block block : outline.blocks) {
            if (block.isProse() && !apart[block.holder] && outline.owner(block.from) < 0) {
                sums[block.holder] += block.chars - block.linkChars;
            }
        }
        for (int i = tree.size() - 1; i > 0; i--) {
            sums[tree.parent(i)] += sums[i];
        }
        return sums;
    }

    private boolean holdsHeading(int node) {
        return outline.prose[node] * 10L > outline.prose[0] * 6L && tree.next(Tag.H1, node, node) >= 0
                || tree.tag(node) == Tag.BODY;
    }

    int clean(int node) {
        return clean[node];
    }

    int find() {
        int named = named();
        if (named >= 0) {
            return named;
        }
        int article = biggest(Tag.ARTICLE);
        int start = article >= 0 && clean[article] * 2 >= clean[0] ? article : 0;
        return descend(start, start == 0 ? OUTSIDE_ARTICLE : WITHIN_ARTICLE);
    }

    private int named() {
        int best = -1;
        for (int i = 1; i < tree.size(); i++) {
            if (Sign.BODY.in(outline.own[i])
                    && tree.tag(i).is(Of.BLOCK)
                    && tree.tag(i) != Tag.BODY
                    && clean[i] >= LEAST) {
                best = best < 0 || clean[i] > clean[best] || clean[i] * 10 >= clean[best] * 9 && tree.isWithin(i, best)
                        ? i
                        : best;
            }
        }
        return best >= 0 && clean[best] * 4 >= clean[0] ? best : -1;
    }

    private int biggest(Tag tag) {
        int best = -1;
        for (int i = 1; i < tree.size(); i++) {
            if (tree.tag(i) == tag && (best < 0 || clean[i] > clean[best])) {
                best = i;
            }
        }
        return best;
    }

    private int descend(int from, int percent) {
        int node = from;
        while (true) {
            int child = heaviestChild(node);
            if (child < 0
                    || !tree.tag(child).is(Of.BLOCK)
                    || tree.tag(child) == Tag.P
                    || clean[child] * 100L < clean[node] * (long) percent) {
                return node;
            }
            node = child;
        }
    }

    private int heaviestChild(int node) {
        int best = -1;
        for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
            if (!tree.isText(child) && (best < 0 || clean[child] > clean[best])) {
                best = child;
            }
        }
        return best;
    }
}
