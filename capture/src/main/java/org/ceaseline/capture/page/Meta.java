package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.capture.page.Tag.Of;

/** Which lines of a part of the page name author or time, and which say something. */
final class Meta {

    private static final int LONGEST = 100;
    private static final int LONGEST_REST = 45;
    private static final int LONGEST_NAME = 40;
    private static final int NAMED = Role.AUTHOR.bit | Role.TIME.bit;

    private enum Line {
        NOTHING,
        META,
        SAID,
        BOTH
    }

    private final Outline outline;
    private final Tree tree;
    private final int[] roles;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Meta(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        this.roles = outline.roles.of;
    }

    /** Looks at nodes {@code from} to {@code to}; false where nothing there names an author or a time, or nothing is said. */
    boolean read(int from, int to) {
        blocks.clear();
        lines.clear();
        boolean named = false;
        boolean said = false;
        for (int k = first(from); k < outline.blocks.size() && outline.blocks.get(k).from < to; k++) {
            Block block = outline.blocks.get(k);
            Line line = line(block);
            blocks.add(block);
            lines.add(line);
            named |= line == Line.META || line == Line.BOTH;
            said |= line == Line.SAID || line == Line.BOTH;
        }
        tellNames();
        return named && said;
    }

    private int first(int from) {
        int low = 0;
        int high = outline.blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outline.blocks.get(middle).from < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where a line between these nodes names an author or a time. */
    boolean stands(int from, int to) {
        for (int k = first(from); k < outline.blocks.size() && outline.blocks.get(k).from < to; k++) {
            Line line = line(outline.blocks.get(k));
            if (line == Line.META || line == Line.BOTH) {
                return true;
            }
        }
        return false;
    }

    private Line line(Block block) {
        if (isWithinForm(block.holder)) {
            return Line.NOTHING;
        }
        int outside = outside(block);
        if (outside < block.chars) {
            return outside > LONGEST_REST ? Line.BOTH : Line.META;
        }
        String line = block.chars <= LONGEST ? Prose.line(tree, block.from, block.to) : "";
        if (block.chars <= LONGEST && Times.isMoment(line, LONGEST_REST)) {
            return Line.META;
        }
        if (block.chars <= LONGEST
                && (Authors.isLabel(line.toLowerCase(java.util.Locale.ROOT)) || Authors.isHeading(line))) {
            return Line.NOTHING;
        }
        return block.linkShare() > 0.7 || block.chars < 3 || isCaption(block.holder) ? Line.NOTHING : Line.SAID;
    }

    private boolean isCaption(int node) {
        for (int i = node, n = 0; i > 0 && n < 4; i = tree.parent(i), n++) {
            if (Sign.CAPTION.in(outline.own[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinForm(int node) {
        for (int i = node, n = 0; i > 0 && n < 8; i = tree.parent(i), n++) {
            if (tree.tag(i) == Tag.FORM || tree.tag(i) == Tag.NAV) {
                return true;
            }
        }
        return false;
    }

    /** Letters of a block that stand in no element named as author or time. */
    private int outside(Block block) {
        int outside = block.chars;
        for (int i = block.from; i < block.to; i++) {
            if (tree.isText(i) && isNamed(i, block.holder)) {
                outside -= Math.min(outside, tree.stop(i) - tree.start(i));
            }
        }
        return outside;
    }

    private boolean isNamed(int text, int holder) {
        for (int i = tree.parent(text), n = 0; i >= holder && n < 5; i = tree.parent(i), n++) {
            if ((roles[i] & NAMED) != 0 || tree.tag(i) == Tag.TIME) {
                return true;
            }
        }
        return false;
    }

    /** True for an element with a line of author or time and something said besides. */
    boolean isItem(int node) {
        if (tree.isText(node) || tree.tag(node).is(Of.DROP) || tree.end(node) - node < 4) {
            return false;
        }
        boolean named = false;
        boolean said = false;
        for (int k = place(node); k < blocks.size() && blocks.get(k).from < tree.end(node) && !(named && said); k++) {
            named |= lines.get(k) == Line.META || lines.get(k) == Line.BOTH;
            said |= lines.get(k) == Line.SAID || lines.get(k) == Line.BOTH;
        }
        return named && said;
    }

    /** True where what these comments say is not mostly links. */
    boolean isTold(List<Post> posts) {
        int chars = 0;
        int linked = 0;
        for (Post post : posts) {
            for (int k = place(post.from); k < blocks.size() && blocks.get(k).from < post.to; k++) {
                chars += lines.get(k) != Line.META ? blocks.get(k).chars : 0;
                linked += lines.get(k) != Line.META ? blocks.get(k).linkChars : 0;
            }
        }
        return linked * 3 < chars;
    }

    /** Where a short line stands before nearly every line of the time, these short lines are names. */
    private void tellNames() {
        List<Integer> before = new ArrayList<>();
        int moments = 0;
        for (int k = 0; k < lines.size(); k++) {
            boolean opens = lines.get(k) == Line.META && (k == 0 || lines.get(k - 1) != Line.META);
            moments += opens ? 1 : 0;
            if (opens && k > 0 && lines.get(k - 1) == Line.SAID && isShort(blocks.get(k - 1))) {
                before.add(k - 1);
            }
        }
        if (before.size() > 1 && before.size() * 5 >= moments * 4) {
            before.forEach(k -> lines.set(k, Line.META));
        }
    }

    private static boolean isShort(Block block) {
        return block.chars <= LONGEST_NAME && block.stops < 2;
    }

    private int place(int node) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).from < node) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Cuts a part without repeated elements where a line of author or time follows what was said, or before the next opens. */
    void cut(int from, int to, List<Post> found) {
        boolean closing = lines.get(firstTold()) == Line.SAID && lines.get(lastTold()) == Line.META;
        int start = -1;
        boolean said = false;
        boolean named = false;
        for (int k = 0; k < blocks.size(); k++) {
            Line line = lines.get(k);
            boolean opens = closing ? named && line == Line.SAID : said && line != Line.SAID && line != Line.NOTHING;
            if (opens) {
                add(start, blocks.get(k).from, said && named, found);
                said = false;
                named = false;
                start = -1;
            }
            if (line != Line.NOTHING) {
                start = start < 0 ? blocks.get(k).from : start;
            }
            said |= line == Line.SAID || line == Line.BOTH;
            named |= line == Line.META || line == Line.BOTH;
        }
        add(start, to, said && named, found);
    }

    private int firstTold() {
        int k = 0;
        while (k < lines.size() - 1 && lines.get(k) == Line.NOTHING) {
            k++;
        }
        return k;
    }

    private int lastTold() {
        int k = lines.size() - 1;
        while (k > 0 && lines.get(k) == Line.NOTHING) {
            k--;
        }
        return k;
    }

    private void add(int start, int end, boolean whole, List<Post> found) {
        if (start >= 0 && whole) {
            Post post = new Post(start, start, end);
            name(post);
            found.add(post);
        }
    }

    /** Takes time and author from the lines of a comment where no element is named so, and sets those lines apart. */
    void name(Post post) {
        boolean author = false;
        for (int i = post.from; i < post.to && !author; i++) {
            author = Role.AUTHOR.in(roles[i]) && !tree.textOf(i).isBlank();
        }
        int told = 0;
        for (int k = place(post.from); k < blocks.size() && blocks.get(k).from < post.to; k++) {
            if (lines.get(k) == Line.META) {
                String line = Prose.line(tree, blocks.get(k).from, blocks.get(k).to);
                post.time = post.time.isPresent() ? post.time : Times.read(line);
                post.author = author || !post.author.isEmpty() ? post.author : Authors.beside(line);
                author |= !post.author.isEmpty();
                if (!author && told == 1) {
                    author = nameBefore(post, k);
                }
                setApart(blocks.get(k));
            }
            told += lines.get(k) == Line.SAID ? 1 : 0;
        }
    }

    /** A short line right before that of the time is a name, where more is said after it. */
    private boolean nameBefore(Post post, int k) {
        Block block = k > 0 ? blocks.get(k - 1) : blocks.get(k);
        boolean more = k + 1 < blocks.size() && blocks.get(k + 1).from < post.to;
        if (!isShort(block) || block.from < post.from || !more) {
            return false;
        }
        post.author = Authors.beside(Prose.line(tree, block.from, block.to));
        if (!post.author.isEmpty()) {
            setApart(block);
        }
        return !post.author.isEmpty();
    }

    private void setApart(Block block) {
        for (int i = block.from; i < block.to; i++) {
            if (tree.isText(i)) {
                roles[i] |= Role.TIME.bit;
            }
        }
    }
}
