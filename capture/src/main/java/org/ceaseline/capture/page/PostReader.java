package org.ceaseline.capture.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads author, time, votes, parent and text of each comment. */
final class PostReader {

    private static final int APART = Role.AUTHOR.bit
            | Role.TIME.bit
            | Role.VOTES.bit
            | Role.DROP.bit
            | Role.REPLYTO.bit
            | Role.EDITED.bit
            | Role.HELD.bit
            | Role.COUNT.bit;

    private static final int LONGEST_SIGNATURE = 120;
    private static final String SIGNS = ":|·•–—-,.";
    private static final Pattern DISCUZ = Pattern.compile("w[pc]+d?-comm-\\d+_\\d+");

    private final Outline outline;
    private final Tree tree;
    private final int[] roles;
    private final List<Post> posts;
    private final int[] owner;
    private final int[] inherited;
    private final boolean[] hasOwnText;
    private final boolean[] hasText;

    PostReader(Outline outline, List<Post> posts, int[] owner) {
        this.outline = outline;
        this.tree = outline.tree;
        this.roles = outline.roles.of;
        this.posts = posts;
        this.owner = owner;
        this.inherited = new int[tree.size()];
        this.hasOwnText = new boolean[posts.size()];
        this.hasText = new boolean[posts.size()];
    }

    void read() {
        inherit();
        for (int k = 0; k < posts.size(); k++) {
            parts(k);
        }
        texts();
        parents();
    }

    private void inherit() {
        for (int i = 1; i < tree.size(); i++) {
            int k = owner[i];
            if (k < 0) {
                continue;
            }
            int parent = tree.parent(i);
            boolean root = i == posts.get(k).node || owner[parent] != k;
            int own = root && i == posts.get(k).node ? roles[i] & ~APART & ~Role.TEXT.bit : roles[i];
            inherited[i] = own | (root ? 0 : inherited[parent]);
            if (!tree.isText(i)) {
                hasOwnText[k] |= Role.OWN_TEXT.in(own) && hasLetters(i);
                hasText[k] |= Role.TEXT.in(own) && hasLetters(i);
            }
        }
        for (int k = 0; k < posts.size(); k++) {
            hasText[k] |= Role.TEXT.in(roles[posts.get(k).node]) && posts.get(k).from < posts.get(k).node;
        }
    }

    private boolean hasLetters(int node) {
        for (int i = node + 1; i < tree.end(node); i++) {
            if (tree.isText(i) && !Prose.isNothing(tree, tree.start(i), Math.min(tree.stop(i), tree.start(i) + 200))) {
                return true;
            }
        }
        return false;
    }

    private void parts(int k) {
        Post post = posts.get(k);
        int author = -1;
        Optional<String> stamp = Optional.empty();
        Tally tally = new Tally();
        for (int i = post.from; i < post.to; i++) {
            if (owner[i] != k) {
                i = posts.get(owner[i]).to - 1;
                continue;
            }
            if (tree.isText(i)) {
                continue;
            }
            int has = i == post.node ? roles[i] & ~APART : roles[i];
            if (Role.AUTHOR.in(has)) {
                author = better(author, i);
            }
            if (stamp.isEmpty() && tree.has(i, Attribute.COMMENT_STAMP)) {
                stamp = Times.ofStamp(tree.attribute(i, Attribute.COMMENT_STAMP));
            }
            if ((Role.TIME.in(has) || tree.tag(i) == Tag.TIME || tree.tag(i) == Tag.ABBR) && post.time.isEmpty()) {
                post.time = Times.of(tree, i);
            }
            if (Role.VOTES.in(has)) {
                tally.see(tree, i);
            }
            post.edited |= Role.EDITED.in(has);
            post.held |= Role.HELD.in(roles[i]);
            post.sticky |= Role.STICKY.in(roles[i]);
            post.inline |= Role.INLINE.in(roles[i]);
        }
        if (post.author.isEmpty()) {
            post.author = author >= 0 ? Authors.plain(named(author)) : tree.attribute(post.node, Attribute.AUTHOR);
        }
        post.votes = tally.votes();
        post.time = stamp.isPresent() ? stamp : post.time;
        post.dropped = Role.DROP.in(roles[post.node]);
        post.level = level(tree.className(post.node));
    }

