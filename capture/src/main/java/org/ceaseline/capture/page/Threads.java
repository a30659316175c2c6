package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the comments of a page and what belongs to each. */
final class Threads {

    private static final int HIGHEST_CLIMB = 6;
    private static final int DEEPEST_SHELLS = 4;

    private final Tree tree;
    private final Outline outline;
    private final int[] roles;
    private final List<Post> posts = new ArrayList<>();
    /** The comment that each node belongs to, -1 for none. */
    private final int[] owner;

    private Threads(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        this.roles = outline.roles.of;
        this.owner = new int[tree.size()];
        Arrays.fill(owner, -1);
    }

    static Threads of(Outline outline) {
        Threads threads = new Threads(outline);
        if (outline.roles.any) {
            threads.find();
        }
        if (threads.posts.isEmpty()) {
            threads.posts.addAll(new UnknownThreads(outline).find());
        }
        if (!threads.posts.isEmpty()) {
            threads.own();
            new PostReader(outline, threads.posts, threads.owner).read();
        }
        return threads;
    }

    /** The comments in page order. */
    List<Post> posts() {
        return posts;
    }

    /** For each node the comment that it belongs to, -1 for none. */
    int[] owner() {
        return owner;
    }

    private void find() {
        List<Integer> items = items(Role.OWN_ITEM.bit);
        if (items.isEmpty()) {
            items = items(Role.ITEM.bit);
        }
        if (items.isEmpty()) {
            aroundTexts();
        }
        for (int item : items) {
            posts.add(new Post(item, item, tree.end(item)));
        }
    }

