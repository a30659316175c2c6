package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in sentences how a time expression came to its days. */
final class TimeReasons {

    private TimeReasons() {}

    static List<String> of(
            TimeExpression expression, Optional<Days> days, Moment moment, List<String> documentReasons) {
        List<String> reasons = new ArrayList<>();
        Shape shape = expression.shape();
        if (shape.basis().equals("explicit")) {
            weekdayCheck(shape, days).ifPresent(reasons::add);
            return reasons;
        }
        if (shape instanceof Shape.Offset offset && offset.reference().equals("event")) {
            moment.event().ifPresent(event -> reasons.add("Counted from " + event + ", the day told of before."));
            return reasons;
        }
        if (shape.basis().equals("anchored")) {
            reasons.add(moment.agreementStart()
                    .map(start -> "Counted from " + start + ", the first day of the arrangement.")
                    .orElse("The first day of the arrangement is not known."));
            return reasons;
        }
        if (shape instanceof Shape.Length) {
            return reasons;
        }
        moment.document().ifPresent(document -> reasons.add("Counted from the report's day, " + document + "."));
        reasons.addAll(
                moment.years().reasons().isEmpty()
                        ? documentReasons
                        : moment.years().reasons());
        weekdayCheck(shape, days).ifPresent(reasons::add);
        return reasons;
    }

    /** Text and calendar may disagree on the weekday: both are kept. */
    private static Optional<String> weekdayCheck(Shape shape, Optional<Days> days) {
        if (!(shape instanceof Shape.Date date)
                || date.weekday() == 0
                || days.isEmpty()
                || days.get().width() > 1) {
            return Optional.empty();
        }
        int weekday = days.get().first().getDayOfWeek().getValue();
        return weekday == date.weekday()
                ? Optional.empty()
                : Optional.of("The text names another weekday than " + days.get() + " had.");
    }
}