    /** The text of an element that names an author, without the time that may stand in it. */
    private String named(int node) {
        Prose prose = new Prose(tree);
        for (int i = node + 1; i < tree.end(node); i++) {
            if (Role.TIME.in(roles[i]) || tree.tag(i) == Tag.TIME) {
                i = tree.end(i) - 1;
            } else if (tree.isText(i)) {
                prose.add(i, i + 1);
            }
        }
        String text = prose.text().replace('\n', ' ');
        List<Dates.Found> dates = text.length() < 120 ? Dates.in(text, false) : List.of();
        return dates.isEmpty() || dates.get(0).start() < 2
                ? text
                : text.substring(0, dates.get(0).start());
    }

    /** The more telling of two names: an engine's own before any other, the inner before the outer, the first before later ones. */
    private int better(int known, int node) {
        String text = named(node);
        if (text.isBlank() || text.length() > 80) {
            return known;
        }
        if (known < 0 || tree.isWithin(node, known)) {
            return node;
        }
        return Role.OWN_AUTHOR.in(roles[node]) && !Role.OWN_AUTHOR.in(roles[known]) ? node : known;
    }

    /** The depth that names such as {@code depth-2} or {@code wpd_comment_level-2} give, -1 where there is none. */
    static int level(String names) {
        for (String mark : List.of("depth-", "level-", "depth_", "level_")) {
            int at = names.indexOf(mark);
            if (at >= 0) {
                int digit = at + mark.length();
                if (digit < names.length() && Character.isDigit(names.charAt(digit))) {
                    return names.charAt(digit) - '0';
                }
            }
        }
        return -1;
    }

    private void texts() {
        for (Block block : outline.blocks) {
            int k = owner[block.from];
            if (k >= 0) {
                line(block, posts.get(k), k);
            }
        }
    }

    private void line(Block block, Post post, int k) {
        if (post.dropped) {
            return;
        }
        int[] nodes = new int[block.to - block.from];
        int size = 0;
        boolean said = false;
        for (int i = block.from; i < block.to; i++) {
            boolean text = tree.isText(i) && owner[i] == k && isSaid(i, k);
            if (text || tree.tag(i) == Tag.BR) {
                nodes[size++] = i;
                said |= text;
            }
        }
        if (!said) {
            beside(block, post);
            return;
        }
        Prose prose = new Prose(tree);
        prose.add(nodes, size);
        if (!prose.isEmpty() && !isSignature(prose.text(), post, k) && !isLabel(prose.text(), post, k)) {
            post.lines.add(java.util.Arrays.copyOf(nodes, size));
        }
    }

    /** A line beside what is said may carry the time or the author that no name marks. */
    private void beside(Block block, Post post) {
        if (block.chars > 120 || !post.time.isEmpty() && !post.author.isEmpty()) {
            return;
        }
        String line = Prose.line(tree, block.from, block.to);
        if (post.time.isEmpty() && block.hasDigit()) {
            post.time = Times.read(line);
        }
        if (post.author.isEmpty()) {
            post.author = Authors.afterBy(line);
        }
    }

    boolean isSaid(int text, int k) {
        int has = inherited[text];
        if (hasOwnText[k]) {
            return Role.OWN_TEXT.in(has) && !Role.DROP.in(has);
        }
        if (hasText[k] && !Role.TEXT.in(has) && !Role.TEXT.in(roles[posts.get(k).node])) {
            return false;
        }
        return (has & APART) == 0;
    }

