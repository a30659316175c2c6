package org.ceaseline.casebook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The days from the first to the last that an agreement's times speak of. */
record Span(LocalDate first, LocalDate last) {

    /** Days from the first time that anybody states to the last end, or without bound where no end is stated. */
    static Optional<Span> of(Agreement agreement) {
        LocalDate last = agreement.times().stream()
                .filter(time -> time.what().equals("end"))
                .map(time -> time.date().last())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return agreement.times().stream()
                .map(time -> time.date().first())
                .min(LocalDate::compareTo)
                .map(first -> new Span(first, last));
    }

    /**
     * Days on which the agreement may hold: from the first start, or signature where no start is stated, to the last end
     * that anybody states. Empty where neither is known; without any end it runs on.
     */
    static Optional<Span> inForce(Agreement agreement) {
        LocalDate last = days(agreement, "end").max(LocalDate::compareTo).orElse(LocalDate.MAX);
        return days(agreement, "in_force")
                .min(LocalDate::compareTo)
                .or(() -> days(agreement, "signed").min(LocalDate::compareTo))
                .map(first -> new Span(first, last));
    }

    private static Stream<LocalDate> days(Agreement agreement, String what) {
        return agreement.times().stream()
                .filter(time -> time.what().equals(what))
                .map(time -> time.date().first());
    }

    String days() {
        return last.equals(LocalDate.MAX) ? "from " + first + " on" : first + " to " + last;
    }

    boolean meets(Span other) {
        return first.isBefore(other.last) && other.first.isBefore(last);
    }
}
