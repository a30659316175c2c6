package org.ceaseline.capture.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.page.Tag.Of;

/** Decides for each block of a page whether the article tells it. */
final class Article {

    static final String LINKS = "nothing but links";
    static final String OUTSIDE = "outside the article";

    private final Outline outline;
    private final Tree tree;
    private final int holder;
    private int foreign;
    private final int[] signs;
    private final Verdict[] verdicts;

    private Article(Outline outline) {
        this.outline = outline;
        this.tree = outline.tree;
        Holder found = new Holder(outline);
        int live = LivePosts.holder(outline);
        this.holder = live >= 0 ? live : found.find();
        this.foreign = found.foreign();
        this.signs = new int[tree.size()];
        this.verdicts = new Verdict[outline.blocks.size()];
    }

    /** The verdicts, one a block. */
    static Verdict[] judge(Outline outline, Titles.Title title) {
        Article article = new Article(outline);
        Arrays.fill(article.verdicts, Verdict.furniture(OUTSIDE));
        article.inherit();
        article.judge();
        if (article.trustNoLonger()) {
            article.judge();
        }
        article.takeStandfirst(title);
        new Edges(outline, article.verdicts).trim(title);
        article.dropHeadingsOfNothing();
        return article.verdicts;
    }

    private void inherit() {
        for (int i = holder + 1; i < tree.end(holder); i++) {
            int parent = tree.parent(i);
            signs[i] = (isVoid(i) ? 0 : outline.own[i]) | (parent == holder ? 0 : signs[parent]);
        }
    }

    /** True where a part holds so much of the article that its name must mean something else. */
    private boolean isVoid(int node) {
        return outline.prose[node] * 3L > outline.prose[holder];
    }

    private void judge() {
        List<Block> blocks = outline.blocks;
        for (int i = 0; i < blocks.size(); i++) {
            if (outline.owner(blocks.get(i).from) >= 0) {
                verdicts[i] = Verdict.furniture("within a comment");
            } else if (tree.isWithin(blocks.get(i).holder, holder)) {
                verdicts[i] = verdict(blocks.get(i));
            }
        }
    }

    /** Gives up the signs by which most of the article would be dropped; true where there are such. */
    private boolean trustNoLonger() {
        int all = 0;
        int[] dropped = new int[Sign.values().length];
        for (Block block : outline.blocks) {
            if (block.isProse() && tree.isWithin(block.holder, holder) && block.holder != holder) {
                all += block.chars;
                for (Sign sign : Sign.values()) {
                    dropped[sign.ordinal()] += sign.in(signs[block.holder] & foreign) ? block.chars : 0;
                }
            }
        }
        int before = foreign;
        for (Sign sign : Sign.values()) {
            foreign &= dropped[sign.ordinal()] * 2 > all ? ~sign.bit : -1;
        }
        return foreign != before;
    }

    private Verdict verdict(Block block) {
        int has = block.holder == holder ? 0 : signs[block.holder];
        if (Sign.EMBED.in(has) && kind(block.holder) == Section.Kind.QUOTE) {
            return new Verdict(Section.Kind.QUOTE, "a post that the article quotes");
        }
        if ((has & foreign) != 0) {
            return apart(block, has & foreign);
        }
        Tag tag = tree.tag(block.holder);
        if (tag == Tag.H1) {
            return new Verdict(Section.Kind.HEADLINE, "main heading");
        }
        if (block.linkShare() > 0.6 && !(block.chars > 100 && block.stops > 0)) {
            return Verdict.furniture(LINKS);
        }
        if (block.chars < 220) {
            String line = Prose.line(tree, block.from, block.to);
            if (Phrases.LISTED.isFurniture(line)) {
                return Verdict.furniture("a line that pages print among paragraphs");
            }
            if (Sign.CORRECTION.in(has) || Captions.isCorrection(line)) {
                return new Verdict(Section.Kind.CORRECTION, "a note that corrects the article");
            }
        }
        return new Verdict(kind(block.holder), "within the article");
    }

    private Verdict apart(Block block, int has) {
        for (Sign sign : Sign.values()) {
            if (sign.in(has) && sign != Sign.CAPTION) {
                return Verdict.furniture("named as " + sign.name().toLowerCase(Locale.ROOT));
            }
        }
        String line = block.chars < 600 ? Prose.line(tree, block.from, block.to) : "";
        return new Verdict(Captions.kind(line), "named as caption");
    }

    /** The lead that stands between the heading and the part that holds the article. */
    private void takeStandfirst(Titles.Title title) {
        int first = firstOfHolder();
        int from = Math.max(0, Math.max(title.block() + 1, first - 12));
        if (title.block() < 0 || first < 0 || title.block() > first) {
            return;
        }
        for (int k = from; k < first; k++) {
            Block block = outline.blocks.get(k);
            if (block.chars >= 50
                    && block.chars < 700
                    && block.linkShare() < 0.3
                    && isStandfirst(block)
                    && outline.owner(block.from) < 0) {
                String line = Prose.line(tree, block.from, block.to);
                if (!Phrases.LISTED.isFurniture(line) && !repeats(line, first)) {
                    verdicts[k] = new Verdict(Section.Kind.STANDFIRST, "a lead between heading and article");
                }
            }
        }
    }

    private int firstOfHolder() {
        for (int k = 0; k < verdicts.length; k++) {
            if (verdicts[k].isArticle()) {
                return k;
            }
        }
        return -1;
    }

    private boolean isStandfirst(Block block) {
        int has = 0;
        for (int i = block.holder, n = 0; i > 0 && n < 4; i = tree.parent(i), n++) {
            has |= outline.own[i];
        }
        return Sign.STANDFIRST.in(has) && (has & foreign & ~Sign.of(Sign.META)) == 0;
    }

    private boolean repeats(String line, int first) {
        String letters = Titles.letters(line);
        for (int k = first; k < Math.min(verdicts.length, first + 4); k++) {
            Block block = outline.blocks.get(k);
            if (verdicts[k].isArticle()
                    && Titles.letters(Prose.line(tree, block.from, block.to)).contains(letters)) {
                return true;
            }
        }
        return false;
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
