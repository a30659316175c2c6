package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tables of a page: rows of short cells that stand below each other. Each row becomes one line, so that what stands
 * in one row is read together and not column by column.
 */
final class Tables {

    /** Rows lie no further apart than this, in sizes of their letters. */
    private static final double FURTHEST = 3.2;

    /** Lines of one cell lie no further apart than this. */
    private static final double WRAPPED = 1.45;

    private static final int FEWEST_ROWS = 3;

    /** A line that fills its column so far, in columns of text as most do. */
    private static final double FULL = 0.8;

    private static final double MOSTLY_FULL = 0.6;

    /** Words of the cells of a column, on average, of which a table has one at least. */
    private static final double FEW_WORDS = 3.2;

    private final List<List<Line>> rows;

    private Tables(List<List<Line>> rows) {
        this.rows = rows;
    }

    /** The lines of a page, those of a table put together to rows. */
    static List<Line> joined(List<Line> lines) {
        Tables tables = new Tables(rows(lines));
        List<Line> joined = new ArrayList<>();
        int i = 0;
        while (i < tables.rows.size()) {
            int end = tables.end(i);
            if (tables.isTable(i, end)) {
                tables.add(i, end, joined);
                i = end;
            } else {
                joined.addAll(tables.rows.get(i++));
            }
        }
        return joined;
    }

    private static List<List<Line>> rows(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : lines) {
            boolean beside =
                    !rows.isEmpty() && Math.abs(rows.get(rows.size() - 1).get(0).y() - line.y()) < line.size() * 0.5;
            if (!beside) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        return rows;
    }

    /** The row after the last that may belong to a table that begins with this row. */
    private int end(int from) {
        if (rows.get(from).size() < 2) {
            return from + 1;
        }
        int last = from;
        for (int i = from + 1; i < rows.size() && isNear(i); i++) {
            boolean cells = rows.get(i).size() > 1;
            if (!cells && !isWrapped(from, i)) {
                break;
            }
            last = i;
        }
        return last + 1;
    }

    private boolean isNear(int row) {
        Line line = rows.get(row).get(0);
        return line.y() - rows.get(row - 1).get(0).y() <= FURTHEST * line.size();
    }

    /** True where a row goes on with cells of the one above: it stands close below and leaves the first column empty. */
    private boolean isWrapped(int from, int row) {
        Line first = rows.get(row).get(0);
        Line above = rows.get(row - 1).get(0);
        List<float[]> bands = bands(from, row);
        boolean close = first.y() - above.y() <= WRAPPED * first.size();
        boolean indented = first.start() >= bands.get(0)[1];
        boolean within = rows.get(row).stream().allMatch(cell -> bandOf(cell, bands) > 0 || !indented);
        boolean tail = !indented && rows.get(row).size() == 1 && first.end() <= bands.get(0)[1] + first.size();
        return close && within && (indented || tail && isFollowedByCells(row));
    }

    /** A single line in the first column belongs to the table only where the table goes on below it. */
    private boolean isFollowedByCells(int row) {
        return row + 1 < rows.size() && rows.get(row + 1).size() > 1 && isNear(row + 1);
    }

    /** The stretches that the columns take up, from left to right, each as left and right edge. */
    private List<float[]> bands(int from, int end) {
        List<float[]> bands = new ArrayList<>();
        for (List<Line> row : rows.subList(from, end)) {
            for (Line cell : row.size() > 1 ? row : List.<Line>of()) {
                float[] band = {cell.start(), cell.end()};
                bands.removeIf(other -> {
                    boolean shared = Math.min(other[1], band[1]) > Math.max(other[0], band[0]);
                    band[0] = shared ? Math.min(other[0], band[0]) : band[0];
                    band[1] = shared ? Math.max(other[1], band[1]) : band[1];
                    return shared;
                });
                bands.add(band);
            }
        }
        bands.sort((one, other) -> Float.compare(one[0], other[0]));
        return bands;
    }

    /** The column that most of a cell stands in; -1 where it stands in none. */
    private static int bandOf(Line cell, List<float[]> bands) {
        int best = -1;
        float most = 0;
        for (int i = 0; i < bands.size(); i++) {
            float shared = Math.min(cell.end(), bands.get(i)[1]) - Math.max(cell.start(), bands.get(i)[0]);
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    private boolean isTable(int from, int end) {
        long cells =
                rows.subList(from, end).stream().filter(row -> row.size() > 1).count();
        List<float[]> bands = bands(from, end);
        if (bands.size() < 2 || cells < (bands.size() > 2 ? FEWEST_ROWS - 1 : FEWEST_ROWS)) {
            return false;
        }
        boolean few = false;
        boolean text = true;
        for (int i = 0; i < bands.size(); i++) {
            double[] measured = measured(from, end, bands, i);
            few |= measured[0] <= FEW_WORDS;
            text &= measured[0] > FEW_WORDS && measured[1] >= MOSTLY_FULL;
        }
        return few && !text;
    }

    /** Words of a cell of one column, on average, and the share of its cells that fill it. */
    private double[] measured(int from, int end, List<float[]> bands, int band) {
        int cells = 0;
        int full = 0;
        int words = 0;
        for (List<Line> row : rows.subList(from, end)) {
            for (Line cell : row) {
                if (bandOf(cell, bands) == band) {
                    cells++;
                    full += cell.width() >= FULL * (bands.get(band)[1] - bands.get(band)[0]) ? 1 : 0;
                    words += cell.text().split(" ").length;
                }
            }
        }
        return new double[] {(double) words / Math.max(1, cells), (double) full / Math.max(1, cells)};
    }

    private void add(int from, int end, List<Line> into) {
        List<float[]> bands = bands(from, end);
        float left = bands.get(0)[0];
        float right = bands.get(bands.size() - 1)[1];
        List<Line> open = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (i > from && isWrapped(from, i)) {
                rows.get(i).forEach(cell -> wrap(open, cell, bands));
            } else {
                close(open, left, right, into);
                open.addAll(rows.get(i));
            }
        }
        close(open, left, right, into);
    }

    /** Puts a line of a cell below the line of the same column. */
    private static void wrap(List<Line> open, Line below, List<float[]> bands) {
        for (int i = 0; i < open.size(); i++) {
            if (bandOf(open.get(i), bands) == bandOf(below, bands)) {
                open.set(i, open.get(i).with(Paragraph.joined(open.get(i).text(), below.text())));
                return;
            }
        }
        open.add(below);
        open.sort((one, other) -> Float.compare(one.start(), other.start()));
    }

    private static void close(List<Line> open, float left, float right, List<Line> into) {
        if (!open.isEmpty()) {
            into.add(Line.row(open, left, right));
            open.clear();
        }
    }
}
