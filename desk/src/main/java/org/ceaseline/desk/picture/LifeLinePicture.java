package org.ceaseline.desk.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;

/** A life line: the desk's own states on top, a lane for each asserter's term, a mark for each step. Reads in print too. */
public final class LifeLinePicture {

    private static final int WIDTH = 960;
    private static final int LEFT = 210;
    private static final int RIGHT = 24;
    private static final int LANE = 34;
    private static final int TOP = 34;

    private final UnaryOperator<String> names;
    private final BiFunction<String, String, String> words;
    private final Function<LocalDate, String> days;
    private final Svg svg = new Svg();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    /**
     * @param names who somebody is, by casebook id, in the reader's language
     * @param words a word of a list in it
     * @param days a day in it
     */
    public LifeLinePicture(
            UnaryOperator<String> names, BiFunction<String, String, String> words, Function<LocalDate, String> days) {
        this.names = names;
        this.words = words;
        this.days = days;
    }

    public String draw(Agreement agreement, LifeLine line) {
        bounds(line);
        int lanes = 1 + line.terms().size() + 1;
        int height = TOP + LANE * lanes + 14;
        svg.begin(WIDTH, height, "lifeline", words.apply("picture", "lifeline") + ": " + agreement.title());
        axis(height);
        states(line, TOP);
        int y = TOP + LANE;
        for (LifeLine.Term term : line.terms()) {
            lane(term, y);
            y += LANE;
        }
        steps(line.transitions(), y);
        return svg.close();
    }

    private void bounds(LifeLine line) {
        line.transitions().forEach(step -> {
            widen(step.earliest());
            widen(step.latest());
        });
        line.terms().forEach(term -> {
            term.start().ifPresent(window -> widen(day(window.earliest())));
            term.end().ifPresent(window -> widen(day(window.earliest())));
        });
        line.asOf().ifPresent(this::widen);
        if (first.isAfter(last)) {
            widen(LocalDate.EPOCH);
        }
        first = first.minusDays(2);
        last = last.plusDays(2);
    }

    private void widen(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    private double x(LocalDate day) {
        LocalDate shown = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        double all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, shown) / all;
    }

    private void axis(int height) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        for (LocalDate tick : ticks(all)) {
            svg.line(x(tick), TOP - 10, x(tick), height - 8, "tick");
            svg.text(x(tick), TOP - 16, "day", "middle", days.apply(tick));
        }
    }

    private List<LocalDate> ticks(long all) {
        List<LocalDate> ticks = new ArrayList<>();
        long step = Math.max(1, all / 6);
        for (LocalDate tick = first.plusDays(step / 2); tick.isBefore(last); tick = tick.plusDays(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** The states that the desk itself holds: casebook and accepted steps. */
    private void states(LifeLine line, int y) {
        svg.text(0, y + 15, "name", "start", words.apply("picture", "desk"));
        List<Transition> taken = line.transitions().stream()
                .filter(Transition::isTaken)
                .sorted(java.util.Comparator.comparing(Transition::earliest))
                .toList();
        LocalDate end = line.asOf().orElse(last);
        for (int k = 0; k < taken.size(); k++) {
            Transition step = taken.get(k);
            LocalDate to = k + 1 < taken.size() ? taken.get(k + 1).earliest() : end;
            double from = x(step.earliest());
            double width = x(to) - from;
            String state = step.to().id();
            svg.group("state " + state, words.apply("state", state) + ", " + days.apply(step.earliest()));
            svg.rect(from, y, Math.max(2, width), 22, "band");
            if (width > 60) {
                svg.text(from + 6, y + 15, "label", "start", words.apply("state", state));
            }
            svg.end();
        }
        line.asOf().ifPresent(day -> svg.line(x(day), y - 4, x(day), y + 26, "today"));
    }

    /** Solid from the start to the earliest end, hatched where the end is in doubt. */
    private void lane(LifeLine.Term term, int y) {
        svg.text(0, y + 15, "name", "start", names.apply(term.asserter()));
        LocalDate begin = term.start().map(window -> day(window.earliest())).orElse(first);
        LocalDate end = term.end().map(window -> day(window.earliest())).orElse(last);
        LocalDate surely = term.end().map(window -> day(window.latest())).orElse(last);
        String span = term.start()
                        .map(window -> days.apply(day(window.earliest())))
                        .orElse(words.apply("picture", "start_open"))
                + " – "
                + term.end()
                        .map(window -> days.apply(day(window.earliest())))
                        .orElse(words.apply("picture", "end_open"));
        svg.group("term", names.apply(term.asserter()) + ": " + span);
        svg.rect(x(begin), y + 3, x(end) - x(begin), 16, "sure");
        svg.rect(x(end), y + 3, x(surely) - x(end), 16, "doubt");
        svg.text(x(begin) + 5, y + 15, "span", "start", span);
        svg.end();
    }

    private void steps(List<Transition> steps, int y) {
        svg.text(0, y + 15, "name", "start", words.apply("picture", "steps"));
        svg.line(LEFT, y + 11, WIDTH - RIGHT, y + 11, "rule");
        for (Transition step : steps) {
            String look =
                    step.isTaken() ? "taken" : step.standing() == Transition.Standing.REFUSED ? "refused" : "proposed";
            svg.group(
                    "step " + look,
                    days.apply(step.earliest()) + ": "
                            + words.apply("state", step.to().id()) + ", "
                            + words.apply("standing", step.standing().name()));
            svg.circle(x(step.earliest()), y + 11, 5.5, "mark");
            svg.end();
        }
    }

    private static LocalDate day(String moment) {
        return LocalDate.parse(moment.substring(0, 10));
    }
}
