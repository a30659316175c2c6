package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins lines to columns and puts the columns of a page in reading order: one goes before another where it stands above it,
 * or beside it on the side where reading begins with nothing between them that reaches across both (after Breuel, "High
 * performance document layout analysis", 2003).
 */
final class Columns {

    /** Pages with more stretches than this are tables or maps, and are read from top to bottom. */
    private static final int MOST = 300;

    private Columns() {}

    static List<Column> of(List<Line> lines) {
        List<Column> columns = joined(lines);
        columns.sort(Comparator.comparingDouble(Column::top).thenComparingDouble(column -> column.start));
        if (columns.size() > MOST) {
            return columns;
        }
        long right = lines.stream().filter(Line::rightToLeft).count();
        return ordered(columns, right * 2 > lines.size());
    }

    private static List<Column> joined(List<Line> lines) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Column> fitting = new ArrayList<>();
            for (int k = columns.size() - 1; k >= Math.max(0, columns.size() - 40); k--) {
                if (columns.get(k).continuesWith(line)) {
                    fitting.add(columns.get(k));
                }
            }
            boolean alone = fitting.size() == 1 && !isNarrowed(fitting.get(0).last(), lines, i);
            if (alone) {
                fitting.get(0).add(line);
            } else {
                columns.add(new Column(line));
            }
        }
        return columns;
    }

    /** True where a line across the page is followed by one that shares its height with others: columns begin. */
    private static boolean isNarrowed(Line above, List<Line> lines, int at) {
        Line line = lines.get(at);
        for (int i = Math.max(0, at - 4); i < Math.min(lines.size(), at + 5); i++) {
            Line other = lines.get(i);
            if (i != at
                    && Math.abs(other.y() - line.y()) < line.size() * 0.5
                    && other.shared(above) > line.size() * 2) {
                return true;
            }
        }
        return false;
    }

    private static List<Column> ordered(List<Column> columns, boolean rightToLeft) {
        int size = columns.size();
        boolean[][] before = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                before[i][k] = i != k && goesBefore(columns.get(i), columns.get(k), columns, rightToLeft);
            }
        }
        boolean[] read = new boolean[size];
        List<Column> ordered = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            int next = next(before, read);
            read[next] = true;
            ordered.add(columns.get(next));
        }
        return ordered;
    }

    /** The first column that no unread one goes before; where they go in a circle, the topmost. */
    private static int next(boolean[][] before, boolean[] read) {
        int topmost = -1;
        for (int i = 0; i < read.length; i++) {
            if (read[i]) {
                continue;
            }
            topmost = topmost < 0 ? i : topmost;
            boolean free = true;
            for (int k = 0; k < read.length && free; k++) {
                free = read[k] || !before[k][i];
            }
            if (free) {
                return i;
            }
        }
        return topmost;
    }

    private static boolean goesBefore(Column one, Column other, List<Column> all, boolean rightToLeft) {
        if (!one.isBeside(other)) {
            return one.top() < other.top();
        }
        boolean first = rightToLeft ? one.start >= other.end : one.end <= other.start;
        return first && all.stream().noneMatch(between -> reachesAcross(between, one, other));
    }

    private static boolean reachesAcross(Column between, Column one, Column other) {
        return !between.isBeside(one)
                && !between.isBeside(other)
                && between.top() >= Math.min(one.top(), other.top())
                && between.top() < Math.max(one.top(), other.top());
    }
}