    /** A line above what is said that names the author and the time, as {@code Submitted by Name on 3 May 2031}; both are taken from it. */
    private boolean isSignature(String line, Post post, int k) {
        if (hasOwnText[k] || !post.lines.isEmpty() || line.length() > LONGEST_SIGNATURE) {
            return false;
        }
        String author = Authors.signature(line);
        if (author.isEmpty()) {
            return false;
        }
        post.author = post.author.isEmpty() ? author : post.author;
        post.time = post.time.isEmpty() ? Times.read(line) : post.time;
        return true;
    }

    private boolean isLabel(String line, Post post, int k) {
        if (line.length() > 60) {
            return false;
        }
        String plain = line.toLowerCase(Locale.ROOT);
        if (Authors.isLabel(plain) || SIGNS.contains(line)) {
            return true;
        }
        if (hasOwnText[k]) {
            return false;
        }
        return line.equals(post.author)
                || Authors.plain(line).equals(post.author) && !post.author.isEmpty() && post.lines.isEmpty()
                || Times.isOnly(line);
    }

    private void parents() {
        Map<String, Integer> byNumber = new HashMap<>();
        for (int k = 0; k < posts.size(); k++) {
            byNumber.putIfAbsent(Threads.firstNumber(tree.id(posts.get(k).node)), k);
        }
        indents();
        int[] lastAt = new int[12];
        java.util.Arrays.fill(lastAt, -1);
        for (int k = 0; k < posts.size(); k++) {
            Post post = posts.get(k);
            if (post.parent < 0) {
                post.parent = named(k, byNumber);
            }
            if (post.parent < 0) {
                post.parent = indented(k);
            }
            int level = post.level;
            if (post.parent < 0 && level > 1 && level < 12) {
                post.parent = lastAt[level - 1];
            }
            if (level > 0 && level < 12) {
                lastAt[level] = k;
            }
        }
    }

    /** Where the elements around comments say how far each is set in, those that say nothing stand at the edge. */
    private void indents() {
        int[] levels = new int[posts.size()];
        boolean any = false;
        for (int k = 0; k < levels.length; k++) {
            levels[k] = posts.get(k).level < 0 ? indent(k) : -1;
            any |= levels[k] > 1;
        }
        for (int k = 0; any && k < levels.length; k++) {
            Post post = posts.get(k);
            post.level = post.level < 0 ? Math.max(1, levels[k]) : post.level;
        }
    }

    /** The level, from 1, that an element around this comment alone gives by a name such as {@code indent-2}; -1 for none. */
    private int indent(int k) {
        int next = k + 1 < posts.size() ? posts.get(k + 1).from : tree.size();
        int before = k > 0 ? posts.get(k - 1).to : 0;
        for (int i = posts.get(k).node, n = 0; i > 0 && n < 5; i = tree.parent(i), n++) {
            if (i < before - 1 || tree.end(i) > next) {
                return -1;
            }
            String names = tree.className(i);
            int at = names.indexOf("indent-");
            int digit = at + "indent-".length();
            if (at >= 0 && digit < names.length() && Character.isDigit(names.charAt(digit))) {
                return names.charAt(digit) - '0' + 1;
            }
        }
        return -1;
    }

    private int named(int k, Map<String, Integer> byNumber) {
        Post post = posts.get(k);
        String id = tree.id(post.node);
        if (DISCUZ.matcher(id).matches()) {
            return byNumber.getOrDefault(Threads.number(id), -1);
        }
        for (int i = post.from; i < post.to && i < post.from + 400; i++) {
            if (owner[i] == k && Role.REPLYTO.in(inherited[i]) && tree.tag(i) == Tag.A) {
                int found = byNumber.getOrDefault(Threads.number(tree.attribute(i, Attribute.HREF)), -1);
                return found == k ? -1 : found;
            }
        }
        return -1;
    }

    /** The comment before the indented part that holds this one. */
    private int indented(int k) {
        Post post = posts.get(k);
        for (int i = tree.parent(post.node), n = 0; i > 0 && n < 4; i = tree.parent(i), n++) {
            if (Role.REPLIES.in(roles[i])) {
                for (int j = k - 1; j >= 0; j--) {
                    if (posts.get(j).node < i) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }
}
