package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Signals;

/** Incidents a day with the stretches of one rate, and below them the reports at hand: a day without any is shaded. */
final class SeriesSvg {

    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 80;
    private static final int HEIGHT = 240;

    private final Picture picture = new Picture();
    private LocalDate first = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;

    String draw(Agreement agreement, Signals signals, Optional<Period> period) {
        first = period.map(Period::from).orElseGet(() -> begin(signals));
        last = period.map(Period::to).orElse(signals.day());
        List<Signals.Day> days = signals.series().stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
        long most = Math.max(
                1, days.stream().mapToLong(Signals.Day::incidents).max().orElse(1));
        String title = "Incidents under the " + agreement.title() + ", " + first + " to " + last;
        picture.text(10, 22, 16, title);
        picture.text(10, 42, 12, "tier " + signals.tier().words() + ": " + String.join("; ", signals.reasons()));
        picture.text(10, 58, 11, "bars: incidents; line: stretches of one rate; grey: no report at hand, unknown");
        shade(days);
        days.forEach(day -> bar(day, most));
        signals.segments().forEach(segment -> segment(segment, most));
        picture.line(LEFT, TOP + HEIGHT, Picture.WIDTH - RIGHT, TOP + HEIGHT, "stroke=\"#222\"");
        picture.text(10, TOP + 10, 11, Long.toString(most));
        picture.text(10, TOP + HEIGHT, 11, "0");
        picture.text(LEFT, TOP + HEIGHT + 16, 11, first.toString());
        picture.text(Picture.WIDTH - RIGHT - 70, TOP + HEIGHT + 16, 11, last.toString());
        return picture.done(title, TOP + HEIGHT + 30);
    }

    /** The first incident, no more than a year back. */
    private static LocalDate begin(Signals signals) {
        LocalDate yearBack = signals.day().minusYears(1);
        return signals.series().stream()
                .filter(day -> day.incidents() > 0 && day.day().isAfter(yearBack))
                .map(Signals.Day::day)
                .findFirst()
                .orElse(signals.day());
    }

    private double width() {
        return (double) (Picture.WIDTH - LEFT - RIGHT) / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    private double x(LocalDate day) {
        return LEFT + width() * ChronoUnit.DAYS.between(first, day);
    }

    private void shade(List<Signals.Day> days) {
        LocalDate from = first;
        for (Signals.Day day : days) {
            if (day.reports() > 0) {
                shade(from, day.day());
                from = day.day().plusDays(1);
            }
        }
        shade(from, last.plusDays(1));
    }

    private void shade(LocalDate from, LocalDate until) {
        if (from.isBefore(until)) {
            picture.rectangle(x(from), TOP, x(until) - x(from), HEIGHT, "fill=\"#e6e6e6\"");
        }
    }

    private void bar(Signals.Day day, long most) {
        if (day.incidents() > 0) {
            double height = (double) HEIGHT * day.incidents() / most;
            picture.rectangle(
                    x(day.day()), TOP + HEIGHT - height, Math.max(0.6, width() - 0.5), height, "fill=\"#3b6ea5\"");
        }
    }

    private void segment(Signals.Segment segment, long most) {
        LocalDate from = segment.from().isBefore(first) ? first : segment.from();
        LocalDate to = segment.to().isAfter(last) ? last : segment.to();
        if (!to.isBefore(from)) {
            double y = TOP + HEIGHT - HEIGHT * segment.perDay() / most;
            picture.line(x(from), y, x(to.plusDays(1)), y, "stroke=\"#222\" stroke-width=\"2\"");
        }
    }
}
