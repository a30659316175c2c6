package org.ceaseline.coding.mention;

import java.util.Locale;
import java.util.Optional;

/** Reads hours: 09:00, 16.30 GMT, 9 a.m., 4pm local time, noon, midnight, 1900 hours. */
final class ClockGrammar {

    private ClockGrammar() {}

    static Optional<TimeExpression> at(TimeWords words, Atoms atoms, int from) {
        if (!atoms.isNumber(from) && words.part(atoms.key(from)).isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeExpression> found = colon(atoms, from)
                .or(() -> twelveHours(atoms, from))
                .or(() -> hundred(atoms, from))
                .or(() -> partAlone(words, atoms, from));
        return found.map(it -> withZone(words, atoms, it));
    }

    private static Optional<TimeExpression> colon(Atoms atoms, int from) {
        boolean glued = atoms.is(from + 1, ":") && atoms.isGlued(from + 1) && atoms.isGlued(from + 2);
        return glued && atoms.isNumber(from + 2) && atoms.key(from + 2).length() == 2
                ? clock(from, from + 3, atoms.number(from), atoms.number(from + 2))
                : Optional.empty();
    }

    private static Optional<TimeExpression> twelveHours(Atoms atoms, int from) {
        long hour = atoms.number(from);
        if (hour < 1 || hour > 12) {
            return Optional.empty();
        }
        boolean dotted = atoms.is(from + 2, ".") && atoms.is(from + 3, "m");
        String half = dotted ? atoms.key(from + 1) + "m" : atoms.key(from + 1);
        int next = dotted ? from + (atoms.is(from + 4, ".") ? 5 : 4) : from + 2;
        return half.equals("am") || half.equals("pm")
                ? clock(from, next, hour % 12 + (half.equals("pm") ? 12 : 0), 0)
                : Optional.empty();
    }

    private static Optional<TimeExpression> hundred(Atoms atoms, int from) {
        boolean four = atoms.isNumber(from) && atoms.key(from).length() == 4 && atoms.number(from) >= 0;
        return four && (atoms.is(from + 1, "hours") || atoms.is(from + 1, "hrs"))
                ? clock(from, from + 2, atoms.number(from) / 100, atoms.number(from) % 100)
                : Optional.empty();
    }

    private static Optional<TimeExpression> partAlone(TimeWords words, Atoms atoms, int from) {
        String part = words.part(atoms.key(from));
        boolean led =
                switch (atoms.key(from - 1)) {
                    case "at", "until", "from", "by", "before", "after", "around", "for" -> true;
                    default -> false;
                };
        return !part.isEmpty() && led && !atoms.is(from, "night")
                ? Optional.of(
                        TimeExpression.point(from, from + 1, new Shape.Clock()).at(part, ""))
                : Optional.empty();
    }

    private static Optional<TimeExpression> clock(int from, int next, long hour, long minute) {
        return hour < 0 || hour > 24 || minute < 0 || minute > 59
                ? Optional.empty()
                : Optional.of(TimeExpression.point(from, next, new Shape.Clock())
                        .at(String.format(Locale.ROOT, "%02d:%02d", hour, minute), ""));
    }

    private static TimeExpression withZone(TimeWords words, Atoms atoms, TimeExpression clock) {
        int at = clock.next();
        if (!words.zone(atoms.key(at)).isEmpty() && atoms.isAllCapitals(at)) {
            return clock.to(at + 1).at("", words.zone(atoms.key(at)));
        }
        if (atoms.is(at, "local") && atoms.is(at + 1, "time")) {
            return clock.to(at + 2).at("", "local");
        }
        return atoms.isCapitalised(at) && atoms.is(at + 1, "time")
                ? clock.to(at + 2).at("", atoms.raw(at))
                : clock;
    }
}
