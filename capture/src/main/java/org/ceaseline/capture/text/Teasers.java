package org.ceaseline.capture.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headlines and summaries of other articles, line after line, below an article. They end in no full stop, or run headline and
 * summary together; so the article ends where its paragraphs outweigh such lines most.
 */
final class Teasers {

    private static final int FULL_PARAGRAPH = 12;
    private static final int HEAVIEST = 50;
    private static final int FEWEST = 4;
    private static final int FEWEST_PARAGRAPHS = 3;
    private static final double HEADLINE = -9;

    /** A headline that runs into its summary: a small letter, a capital, and the rest of a word or a blank. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Ll}{3}\\p{Lu}(?:\\p{Ll}{2}| \\p{Ll})");

    private Teasers() {}

    /** Indexes of the content units from the article's end up to {@code end}; empty where they are few. */
    static Set<Integer> below(Sheet sheet, Head head, int end) {
        List<Unit> units = sheet.content(Math.min(head.body(), end), end);
        int cut = cut(units);
        Set<Integer> below = new HashSet<>();
        int headlines = 0;
        for (Unit unit : units.subList(cut, units.size())) {
            below.add(unit.index());
            headlines += isHeadline(unit) ? 1 : 0;
        }
        long paragraphs = units.subList(0, cut).stream()
                .filter(unit -> unit.isClosed() && unit.words() >= FULL_PARAGRAPH)
                .count();
        return headlines >= FEWEST && paragraphs >= FEWEST_PARAGRAPHS ? below : Set.of();
    }

    /** The place after which the paragraphs no longer outweigh the headlines. */
    private static int cut(List<Unit> units) {
        double sum = 0;
        double most = 0;
        int cut = units.size();
        for (int i = 0; i < units.size(); i++) {
            sum += weight(units.get(i));
            if (sum >= most) {
                most = sum;
                cut = i + 1;
            }
        }
        return cut;
    }

    private static double weight(Unit unit) {
        if (isHeadline(unit)) {
            return HEADLINE;
        }
        if (Article.isListItem(unit.text()) || Article.isQuote(unit.text())) {
            return 2;
        }
        return unit.isClosed() ? Math.min(HEAVIEST, unit.words()) : unit.words() >= FULL_PARAGRAPH * 4 ? 10 : -2;
    }

    private static boolean isHeadline(Unit unit) {
        boolean open = !unit.isClosed() && unit.words() >= 4 && unit.words() < FULL_PARAGRAPH * 3;
        return open && !Article.isListItem(unit.text())
                || unit.words() >= FULL_PARAGRAPH
                        && RUN_TOGETHER.matcher(unit.text()).find();
    }
}
