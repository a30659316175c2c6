package org.ceaseline.capture.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A text that sounds like this or more is told by readers. */
    private static final double SPOKEN = 0.3;

    /** So many lines that are no prose stand between an article and teasers of others. */
    private static final int FAR_BELOW = 12;

    private record Stretch(int from, int to, int words) {}

    /** Indexes of content units up to {@code end} that belong to other texts far below the main one. */
    static Set<Integer> below(Sheet sheet, int end) {
        MainText main = of(sheet);
        Set<Integer> others = new HashSet<>();
        int far = main.to;
        boolean apart = false;
        for (Stretch stretch : stretches(sheet)) {
            if (stretch.from >= main.to) {
                List<Unit> between = sheet.units().subList(far, stretch.from);
                apart |=
                        between.size() > FAR_BELOW || between.stream().anyMatch(unit -> unit.plays(Furniture.Role.END));
                far = stretch.to;
            }
            if (stretch.from >= main.to && apart && stretch.words < ENOUGH * words(sheet, main)) {
                sheet.content(stretch.from, Math.max(stretch.from, Math.min(end, stretch.to)))
                        .forEach(unit -> others.add(unit.index()));
            }
        }
        return others;
    }

    static MainText of(Sheet sheet) {
        List<Stretch> stretches = stretches(sheet);
        Stretch longest = stretches.stream()
                .max(Comparator.comparingInt(Stretch::words).thenComparing(stretch -> -stretch.from))
                .orElse(new Stretch(0, 0, 0));
        if (longest.words > 0 && voice(sheet, longest) < SPOKEN) {
            return new MainText(longest.from, longest.to);
        }
        for (Stretch stretch : stretches) {
            if (stretch.words >= ENOUGH * longest.words && stretch.words > 0) {
                return new MainText(stretch.from, stretch.to);
            }
        }
        return new MainText(0, sheet.units().size());
    }

    private static int words(Sheet sheet, MainText main) {
        return sheet.content(main.from, main.to).stream()
                .filter(Unit::isParagraph)
                .mapToInt(Unit::words)
                .sum();
    }

    private static double voice(Sheet sheet, Stretch stretch) {
        return sheet.content(stretch.from, stretch.to).stream()
                .filter(Unit::isParagraph)
                .mapToDouble(unit -> Voice.of(unit.text()).score())
                .average()
                .orElse(0);
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
