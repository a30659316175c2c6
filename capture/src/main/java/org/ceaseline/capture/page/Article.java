package org.ceaseline.capture.page;

import java.util.Arrays;
import java.util.List;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.page.Tag.Of;

/** Decides for each block of a page whether the article tells it. */
final class Article {

    static final String OUTSIDE = "outside the article";

    private final Outline outline;
    private final Tree tree;
    private final int holder;
    private final int[] signs;
    private final Verdict[] verdicts;

    private Article(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        this.holder = new Holder(outline).find();
        this.signs = new int[tree.size()];
        this.verdicts = new Verdict[outline.blocks.size()];
    }

    /** The verdicts, one a block. */
    static Verdict[] judge(Outline outline) {
        Article article = new Article(outline);
        Arrays.fill(article.verdicts, Verdict.furniture(OUTSIDE));
        article.inherit();
        article.judge();
        article.dropHeadingsOfNothing();
        return article.verdicts;
    }

    private void inherit() {
        for (int i = holder + 1; i < tree.end(holder); i++) {
            int parent = tree.parent(i);
            signs[i] = outline.own[i] | (parent == holder ? 0 : signs[parent]);
        }
    }

    private void judge() {
        List<Block> blocks = outline.blocks;
        boolean[] said = new boolean[tree.size()];
        for (Post post : outline.posts) {
            Arrays.fill(said, post.from, post.to, true);
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (said[blocks.get(i).from]) {
                verdicts[i] = Verdict.furniture("within a comment");
            } else if (tree.isWithin(blocks.get(i).holder, holder)) {
                verdicts[i] = verdict(blocks.get(i));
            }
        }
    }

    private Verdict verdict(Block block) {
        int has = block.holder == holder ? 0 : signs[block.holder];
        for (Sign sign : Sign.values()) {
            if (sign.in(has & Holder.FOREIGN)) {
                return new Verdict(
                        sign == Sign.CAPTION ? Section.Kind.CAPTION : Section.Kind.FURNITURE,
                        "named as " + sign.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        Tag tag = tree.tag(block.holder);
        if (tag == Tag.H1) {
            return new Verdict(Section.Kind.HEADLINE, "main heading");
        }
        if (block.linkShare() > 0.6 && !(block.chars > 100 && block.stops > 0)) {
            return Verdict.furniture("nothing but links");
        }
        if (block.chars < 220) {
            String line = Prose.line(tree, block.from, block.to);
            if (Phrases.LISTED.isFurniture(line)) {
                return Verdict.furniture("a line that pages print among paragraphs");
            }
        }
        return new Verdict(kind(block.holder), "within the article");
    }

    private Section.Kind kind(int node) {
        for (int i = node; i > holder; i = tree.parent(i)) {
            switch (tree.tag(i)) {
                case LI, DD, DT -> {
                    return Section.Kind.LIST;
                }
                case TD, TH -> {
                    return Section.Kind.TABLE;
                }
                case BLOCKQUOTE -> {
                    return Section.Kind.QUOTE;
                }
                default -> {}
            }
        }
        return Section.Kind.BODY;
    }

    private void dropHeadingsOfNothing() {
        boolean followed = false;
        for (int i = verdicts.length - 1; i >= 0; i--) {
            if (!verdicts[i].isArticle()) {
                continue;
            }
            boolean heading = tree.tag(outline.blocks.get(i).holder).is(Of.HEADING);
            if (heading && !followed) {
                verdicts[i] = Verdict.furniture("a heading with nothing below");
            }
            followed |= !heading;
        }
    }
}
