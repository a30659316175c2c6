package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of a document say: paragraphs in reading order, and the lines that head and foot the pages.
 *
 * @param paragraphs of all pages
 * @param first number of paragraphs that stand on the first page
 * @param running heads and feet, each once
 */
record Sheets(List<Paragraph> paragraphs, int first, List<String> running) {

    /** Heads and feet stand in this share of the page at its top and bottom. */
    private static final double EDGE = 0.14;

    private static final int EDGE_LINES = 3;

    static Sheets of(List<List<Glyph>> pages) {
        List<List<Line>> lines =
                pages.stream().map(Lines::of).map(PrintMarks::without).toList();
        Set<String> running = running(lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        Set<String> heads = new java.util.LinkedHashSet<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Line> kept = new ArrayList<>();
            for (Line line : lines.get(i)) {
                boolean head = running.contains(key(line)) && isAtEdge(line, lines.get(i));
                if (head) {
                    heads.add(line.text());
                } else {
                    kept.add(line);
                }
            }
            page(Tables.joined(kept), paragraphs);
            first = i == 0 ? paragraphs.size() : first;
        }
        return new Sheets(List.copyOf(paragraphs), first, List.copyOf(heads));
    }

    private static void page(List<Line> lines, List<Paragraph> paragraphs) {
        for (Column column : Columns.of(lines)) {
            for (Paragraph paragraph : Paragraph.of(column)) {
                int last = paragraphs.size() - 1;
                if (last >= 0 && paragraphs.get(last).goesOnIn(paragraph)) {
                    paragraphs.set(last, paragraphs.get(last).and(paragraph));
                } else {
                    paragraphs.add(paragraph);
                }
            }
        }
    }

    /** Lines, figures left out, that stand at the edge of most pages. */
    private static Set<String> running(List<List<Line>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<Line> page : pages) {
            Set<String> here = new HashSet<>();
            for (Line line : page) {
                if (isAtEdge(line, page)) {
                    here.add(key(line));
                }
            }
            here.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        long written = pages.stream().filter(page -> !page.isEmpty()).count();
        Set<String> running = new HashSet<>();
        seen.forEach((key, count) -> {
            if (count >= 2 && count * 5L >= written * 2) {
                running.add(key);
            }
        });
        return running;
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\p{Nd}+", "#");
    }

    private static boolean isAtEdge(Line line, List<Line> page) {
        float top = page.get(0).y();
        float bottom = page.get(page.size() - 1).y();
        double edge = (bottom - top) * EDGE;
        boolean outside = line.y() <= top + edge || line.y() >= bottom - edge;
        long above = page.stream()
                .filter(other -> other.y() < line.y() - 1)
                .limit(EDGE_LINES)
                .count();
        long below = page.stream()
                .filter(other -> other.y() > line.y() + 1)
                .limit(EDGE_LINES)
                .count();
        return outside && (above < EDGE_LINES || below < EDGE_LINES);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty() && running.isEmpty();
    }
}
