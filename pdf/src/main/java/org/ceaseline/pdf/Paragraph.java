package org.ceaseline.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that belong together.
 *
 * @param text in one line
 * @param size of its letters, in points
 * @param bold true where all its lines are
 * @param top of its first line, in points from the top of the page
 * @param cells of a row of a table, in reading order; empty for prose
 */
record Paragraph(String text, float size, boolean bold, float top, List<String> cells) {

    private static final Pattern ITEM = Pattern.compile("^(?:[•◦▪■●–*-]|\\d{1,3}[.)]|[a-z][.)])\\s.*");
    private static final String STOPS = ".!?:…»”\"'’)؟۔。";

    boolean isRow() {
        return !cells.isEmpty();
    }

    boolean isItem() {
        return !isRow() && ITEM.matcher(text).matches();
    }

    boolean isEnded() {
        return STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The paragraph with another that goes on with it. */
    Paragraph and(Paragraph next) {
        return new Paragraph(joined(text, next.text), size, bold && next.bold, top, List.of());
    }

    /** True where this breaks off at the end of a column or a page and the other takes it up. */
    boolean goesOnIn(Paragraph next) {
        return !isEnded()
                && !isRow()
                && !next.isRow()
                && !next.isItem()
                && Math.abs(size - next.size) < 0.12 * size
                && bold == next.bold
                && text.length() > 60
                && !Character.isUpperCase(next.text.codePointAt(0));
    }

    /** The paragraphs of a column. */
    static List<Paragraph> of(Column column) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        double step = usualStep(column.lines);
        for (Line line : column.lines) {
            if (!open.isEmpty() && isBreak(column, open.get(open.size() - 1), line, step)) {
                paragraphs.add(joined(open));
                open.clear();
            }
            open.add(line);
        }
        paragraphs.add(joined(open));
        return paragraphs;
    }

    private static double usualStep(List<Line> lines) {
        double[] steps = new double[Math.max(1, lines.size() - 1)];
        steps[0] = lines.get(0).size() * 1.2;
        for (int i = 1; i < lines.size(); i++) {
            steps[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
        }
        java.util.Arrays.sort(steps);
        return Math.min(steps[(steps.length - 1) / 2], lines.get(0).size() * 1.7);
    }

    private static boolean isBreak(Column column, Line above, Line line, double step) {
        return line.isRow()
                || line.y() - above.y() > step * 1.3
                || above.bold() != line.bold()
                || ITEM.matcher(line.text()).matches()
                || isIndented(column, above, line)
                || couldHaveHeldMore(column, above, line);
    }

    private static boolean isIndented(Column column, Line above, Line line) {
        double in = line.rightToLeft() ? column.end - line.end() : line.start() - column.start;
        double aboveIn = above.rightToLeft() ? column.end - above.end() : above.start() - column.start;
        return in > line.size() * 0.8 && aboveIn < line.size() * 0.4;
    }

    /** True where the next line's first word had room above, so that the line was ended on purpose. */
    private static boolean couldHaveHeldMore(Column column, Line above, Line line) {
        int space = line.text().indexOf(' ');
        double word =
                line.width() * (space < 0 ? 1 : (double) space / line.text().length());
        double room = above.rightToLeft() ? above.start() - column.start : column.end - above.end();
        return room > word + line.size()
                && STOPS.indexOf(above.text().charAt(above.text().length() - 1)) >= 0;
    }

    private static Paragraph joined(List<Line> lines) {
        String text = lines.get(0).text();
        boolean bold = true;
        for (int i = 0; i < lines.size(); i++) {
            text = i == 0 ? text : joined(text, lines.get(i).text());
            bold &= lines.get(i).bold();
        }
        Line first = lines.get(0);
        return new Paragraph(text, first.size(), bold, first.y(), first.cells());
    }

    /** A word that was cut at the end of a line is put together; a compound of names or figures keeps its hyphen. */
    static String joined(String above, String below) {
        int last = above.length() - 1;
        boolean soft = above.charAt(last) == '\u00AD';
        boolean hyphen = (above.charAt(last) == '-' || above.charAt(last) == '\u2010')
                && last > 0
                && Character.isLetterOrDigit(above.charAt(last - 1));
        if (soft || hyphen && Character.isLowerCase(above.charAt(last - 1)) && Character.isLowerCase(below.charAt(0))) {
            return above.substring(0, last) + below;
        }
        return hyphen && Character.isLetterOrDigit(below.charAt(0)) ? above + below : above + " " + below;
    }
}
