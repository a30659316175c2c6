package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of a capture that holds its text: paragraphs with few other lines among them. What stands far above it are
 * menus and notices, what stands far below it are teasers of other reports.
 *
 * @param from index of the first unit
 * @param to index after the last unit
 */
record MainText(int from, int to) {

    /** So many lines in a row that are no prose part one text from another. */
    private static final int WIDEST_BREAK = 6;

    /** A text above with this share of the longest one's words is the article, and the longest its comments. */
    private static final double ENOUGH = 0.34;

    private record Stretch(int from, int to, int words) {}

    static MainText of(Sheet sheet) {
        List<Stretch> stretches = stretches(sheet);
        int most = stretches.stream().mapToInt(Stretch::words).max().orElse(0);
        for (Stretch stretch : stretches) {
            if (stretch.words >= ENOUGH * most) {
                return new MainText(stretch.from, stretch.to);
            }
        }
        return new MainText(0, sheet.units().size());
    }

    private static List<Stretch> stretches(Sheet sheet) {
        List<Stretch> stretches = new ArrayList<>();
        int from = -1;
        int last = -1;
        int words = 0;
        int idle = 0;
        for (Unit unit : sheet.units()) {
            if (isProse(unit)) {
                if (from >= 0 && idle > WIDEST_BREAK) {
                    stretches.add(new Stretch(from, last + 1, words));
                    from = -1;
                    words = 0;
                }
                from = from < 0 ? unit.index() : from;
                last = unit.index();
                words += unit.isParagraph() ? unit.words() : unit.words() / 3;
                idle = 0;
            } else {
                idle += unit.plays(Furniture.Role.PART) ? 0 : 1;
            }
        }
        if (from >= 0) {
            stretches.add(new Stretch(from, last + 1, words));
        }
        return stretches;
    }

    private static boolean isProse(Unit unit) {
        return unit.isContent() && (unit.isParagraph() || unit.isClosed() && unit.words() >= 5);
    }
}
