package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines of one column that follow each other. Not safe to share between threads. */
final class Column {

    /** Lines of a column lie no further apart than this, in sizes of its letters. */
    private static final double FURTHEST = 2.2;

    final List<Line> lines = new ArrayList<>();
    float start = Float.POSITIVE_INFINITY;
    float end = Float.NEGATIVE_INFINITY;

    Column(Line first) {
        add(first);
    }

    void add(Line line) {
        lines.add(line);
        start = Math.min(start, line.start());
        end = Math.max(end, line.end());
    }

    float top() {
        return lines.get(0).y() - lines.get(0).size();
    }

    float bottom() {
        return last().y();
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** True where this line may be the column's next. */
    boolean continuesWith(Line line) {
        float gap = line.y() - last().y();
        return line.isRow() == last().isRow()
                && gap > 0
                && gap <= FURTHEST * line.size()
                && line.shared(last()) >= 0.5 * Math.min(line.width(), last().width())
                && Math.abs(line.size() - last().size()) < 0.12 * line.size();
    }

    boolean isBeside(Column other) {
        return Math.min(end, other.end) <= Math.max(start, other.start);
    }
}
