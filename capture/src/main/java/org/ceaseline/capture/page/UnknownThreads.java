package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.capture.page.Tag.Of;

/**
 * Finds comments that no name marks: in a part named or headed as comments, elements that repeat and each hold a line of
 * author or time and something said.
 */
final class UnknownThreads {

    private static final int MOST_REGIONS = 40;
    private static final int LONGEST_HEADING = 90;
    private static final int HIGHEST_CLIMB = 4;

    private final Outline outline;
    private final Tree tree;
    private final Meta meta;
    private final List<Post> posts = new ArrayList<>();

    UnknownThreads(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        this.meta = new Meta(outline);
    }

    /** The comments in page order; empty where nothing looks like a thread. */
    List<Post> find() {
        int regions = 0;
        for (int i = 1; i < tree.size() && regions < MOST_REGIONS; i++) {
            if (isNamed(i)) {
                read(i, i + 1, tree.end(i), true);
                i = tree.end(i) - 1;
                regions++;
            }
        }
        if (posts.isEmpty()) {
            headed();
        }
        return posts;
    }

    private boolean isNamed(int node) {
        return Sign.COMMENT.in(outline.own[node])
                && tree.tag(node).is(Of.BLOCK)
                && tree.tag(node) != Tag.BODY
                && tree.end(node) - node > 4
                && !holdsHeading(node)
                && !isElsewhere(node);
    }

    private boolean holdsHeading(int node) {
        return tree.next(Tag.H1, node, node) >= 0 || tree.next(Tag.BODY, node, node) >= 0;
    }

    private boolean isElsewhere(int node) {
        int elsewhere = Sign.of(Sign.SIDEBAR, Sign.NAV, Sign.RELATED, Sign.FOOTER, Sign.POPUP);
        for (int i = node; i > 0; i = tree.parent(i)) {
            if ((outline.own[i] & elsewhere) != 0 && outline.prose[i] * 3L < outline.prose[0]) {
                return true;
            }
        }
        return false;
    }

    /** Parts that begin with a line such as {@code 3 comments}. */
    private void headed() {
        boolean afterProse = false;
        for (int k = 0; k < outline.blocks.size() && posts.isEmpty(); k++) {
            Block block = outline.blocks.get(k);
            afterProse |= block.isProse();
            if (afterProse && block.chars < LONGEST_HEADING && block.linkShare() < 0.5 && isHeading(block)) {
                int parent = below(block);
                for (int n = 0; n < HIGHEST_CLIMB && parent >= 0 && posts.isEmpty(); n++) {
                    read(parent, block.to, stop(block, parent), n == 0);
                    parent = tree.parent(parent);
                }
            }
        }
    }

    private boolean isHeading(Block block) {
        Tag tag = tree.tag(block.holder);
        return tag != Tag.LI && tag != Tag.TD && Authors.isHeading(Prose.line(tree, block.from, block.to));
    }

    /** The nearest element around a heading in which something follows the heading. */
    private int below(Block heading) {
        int node = heading.holder;
        while (node > 0 && !hasTextAfter(node, heading.to)) {
            node = tree.parent(node);
        }
        return Math.max(0, node);
    }

    private boolean hasTextAfter(int node, int from) {
        for (int i = from; i < tree.end(node); i++) {
            if (tree.isText(i) && !Prose.isNothing(tree, tree.start(i), Math.min(tree.stop(i), tree.start(i) + 60))) {
                return true;
            }
            i = tree.tag(i).is(Of.DROP) ? tree.end(i) - 1 : i;
        }
        return false;
    }

    /** Where the part below a heading ends: at a form, a footer, or a heading made like this one. */
    private int stop(Block heading, int parent) {
        int apart = Sign.of(Sign.FOOTER, Sign.RELATED, Sign.SIDEBAR, Sign.NAV, Sign.SIGNUP);
        int holder = heading.holder;
        for (int i = heading.to; i < tree.end(parent); i++) {
            Tag tag = tree.tag(i);
            boolean alike = tag == tree.tag(holder)
                    && tree.classOf(i) == tree.classOf(holder)
                    && (tag.is(Of.HEADING) || tree.classOf(i) != 0)
                    && !meta.stands(i, tree.end(i));
            boolean beside = tree.parent(i) == parent && (outline.own[i] & apart) != 0;
            if (tag == Tag.FORM || tag == Tag.FOOTER || alike || beside) {
                return i;
            }
        }
        return tree.end(parent);
    }

    private void read(int root, int from, int to, boolean single) {
        if (!meta.read(from, to)) {
            return;
        }
        int pattern = pattern(root, from, to);
        List<Post> found = new ArrayList<>();
        if (pattern >= 0) {
            repeated(pattern, from, to, found);
        } else if (single) {
            meta.cut(from, to, found);
        }
        if (meta.isTold(found)) {
            posts.addAll(found);
        }
    }

    /** An element whose brothers, made like it, each hold an item; of several the one with most brothers. -1 where none is. */
    private int pattern(int root, int from, int to) {
        int best = -1;
        int most = 1;
        for (int parent = root; parent < to; parent++) {
            if (tree.isText(parent) || tree.tag(parent).is(Of.DROP) || tree.end(parent) - parent < 6) {
                continue;
            }
            int first = -1;
            int alike = 0;
            for (int child = Math.max(parent + 1, from);
                    child < Math.min(to, tree.end(parent));
                    child = tree.end(child)) {
                if (tree.parent(child) == parent && meta.isItem(child)) {
                    first = first < 0 ? child : first;
                    alike += isAlike(first, child) ? 1 : 0;
                }
            }
            if (alike > most) {
                most = alike;
                best = first;
            }
        }
        return best;
    }

    private boolean isAlike(int one, int other) {
        return tree.tag(one) == tree.tag(other)
                && firstWord(tree.className(one)).equals(firstWord(tree.className(other)));
    }

    private static String firstWord(String names) {
        String plain = names.strip();
        int end = plain.indexOf(' ');
        return end < 0 ? plain : plain.substring(0, end);
    }

    private void repeated(int pattern, int from, int to, List<Post> found) {
        boolean named = tree.classOf(pattern) != 0;
        for (int i = from; i < to; i++) {
            boolean near = named || tree.parent(i) == tree.parent(pattern);
            if (!tree.isText(i) && near && isAlike(pattern, i) && meta.isItem(i)) {
                found.add(new Post(i, i, tree.end(i)));
                meta.name(found.get(found.size() - 1));
            }
        }
    }
}