    /** Elements that are items and neither hold a thread nor repeat the item that they stand in. */
    private List<Integer> items(int bit) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < tree.size(); i++) {
            if ((roles[i] & bit) != 0 && !isElsewhere(i) && !holdsArticle(i)) {
                found.add(i);
            }
        }
        boolean changed = true;
        for (int n = 0; n < DEEPEST_SHELLS && changed && found.size() > 1; n++) {
            List<Integer> kept = withoutShells(found);
            changed = kept.size() < found.size();
            found = kept;
        }
        if (found.size() == 1
                && outline.prose[found.get(0)] * 5L > outline.prose[0] * 2L
                && !Role.OWN_ITEM.in(roles[found.get(0)])) {
            return List.of();
        }
        return found;
    }

    /** True for an element around the main heading and most of what the page says. */
    private boolean holdsArticle(int node) {
        return outline.prose[node] * 2L > outline.prose[0] && tree.next(Tag.H1, node, node) >= 0;
    }

    private boolean isElsewhere(int node) {
        int elsewhere = Sign.of(Sign.SIDEBAR, Sign.NAV, Sign.RELATED);
        for (int i = tree.parent(node), n = 0; i > 0 && n < 12; i = tree.parent(i), n++) {
            if (tree.tag(i) == Tag.NAV) {
                return true;
            }
            if ((outline.own[i] & elsewhere) != 0
                    && (outline.own[i] & Sign.COMMENT.bit) == 0
                    && outline.prose[i] * 3L < outline.prose[0]
                    && !Role.OWN_ITEM.in(roles[node])) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> withoutShells(List<Integer> found) {
        int size = found.size();
        int[] above = new int[size];
        int[] below = new int[size];
        int[] inner = new int[size];
        nest(found, above, below, inner);
        boolean[] out = new boolean[size];
        for (int k = 0; k < size; k++) {
            int up = above[k];
            if (up >= 0 && !out[up] && isSame(found.get(up), found.get(k))) {
                out[k] = true;
            } else if (below[k] > 1 && isShell(found, k, below[k])) {
                out[k] = true;
            } else if (below[k] == 1
                    && !Role.DROP.in(roles[found.get(k)])
                    && isSame(found.get(k), found.get(inner[k]))) {
                out[inner[k]] = true;
            } else if (below[k] == 1 && !out[k]) {
                settle(found, k, inner[k], out);
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            if (!out[k]) {
                kept.add(found.get(k));
            }
        }
        return kept;
    }

    private void nest(List<Integer> found, int[] above, int[] below, int[] inner) {
        int[] open = new int[found.size() + 1];
        int depth = 0;
        for (int k = 0; k < found.size(); k++) {
            while (depth > 0 && tree.end(found.get(open[depth - 1])) <= found.get(k)) {
                depth--;
            }
            above[k] = depth > 0 ? open[depth - 1] : -1;
            if (depth > 0) {
                below[above[k]]++;
                inner[above[k]] = k;
            }
            open[depth++] = k;
        }
    }

    /** True where both carry one number, as the wrapper of a comment and the comment do. */
    private boolean isSame(int outer, int inner) {
        String other = firstNumber(tree.id(inner));
        String id = tree.id(outer);
        int at = other.isEmpty() ? -1 : id.indexOf(other);
        int end = at + other.length();
        return at >= 0
                && (at == 0 || !Character.isDigit(id.charAt(at - 1)))
                && (end == id.length() || !Character.isDigit(id.charAt(end)));
    }

    /** The first run of digits in an id. */
    static String firstNumber(String id) {
        int at = 0;
        while (at < id.length() && !Character.isDigit(id.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < id.length() && Character.isDigit(id.charAt(end))) {
            end++;
        }
        return id.substring(at, end);
    }

    /** The last run of digits in an id. */
    static String number(String id) {
        int end = id.length();
        while (end > 0 && !Character.isDigit(id.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isDigit(id.charAt(start - 1))) {
            start--;
        }
        return id.substring(start, end);
    }

    /** True where an element only holds items: what it says itself is next to nothing. */
    private boolean isShell(List<Integer> found, int k, int below) {
        int node = found.get(k);
        int own = ownLetters(found, k, 48);
        return own < 24 && number(tree.id(node)).isEmpty()
                || below > 2 && own < 60 && number(tree.id(node)).isEmpty();
    }

    private int ownLetters(List<Integer> found, int k, int enough) {
        int node = found.get(k);
        int next = k + 1;
        int letters = 0;
        int i = node + 1;
        while (i < tree.end(node) && letters < enough * 4) {
            if (next < found.size() && found.get(next) == i) {
                int end = tree.end(i);
                i = end;
                while (next < found.size() && found.get(next) < end) {
                    next++;
                }
                continue;
            }
            if (tree.isText(i)) {
                letters += lettersOf(i);
            }
            i = tree.tag(i).is(Tag.Of.DROP) ? tree.end(i) : i + 1;
        }
        return letters;
    }

    private int lettersOf(int text) {
        int letters = 0;
        for (int i = tree.start(text); i < tree.stop(text); i++) {
            letters += tree.bytes[i] > ' ' || tree.bytes[i] < 0 ? 1 : 0;
        }
        return letters;
    }

    /** One item around one other: a wrapper, an item with one answer, or an item and its inner part. */
    private void settle(List<Integer> found, int outer, int inner, boolean[] out) {
        if (ownLetters(found, outer, 8) <= 2) {
            out[outer] = true;
        } else if (!isAnswer(found.get(outer), found.get(inner))
                && number(tree.id(found.get(inner))).isEmpty()) {
            out[inner] = !hasText(found.get(outer), found.get(inner));
        }
    }

    private boolean isAnswer(int outer, int inner) {
        for (int i = tree.parent(inner); i > outer; i = tree.parent(i)) {
            Tag tag = tree.tag(i);
            if (Role.REPLIES.in(roles[i]) || tag == Tag.UL || tag == Tag.OL) {
                return true;
            }
        }
        return false;
    }

    /** True where the outer item has a text of its own before the inner one. */
    private boolean hasText(int outer, int inner) {
        for (int i = outer + 1; i < tree.end(outer); i = i == inner ? tree.end(inner) : i + 1) {
            if (i != inner && Role.TEXT.in(roles[i])) {
                return true;
            }
        }
        return false;
    }

    /** Where no item is named: the texts are, and each item is what surrounds its text alone. */
    private void aroundTexts() {
        List<Integer> texts = new ArrayList<>();
        for (int i = 1; i < tree.size(); i++) {
            if (Role.TEXT.in(roles[i]) && !Role.OWN_TEXT.in(roles[i]) | isNamedComment(i) && !isElsewhere(i)) {
                texts.add(i);
                i = tree.end(i) - 1;
            }
        }
        for (int k = 0; k < texts.size(); k++) {
            int before = k == 0 ? -1 : texts.get(k - 1);
            int after = k + 1 == texts.size() ? tree.size() : texts.get(k + 1);
            posts.add(around(texts.get(k), before, after, texts.size()));
        }
    }

    private boolean isNamedComment(int node) {
        return Sign.COMMENT.in(outline.own[node]);
    }

    private Post around(int text, int before, int after, int count) {
        int node = text;
        int limit = count == 1 ? 2 : HIGHEST_CLIMB;
        for (int n = 0; n < limit; n++) {
            int up = tree.parent(node);
            if (up <= 0
                    || before >= up
                    || after < tree.end(up)
                    || Role.LIST.in(roles[up]) && count == 1
                    || isFrame(up)) {
                break;
            }
            node = up;
        }
        Post post = new Post(node, node, tree.end(node));
        widen(post, before, after);
        return post;
    }

    private boolean isFrame(int node) {
        Tag tag = tree.tag(node);
        return tag == Tag.BODY || tag == Tag.MAIN || tag == Tag.ARTICLE || tree.next(Tag.H1, node, node) >= 0;
    }

    /** Takes in the brothers that name author and time, where items are not wrapped. */
    private void widen(Post post, int before, int after) {
        int up = tree.parent(post.node);
        int opening = -1;
        for (int child = up + 1; child < post.node; child = tree.end(child)) {
            opening = before < child && opens(child) ? child : opening;
        }
        int last = post.to;
        for (int child = post.to; child < tree.end(up) && child < after; child = tree.end(child)) {
            if (!tree.isText(child)) {
                if (!names(child) || opening >= 0 && opens(child)) {
                    break;
                }
                last = tree.end(child);
            }
        }
        post.from = opening >= 0 ? opening : post.from;
        post.to = last;
    }

    private boolean opens(int node) {
        return tree.tag(node) == Tag.DT || Role.AUTHOR.in(roles[node]);
    }

    private boolean names(int node) {
        return (roles[node] & (Role.AUTHOR.bit | Role.TIME.bit)) != 0;
    }

    private void own() {
        for (int k = 0; k < posts.size(); k++) {
            Post post = posts.get(k);
            int holds = owner[post.node];
            post.parent = holds;
            Arrays.fill(owner, post.from, post.to, k);
        }
    }
}
