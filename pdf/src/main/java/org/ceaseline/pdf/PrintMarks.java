package org.ceaseline.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a browser prints around a page: the moment of printing above, address and page count below. It says nothing of the
 * report; least of all is that moment the day of publication.
 */
final class PrintMarks {

    private static final Pattern COUNT = Pattern.compile("\\p{Nd}{1,4}\\s?/\\s?\\p{Nd}{1,4}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|file)://\\S+(?:\\s?(?:\\u2026|\\.\\.\\.))?");
    private static final Pattern MOMENT = Pattern.compile(
            "(?=.*\\p{Nd}{1,4}[./-]\\s?\\p{Nd}{1,2}[./-]\\s?\\p{Nd}{2,4})(?=.*\\p{Nd}{1,2}[:.]\\p{Nd}{2}).{8,40}");

    private PrintMarks() {}

    /** The lines of a page without those marks; all of them where its last row is none. */
    static List<Line> without(List<Line> page) {
        if (page.isEmpty()) {
            return page;
        }
        Line first = page.get(0);
        Line last = page.get(page.size() - 1);
        List<Line> below = page.stream().filter(line -> isBeside(line, last)).toList();
        boolean printed = below.stream().allMatch(PrintMarks::isMark);
        if (!printed) {
            return page;
        }
        boolean stamped = page.stream()
                .anyMatch(line ->
                        isBeside(line, first) && MOMENT.matcher(line.text()).matches());
        return page.stream()
                .filter(line -> !isBeside(line, last))
                .filter(line -> !stamped || !isBeside(line, first))
                .toList();
    }

    private static boolean isBeside(Line line, Line other) {
        return Math.abs(line.y() - other.y()) < other.size() * 0.5;
    }

    private static boolean isMark(Line line) {
        return COUNT.matcher(line.text()).matches()
                || ADDRESS.matcher(line.text()).matches();
    }
}
