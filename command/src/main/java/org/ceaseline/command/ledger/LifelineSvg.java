package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;

/** The life line as a picture that prints: a lane for each asserter, a mark for each step. Colours never stand alone. */
final class LifelineSvg {

    private static final int WIDTH = 1000;
    private static final int LEFT = 250;
    private static final int LANE = 34;
    private static final int TOP = 64;
    /** Letters that fit before the bars. */
    private static final int WIDEST = 36;

    private final Names names;
    private final StringBuilder out = new StringBuilder();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    LifelineSvg(Names names) {
        this.names = names;
    }

    String draw(Agreement agreement, LifeLine line) {
        bounds(line);
        int height = TOP + LANE * line.terms().size() + 22 * line.transitions().size() + 40;
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\""
                        + " role=\"img\">%n",
                WIDTH,
                height));
        out.append("<title>")
                .append(escaped("Life line of " + agreement.title()))
                .append("</title>\n");
        text(10, 22, 16, agreement.id() + ": " + agreement.title());
        text(
                10,
                42,
                12,
                "the desk: " + line.desk().words() + (line.contested() ? ", contested" : "")
                        + line.asOf().map(day -> ", as known on " + day).orElse(""));
        int y = TOP;
        for (LifeLine.Term term : line.terms()) {
            lane(term, y);
            y += LANE;
        }
        steps(line.transitions(), y + 10);
        return out.append("</svg>\n").toString();
    }

    private void bounds(LifeLine line) {
        line.transitions().forEach(step -> {
            widen(step.earliest());
            widen(step.latest());
        });
        line.asOf().ifPresent(this::widen);
        if (first.isAfter(last)) {
            widen(LocalDate.EPOCH);
        }
    }

    private void widen(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    private double x(LocalDate day) {
        LocalDate shown = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (WIDTH - LEFT - 30) * ChronoUnit.DAYS.between(first, shown) / days;
    }

    /** Solid from the latest start to the earliest end, dashed where start or end are in doubt. */
    private void lane(LifeLine.Term term, int y) {
        name(names.of(term.asserter()), y);
        LocalDate begin = term.start().map(window -> day(window.earliest())).orElse(first);
        LocalDate end = term.end().map(window -> day(window.earliest())).orElse(last);
        LocalDate surely = term.end().map(window -> day(window.latest())).orElse(last);
        bar(begin, end, y, "fill=\"#3b6ea5\"");
        bar(end, surely, y, "fill=\"none\" stroke=\"#3b6ea5\" stroke-dasharray=\"4 3\"");
        String words = term.start()
                        .map(window -> day(window.earliest()).toString())
                        .orElse("start not stated") + " to "
                + term.end().map(window -> day(window.earliest()).toString()).orElse("end not stated");
        text((int) x(begin) + 4, y + 30, 10, words);
    }

    /** A name that would run into the bar goes on below itself. */
    private void name(String name, int y) {
        int cut = name.length() <= WIDEST ? name.length() : name.lastIndexOf(' ', WIDEST);
        int end = cut < 1 ? Math.min(WIDEST, name.length()) : cut;
        text(10, y + 14, 12, name.substring(0, end));
        String rest = name.substring(end).strip();
        text(10, y + 28, 12, rest.length() <= WIDEST ? rest : rest.substring(0, WIDEST - 1) + "…");
    }

    private static LocalDate day(String moment) {
        return LocalDate.parse(moment.substring(0, 10));
    }

    private void bar(LocalDate from, LocalDate to, int y, String look) {
        double width = x(to) - x(from);
        if (width > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" %s/>%n",
                    x(from),
                    y + 4,
                    width,
                    look));
        }
    }

    private void steps(List<Transition> steps, int top) {
        int y = top;
        for (Transition step : steps) {
            String look = step.isTaken() ? "fill=\"#222\"" : "fill=\"#fff\" stroke=\"#222\"";
            out.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" %s/>%n", x(step.earliest()), y + 8, look));
            text(
                    10,
                    y + 12,
                    11,
                    step.earliest() + "  " + step.to().words() + (step.extended() ? " (extended)" : "")
                            + (step.isTaken() ? "" : ", proposed") + (step.contested() ? ", contested" : ""));
            y += 22;
        }
        text(
                10,
                y + 14,
                10,
                "filled: taken by the desk; open: proposed, waits for a person; dashed: the end lies somewhere here");
    }

    private void text(int x, int y, int size, String words) {
        if (words.isEmpty()) {
            return;
        }
        out.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" font-size=\"%d\">", x, y, size))
                .append(escaped(words))
                .append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
