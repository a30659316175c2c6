package org.ceaseline.capture.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.page.Tag.Of;

/** Trims what clings to the two ends of an article, and gives back links that stand in its middle. */
final class Edges {

    private static final int LINE = 140;
    /** Letters of the longest label, such as the outlet's name or a menu's, that stands above a headline. */
    private static final int LABEL = 60;

    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{3,}[.!?]$");
    private static final Pattern ADDRESS =
            Pattern.compile("\\S+@\\S+\\.\\w+|(https?://)?(www\\.)?(twitter|facebook|instagram)\\.com/\\S+|@\\w+");

    private final Outline outline;
    private final Tree tree;
    private final Verdict[] verdicts;

    Edges(Outline outline, Verdict[] verdicts) {
        this.outline = outline;
        this.tree = outline.tree;
        this.verdicts = verdicts;
    }

    void trim(Titles.Title title) {
        giveBackLinks();
        head(title);
        tail();
    }

    private boolean isSolid(int k) {
        Block block = outline.blocks.get(k);
        return verdicts[k].isArticle()
                && block.chars >= 80
                && block.stops > 0
                && block.linkShare() < 0.4
                && !tree.tag(block.holder).is(Of.HEADING);
    }

    /** Headings that are links belong to the article where it goes on after them. */
    private void giveBackLinks() {
        int last = lastSolid();
        int first = firstSolid();
        for (int k = first + 1; k < last; k++) {
            if (verdicts[k].why().equals(Article.LINKS) && isHeading(k)) {
                verdicts[k] = new Verdict(Section.Kind.BODY, "a heading that is a link");
            }
        }
    }

    private boolean isHeading(int k) {
        Block block = outline.blocks.get(k);
        if (!tree.tag(block.holder).is(Of.HEADING)) {
            return false;
        }
        return !Phrases.LISTED.isFurniture(Prose.line(tree, block.from, block.to));
    }

    private int firstSolid() {
        for (int k = 0; k < verdicts.length; k++) {
            if (isSolid(k)) {
                return k;
            }
        }
        return verdicts.length;
    }

    private int lastSolid() {
        for (int k = verdicts.length - 1; k >= 0; k--) {
            if (isSolid(k)) {
                return k;
            }
        }
        return -1;
    }

    private void head(Titles.Title title) {
        int first = Math.min(firstSolid(), verdicts.length);
        for (int k = 0; k < first; k++) {
            if (verdicts[k].isArticle() && outline.blocks.get(k).chars < LINE) {
                String line = line(k);
                if (Titles.isSame(title.text(), line)) {
                    verdicts[k] = new Verdict(Section.Kind.HEADLINE, "the title once more");
                } else if (isDateLine(line)) {
                    verdicts[k] = Verdict.furniture("a line of date or author");
                } else if (k < title.block() && isLabel(outline.blocks.get(k))) {
                    verdicts[k] = Verdict.furniture("a label above the headline");
                }
            }
        }
    }

    private static boolean isLabel(Block block) {
        return block.stops == 0 && block.chars < LABEL;
    }

    private void tail() {
        int last = lastSolid();
        boolean listed = false;
        for (int k = last + 1; last >= 0 && k < verdicts.length; k++) {
            if (!verdicts[k].isArticle()) {
                continue;
            }
            Block block = outline.blocks.get(k);
            String line = block.chars < LINE ? line(k) : "";
            if (isDateLine(line) || isAddress(line)) {
                verdicts[k] = Verdict.furniture("a line of date, author or address");
            } else if (block.linkShare() > 0.4 && (tree.tag(block.holder) == Tag.LI || listed)) {
                verdicts[k] = Verdict.furniture("links after the article");
                listed = true;
            }
        }
    }

    private String line(int k) {
        Block block = outline.blocks.get(k);
        return Prose.line(tree, block.from, block.to);
    }

    /** A date with no more than a name and a few words around it. */
    private static boolean isDateLine(String line) {
        if (line.isEmpty() || line.length() > LINE) {
            return false;
        }
        var dates = Dates.in(line, false);
        if (dates.isEmpty()) {
            return false;
        }
        int left = line.length();
        for (Dates.Found date : dates) {
            left -= date.end() - date.start();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        boolean sentence = SENTENCE_END.matcher(lower).find();
        return left <= 24
                || left <= 60
                        && !sentence
                        && (lower.startsWith("by ")
                                || !DateWords.before(line, dates.get(0).start()).isEmpty());
    }

    private static boolean isAddress(String line) {
        return line.length() < 60 && ADDRESS.matcher(line).matches();
    }
}
