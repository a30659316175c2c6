package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.capture.Section;
import tools.jackson.databind.JsonNode;

/**
 * The posts of a live page and when each was written: by microdata or RDFa ({@code liveBlogUpdate}), by linked data, or by
 * clock times that open part after part of the article, in order.
 */
final class LivePosts {

    private static final int KEY = 40;

    private final Outline outline;
    private final Tree tree;
    private final Verdict[] verdicts;
    private final Map<Integer, String> times = new HashMap<>();

    private LivePosts(Outline outline, Verdict[] verdicts) {
        this.outline = outline;
        this.tree = outline.tree;
        this.verdicts = verdicts;
    }

    /** Looks for posts; the lines that hold nothing but their times become furniture among the verdicts. */
    static LivePosts of(Outline outline, LinkedData linked, Verdict[] verdicts) {
        LivePosts live = new LivePosts(outline, verdicts);
        live.marked();
        if (live.times.isEmpty()) {
            live.stated(linked.livePosts());
        }
        if (live.times.isEmpty()) {
            new Stamps(outline, verdicts).find().forEach(live.times::put);
        }
        return live;
    }

    /** When the post was written that a block belongs to, by the block's place. */
    Optional<String> time(int block) {
        return Optional.ofNullable(times.get(block));
    }

    static Optional<String> timeOf(JsonNode post) {
        Optional<String> time = Times.read(LinkedData.text(post, "datePublished"));
        return time.isPresent() ? time : Times.read(LinkedData.text(post, "dateCreated"));
    }

    /** The element around all posts that the page marks as such; -1 where it marks fewer than two. */
    static int holder(Outline outline) {
        List<Integer> posts = marks(outline);
        if (posts.size() < 2) {
            return -1;
        }
        Tree tree = outline.tree;
        int around = tree.parent(posts.get(0));
        while (around > 0 && !tree.isWithin(posts.get(posts.size() - 1), around)) {
            around = tree.parent(around);
        }
        return around;
    }

    private static List<Integer> marks(Outline outline) {
        Tree tree = outline.tree;
        List<Integer> posts = new ArrayList<>();
        for (int i = 1; i < tree.size(); i++) {
            if (tree.has(i, Attribute.ITEMPROP) && isUpdate(tree.attribute(i, Attribute.ITEMPROP))
                    || tree.has(i, Attribute.PROPERTY) && isUpdate(tree.attribute(i, Attribute.PROPERTY))) {
                posts.add(i);
            }
        }
        return posts;
    }

    private static boolean isUpdate(String property) {
        return property.endsWith("liveBlogUpdate");
    }

    private void marked() {
        for (int post : marks(outline)) {
            published(post).ifPresent(time -> put(post, tree.end(post), time));
        }
    }

    private Optional<String> published(int post) {
        Optional<String> shown = Optional.empty();
        for (int i = post; i < tree.end(post); i++) {
            boolean named = tree.has(i, Attribute.ITEMPROP)
                            && tree.attribute(i, Attribute.ITEMPROP).contains("datePublished")
                    || tree.has(i, Attribute.PROPERTY)
                            && tree.attribute(i, Attribute.PROPERTY).endsWith("datePublished");
            if (named || tree.tag(i) == Tag.TIME && shown.isEmpty()) {
                Optional<String> time = Times.of(tree, i);
                if (named && time.isPresent()) {
                    return time;
                }
                shown = time;
            }
        }
        return shown;
    }

    private void put(int from, int to, String time) {
        for (int k = 0; k < verdicts.length; k++) {
            Block block = outline.blocks.get(k);
            if (block.from >= from && block.from < to) {
                times.put(k, time);
                if (isAuthor(block.holder, from) && verdicts[k].isArticle()) {
                    verdicts[k] = new Verdict(Section.Kind.BYLINE, "the author of a post");
                }
                if (Stamps.isStamp(outline, block) && verdicts[k].isArticle()) {
                    verdicts[k] = Verdict.furniture(Stamps.WHY);
                }
            }
        }
    }

    private boolean isAuthor(int node, int post) {
        for (int i = node; i > post; i = tree.parent(i)) {
            if (tree.attribute(i, Attribute.ITEMPROP).equals("author")
                    || tree.attribute(i, Attribute.PROPERTY).endsWith("author")) {
                return true;
            }
        }
        return false;
    }

    /** Finds the posts of the linked data among the blocks by how they begin; what stands between two of them follows the first. */
    private void stated(List<JsonNode> posts) {
        Map<String, String> beginnings = new HashMap<>();
        for (JsonNode post : posts) {
            timeOf(post).ifPresent(time -> {
                List<String> lines = new ArrayList<>();
                lines.add(LinkedData.text(post, "headline"));
                lines.addAll(StatedBody.lines(StatedBody.plain(LinkedData.text(post, "articleBody"))));
                lines.stream()
                        .filter(line -> line.length() > 7)
                        .forEach(line -> beginnings.putIfAbsent(key(line), time));
            });
        }
        if (beginnings.isEmpty()) {
            return;
        }
        String[] found = new String[verdicts.length];
        int last = -1;
        for (int k = 0; k < found.length; k++) {
            Block block = outline.blocks.get(k);
            if (verdicts[k].isArticle() && block.chars > 7) {
                found[k] = beginnings.get(key(Prose.line(tree, block.from, block.to)));
                last = found[k] == null ? last : k;
            }
        }
        String open = null;
        for (int k = 0; k <= last; k++) {
            open = found[k] == null ? open : found[k];
            if (open != null) {
                times.put(k, open);
            }
        }
    }

    private static String key(String line) {
        String letters = Titles.letters(line);
        return letters.substring(0, Math.min(letters.length(), KEY));
    }
}
