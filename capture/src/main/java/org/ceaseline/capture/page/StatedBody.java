package org.ceaseline.capture.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The article's text as the page's linked data carry it. It is evidence, not the page: it is taken only where the page itself
 * shows next to nothing of an article, as pages do that scripts fill.
 *
 * @param paragraphs in order, none empty
 * @param start first raw byte of the data
 */
record StatedBody(List<String> paragraphs, int start) {

    /** A text shorter than this is a teaser. */
    private static final int FEWEST = 300;

    private static final int SHOWN = 200;
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</h\\d>|</li>|</div>");
    private static final Pattern MARKS = Pattern.compile("<[^<>]{1,2000}>");
    private static final Pattern LINES = Pattern.compile("[\\r\\n\\u2028\\u2029]+");

    static StatedBody of(LinkedData linked, Outline outline, Verdict[] verdicts) {
        if (shown(outline, verdicts) >= SHOWN) {
            return new StatedBody(List.of(), 0);
        }
        String longest = "";
        int start = 0;
        for (int i = 0; i < linked.articles.size(); i++) {
            String body = LinkedData.text(linked.articles.get(i), "articleBody");
            if (body.length() > longest.length()) {
                longest = body;
                start = linked.articleStarts.get(i);
            }
        }
        String plain = MARKS.matcher(BREAK.matcher(longest).replaceAll("\n")).replaceAll("");
        if (plain.length() < FEWEST || plain.indexOf('.') < 0 && plain.indexOf('\u3002') < 0) {
            return new StatedBody(List.of(), 0);
        }
        return new StatedBody(
                LINES.splitAsStream(plain)
                        .map(line -> References.read(line)
                                .replaceAll("[\\s\u00A0]+", " ")
                                .strip())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                start);
    }

    private static int shown(Outline outline, Verdict[] verdicts) {
        int chars = 0;
        for (int k = 0; k < verdicts.length; k++) {
            chars += verdicts[k].isArticle() ? outline.blocks.get(k).chars : 0;
        }
        return chars;
    }
}
