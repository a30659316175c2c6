package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The article's text as the page's linked data carry it. It is evidence, not the page: it is taken only where the page itself
 * shows next to nothing of an article, as pages do that scripts fill.
 *
 * @param paragraphs in order
 * @param start first raw byte of the data
 */
record StatedBody(List<Paragraph> paragraphs, int start) {

    /** @param text never empty; @param time of the live post that it belongs to */
    record Paragraph(String text, Optional<String> time) {}

    /** A text shorter than this is a teaser. */
    private static final int FEWEST = 300;

    /** The same where the page shows nothing at all: a flash is all that there is. */
    private static final int FLASH = 100;

    private static final int SHOWN = 200;
    private static final int BEGINNING = 40;
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</h\\d>|</li>|</div>");
    private static final Pattern MARKS = Pattern.compile("<[^<>]{1,2000}>");
    private static final Pattern LINES = Pattern.compile("[\\r\\n\\u2028\\u2029]+");

    static StatedBody of(LinkedData linked, Outline outline, Verdict[] verdicts) {
        int shown = shown(outline, verdicts);
        if (shown >= SHOWN) {
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
        List<Paragraph> posts = posts(linked);
        int told = posts.stream().mapToInt(post -> post.text().length()).sum();
        if (told > longest.length() && told >= FEWEST) {
            return new StatedBody(posts, linked.articleStarts.get(0));
        }
        String plain = plain(longest);
        boolean prose = plain.indexOf('.') >= 0 || plain.indexOf('\u3002') >= 0;
        if (plain.length() < (shown == 0 ? FLASH : FEWEST) || !prose || contradicts(plain, outline, verdicts)) {
            return new StatedBody(List.of(), 0);
        }
        return new StatedBody(
                lines(plain).stream()
                        .map(line -> new Paragraph(line, Optional.empty()))
                        .toList(),
                start);
    }

    /** True where the little that the page shows of an article stands nowhere in the data. */
    private static boolean contradicts(String plain, Outline outline, Verdict[] verdicts) {
        String stated = Titles.letters(plain);
        boolean any = false;
        for (int k = 0; k < verdicts.length; k++) {
            Block block = outline.blocks.get(k);
            if (verdicts[k].isArticle() && block.isProse()) {
                String shown = Titles.letters(Prose.line(outline.tree, block.from, block.to));
                if (stated.contains(shown.substring(0, Math.min(shown.length(), BEGINNING)))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static List<Paragraph> posts(LinkedData linked) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (JsonNode post : linked.livePosts()) {
            Optional<String> time = LivePosts.timeOf(post);
            String text = LinkedData.text(post, "headline") + "\n" + plain(LinkedData.text(post, "articleBody"));
            lines(text).forEach(line -> paragraphs.add(new Paragraph(line, time)));
        }
        return paragraphs;
    }

    /** Text that may carry markup, with a line for each of its parts. */
    static String plain(String text) {
        return MARKS.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static List<String> lines(String plain) {
        return LINES.splitAsStream(plain)
                .map(line ->
                        References.read(line).replaceAll("[\\s\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int shown(Outline outline, Verdict[] verdicts) {
        int chars = 0;
        for (int k = 0; k < verdicts.length; k++) {
            chars += verdicts[k].isArticle() ? outline.blocks.get(k).chars : 0;
        }
        return chars;
    }
}
