package org.ceaseline.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days from the first to the last that an agreement's times speak of. */
record Span(LocalDate first, LocalDate last) {

    /** Days from the first time that anybody states to the last one; open ends are cut at the last stated time. */
    static Optional<Span> of(Agreement agreement) {
        return over(agreement.times());
    }

    /**
     * Days on which the agreement certainly holds by at least one account: from the first start to the last end. Empty
     * where no start is stated; without any end it runs on.
     */
    static Optional<Span> inForce(Agreement agreement) {
        Optional<LocalDate> start = Optional.empty();
        Optional<LocalDate> end = Optional.empty();
        for (Agreement.Time time : agreement.times()) {
            if (time.what().equals("in_force")) {
                start = Optional.of(start.filter(day -> day.isBefore(time.date().last()))
                        .orElse(time.date().last()));
            } else if (time.what().equals("end")) {
                end = Optional.of(end.filter(day -> day.isAfter(time.date().first()))
                        .orElse(time.date().first()));
            }
        }
        LocalDate last = end.orElse(LocalDate.MAX);
        return start.map(first -> new Span(first, last));
    }

    private static Optional<Span> over(List<Agreement.Time> times) {
        Optional<LocalDate> first =
                times.stream().map(time -> time.date().first()).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                times.stream().map(time -> time.date().last()).max(LocalDate::compareTo);
        return first.flatMap(start -> last.map(end -> new Span(start, end)));
    }

    boolean meets(Span other) {
        return first.isBefore(other.last) && other.first.isBefore(last);
    }
}
