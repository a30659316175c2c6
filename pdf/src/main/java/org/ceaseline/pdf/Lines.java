package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts the signs of a page into lines, and lines where the space between two columns runs through them. */
final class Lines {

    /** Spaces between words are wider than this share of the size. */
    private static final double WORD_GAP = 0.16;

    /** Spaces between columns are wider than this share of the size, and stand in neighbouring lines too. */
    private static final double COLUMN_GAP = 0.9;

    private static final double SURE_GAP = 3.5;
    private static final int NEIGHBOURS = 2;

    private Lines() {}

    /** Lines from top to bottom, those of one height from left to right. */
    static List<Line> of(List<Glyph> glyphs) {
        List<List<Glyph>> rows = rows(glyphs);
        List<List<float[]>> gaps = rows.stream().map(Lines::gaps).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cut(rows, gaps, i, lines);
        }
        return lines;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x))
                .toList();
        List<List<Glyph>> rows = new ArrayList<>();
        float y = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : sorted) {
            if (rows.isEmpty() || glyph.y() - y > glyph.size() * 0.4) {
                rows.add(new ArrayList<>());
                y = glyph.y();
            }
            rows.get(rows.size() - 1).add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    /** Gaps of a row that may part columns, as left and right edge. */
    private static List<float[]> gaps(List<Glyph> row) {
        List<float[]> gaps = new ArrayList<>();
        float end = row.get(0).end();
        for (Glyph glyph : row) {
            if (glyph.x() - end > glyph.size() * COLUMN_GAP) {
                gaps.add(new float[] {end, glyph.x()});
            }
            end = Math.max(end, glyph.end());
        }
        return gaps;
    }

    private static void cut(List<List<Glyph>> rows, List<List<float[]>> gaps, int row, List<Line> lines) {
        List<Glyph> open = new ArrayList<>();
        float end = Float.NaN;
        for (Glyph glyph : rows.get(row)) {
            float gap = glyph.x() - end;
            if (!open.isEmpty() && gap > glyph.size() * COLUMN_GAP && isGutter(rows, gaps, row, end, glyph)) {
                lines.add(Line.of(open));
                open.clear();
            } else if (!open.isEmpty() && gap > glyph.size() * WORD_GAP) {
                open.add(new Glyph(end, glyph.y(), gap, glyph.size(), glyph.bold(), " "));
            }
            end = open.isEmpty() ? glyph.end() : Math.max(end, glyph.end());
            open.add(glyph);
        }
        lines.add(Line.of(open));
    }

    /** True where the gap is too wide for a space, or runs on through a line above or below. */
    private static boolean isGutter(List<List<Glyph>> rows, List<List<float[]>> gaps, int row, float from, Glyph next) {
        if (next.x() - from > next.size() * SURE_GAP) {
            return true;
        }
        for (int i = Math.max(0, row - NEIGHBOURS); i <= Math.min(rows.size() - 1, row + NEIGHBOURS); i++) {
            if (i != row && isOpen(gaps.get(i), from, next.x(), next.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(List<float[]> gaps, float from, float to, float size) {
        for (float[] gap : gaps) {
            if (Math.min(gap[1], to) - Math.max(gap[0], from) > size * COLUMN_GAP * 0.8) {
                return true;
            }
        }
        return false;
    }
}
