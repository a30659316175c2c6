package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one line within one column, in points.
 *
 * @param start left edge
 * @param end right edge
 * @param y base line
 * @param size of most of its letters
 * @param bold true where most of its letters are
 * @param rightToLeft true where most of its letters are written so
 * @param text in logical order
 * @param cells of a row of a table, in reading order; empty for a line of prose
 */
record Line(
        float start,
        float end,
        float y,
        float size,
        boolean bold,
        boolean rightToLeft,
        String text,
        List<String> cells) {

    /** @param glyphs of one line, from left to right, with blanks */
    static Line of(List<Glyph> glyphs) {
        int bold = 0;
        float size = 0;
        for (Glyph glyph : glyphs) {
            bold += glyph.bold() ? 1 : 0;
            size = Math.max(size, glyph.size());
        }
        boolean rightToLeft = Reading.isRightToLeft(glyphs);
        return new Line(
                glyphs.get(0).x(),
                glyphs.get(glyphs.size() - 1).end(),
                glyphs.get(0).y(),
                usualSize(glyphs, size),
                bold * 2 > glyphs.size(),
                rightToLeft,
                Reading.logical(glyphs, rightToLeft),
                List.of());
    }

    /** A row of a table as one line, as wide as the table. */
    static Line row(List<Line> parts, float left, float right) {
        boolean rightToLeft = parts.stream().filter(Line::rightToLeft).count() * 2 > parts.size();
        List<String> cells = new ArrayList<>();
        parts.forEach(part -> cells.add(rightToLeft ? 0 : cells.size(), part.text()));
        Line first = parts.get(0);
        boolean bold = parts.stream().allMatch(Line::bold);
        return new Line(
                left, right, first.y(), first.size(), bold, rightToLeft, String.join(" ", cells), List.copyOf(cells));
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    /** The same stretch with other words. */
    Line with(String words) {
        return new Line(start, end, y, size, bold, rightToLeft, words, cells);
    }

    /** The size of most letters, so that a raised figure or a large initial does not count. */
    private static float usualSize(List<Glyph> glyphs, float largest) {
        float usual = largest;
        int most = 0;
        for (Glyph glyph : glyphs) {
            int same = 0;
            for (int i = 0; i < Math.min(glyphs.size(), 60); i++) {
                same += Math.abs(glyphs.get(i).size() - glyph.size()) < 0.2 ? 1 : 0;
            }
            if (same > most) {
                most = same;
                usual = glyph.size();
            }
            if (same * 2 > Math.min(glyphs.size(), 60)) {
                break;
            }
        }
        return usual;
    }

    float width() {
        return end - start;
    }

    /** Points by which this and another stretch lie above each other. */
    float shared(Line other) {
        return Math.min(end, other.end) - Math.max(start, other.start);
    }
}
