package org.ceaseline.coding.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.coding.mention.TimeSpan.Kind;

/** Finds the time expressions of a sentence: dates, weekdays, phrases, ranges, lengths and hours, longest first. */
final class TimeGrammar {

    private final TimeWords words = TimeWords.english();
    private final Atoms atoms;
    private final DateGrammar dates;
    private final PeriodGrammar periods;

    private TimeGrammar(Atoms atoms) {
        this.atoms = atoms;
        this.dates = new DateGrammar(words, atoms);
        this.periods = new PeriodGrammar(words, atoms);
    }

    static List<TimeExpression> in(Atoms atoms) {
        TimeGrammar grammar = new TimeGrammar(atoms);
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        while (at < atoms.size()) {
            Optional<TimeExpression> here = grammar.at(at);
            here.ifPresent(found::add);
            at = here.map(TimeExpression::next).orElse(at + 1);
        }
        return found;
    }

    private Optional<TimeExpression> at(int from) {
        if (!atoms.isNumber(from) && !words.mayOpen(atoms.key(from))) {
            return Optional.empty();
        }
        return switch (atoms.key(from)) {
            case "since" -> after(from).map(it -> it.from(from).as(Kind.SINCE, new Shape.Since(it.shape())));
            case "before" -> partFirst(from + 1).map(it -> it.from(from)).or(() -> after(from)
                    .map(it -> it.from(from).as(deadline(it), it.shape())));
            case "by", "until", "till" -> after(from).map(it -> it.from(from).as(deadline(it), it.shape()));
            case "from", "between" -> range(from);
            case "in", "during" -> yearAlone(from).or(() -> simple(from));
            default -> simple(from);
        };
    }

    private static Kind deadline(TimeExpression expression) {
        return expression.kind() == Kind.DURATION ? Kind.DURATION : Kind.DEADLINE;
    }

    private Optional<TimeExpression> after(int from) {
        int at = atoms.is(from + 1, "early") || atoms.is(from + 1, "late") || atoms.is(from + 1, "at")
                ? from + 2
                : from + 1;
        at = atoms.is(at, "on") ? at + 1 : at;
        int start = at;
        return yearAlone(start - 1)
                .map(it -> it.from(start))
                .or(() -> simple(start))
                .or(() -> agreementStart(start));
    }

    /** "from 1 to 5 May", "between Monday and Wednesday", "from 3 May until 5 May". */
    private Optional<TimeExpression> range(int from) {
        Optional<TimeExpression> whole = simple(from + 1);
        if (whole.isPresent() && whole.get().kind() == Kind.RANGE) {
            return whole.map(it -> it.from(from));
        }
        if (whole.isEmpty()) {
            return yearAlone(from).or(Optional::empty);
        }
        int link = whole.get().next();
        return isLink(link)
                ? simple(link + 1)
                        .flatMap(end -> joined(from, whole.get(), end))
                        .or(() -> whole)
                : whole;
    }

    private boolean isLink(int at) {
        return switch (atoms.key(at)) {
            case "to", "and", "until", "till", "through", "-" -> true;
            default -> false;
        };
    }

    private Optional<TimeExpression> joined(int from, TimeExpression begin, TimeExpression end) {
        if (begin.kind() != Kind.POINT || end.kind() != Kind.POINT) {
            return Optional.empty();
        }
        if (begin.shape() instanceof Shape.Clock || end.shape() instanceof Shape.Clock) {
            return Optional.of(begin.from(from).to(end.next()));
        }
        return Optional.of(new TimeExpression(
                from,
                end.next(),
                Kind.RANGE,
                new Shape.Between(begin.shape(), end.shape()),
                begin.clock(),
                begin.zone()));
    }

    private Optional<TimeExpression> simple(int from) {
        Optional<TimeExpression> found = partFirst(from)
                .or(() -> phrase(from))
                .or(() -> dates.at(from))
                .or(() -> weekday(from))
                .or(() -> periods.at(from))
                .or(() -> clock(from));
        return found.map(this::withPart).map(this::withRangeEnd);
    }

    private Optional<TimeExpression> phrase(int from) {
        return words.phrases().longest(atoms, from).map(hit -> TimeExpression.point(
                        from, hit.next(), hit.value().shape())
                .at(hit.value().part(), ""));
    }

    private Optional<TimeExpression> weekday(int from) {
        int at = from;
        int week = 0;
        if (atoms.is(at, "last") || atoms.is(at, "next") || atoms.is(at, "this")) {
            week = atoms.is(at, "last") ? -1 : atoms.is(at, "next") ? 1 : 0;
            at++;
        }
        int day = words.weekday(atoms.key(at));
        if (day == 0 || !atoms.isCapitalised(at)) {
            return Optional.empty();
        }
        int next = atoms.is(at + 1, "last") && atoms.is(at + 2, "week") ? at + 3 : at + 1;
        return Optional.of(TimeExpression.point(from, next, new Shape.Weekday(day, next > at + 1 ? -1 : week)));
    }

    /** "the night of 9-10 March", "dawn on Sunday", "the early hours of Friday", "midnight on 12 January", "09:00 on Monday". */
    private Optional<TimeExpression> partFirst(int from) {
        int at = atoms.is(from, "the") ? from + 1 : from;
        at = atoms.is(at, "early") || atoms.is(at, "late") ? at + 1 : at;
        boolean night = atoms.is(at, "hours") && at > from || atoms.is(at, "overnight");
        String part = night ? "night" : words.part(atoms.key(at));
        boolean linked = atoms.is(at + 1, "of") || atoms.is(at + 1, "on") || atoms.is(at + 1, "into");
        if (part.isEmpty() || !linked) {
            return Optional.empty();
        }
        int day = at + 2;
        return dates.at(day)
                .or(() -> weekday(day))
                .or(() -> phrase(day))
                .map(this::withRangeEnd)
                .map(it -> it.from(from).at(part, ""));
    }

    /** "Monday night", "Thursday (15 February) at 16:00 GMT", "March 9 at dawn". */
    private TimeExpression withPart(TimeExpression expression) {
        if (expression.shape() instanceof Shape.Length) {
            return expression;
        }
        int at = expression.next();
        String part = words.part(atoms.key(at));
        if (!part.isEmpty() && expression.clock().isEmpty()) {
            return expression.to(at + 1).at(part, "");
        }
        boolean early = atoms.is(at, "early") || atoms.is(at, "late");
        if (early && !words.part(atoms.key(at + 1)).isEmpty()) {
            return expression.to(at + 2).at(words.part(atoms.key(at + 1)), "");
        }
        int comma = atoms.is(at, ",") ? at + 1 : at;
        Optional<TimeExpression> clock = atoms.is(comma, "at") ? clock(comma + 1) : clock(comma);
        return expression.shape() instanceof Shape.Clock || clock.isEmpty()
                ? expression
                : expression
                        .to(clock.get().next())
                        .at(clock.get().clock(), clock.get().zone());
    }

    /** "May 30 - June 2", "Monday to Wednesday": two points with a link between them. */
    private TimeExpression withRangeEnd(TimeExpression expression) {
        int link = expression.next();
        boolean joins = atoms.is(link, "-") || atoms.is(link, "to") || atoms.is(link, "through");
        if (!joins || expression.kind() != Kind.POINT || expression.shape() instanceof Shape.Clock) {
            return expression;
        }
        return dates.at(link + 1)
                .or(() -> weekday(link + 1))
                .flatMap(end -> joined(expression.first(), expression, end))
                .orElse(expression);
    }

    /** "in 2015", "since 2012", "during 2019": a bare year needs its preposition. */
    private Optional<TimeExpression> yearAlone(int preposition) {
        int at = preposition + 1;
        boolean counted = words.isUnit(atoms.key(at + 1)) || atoms.isWord(at + 1) && atoms.is(at + 1, "people");
        return dates.isYear(at) && !counted
                ? Optional.of(TimeExpression.point(preposition, at + 1, new Shape.Date(0, 0, dates.year(at))))
                : Optional.empty();
    }

    private Optional<TimeExpression> agreementStart(int from) {
        int limit = Math.min(atoms.size(), from + 7);
        for (int at = from; at < limit; at++) {
            if (words.isAgreement(atoms.key(at)) && !atoms.isCapitalised(from)) {
                boolean starts = isStart(atoms.key(at + 1)) || isStart(atoms.key(from)) || isStart(atoms.key(from + 1));
                int next = isStart(atoms.key(at + 1)) ? at + 2 : at + 1;
                return starts || at == from + 1
                        ? Optional.of(TimeExpression.point(from, next, new Shape.StartOfAgreement()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isStart(String word) {
        return switch (word) {
            case "began", "started", "start", "beginning", "took", "came", "onset", "signing", "entered" -> true;
            default -> false;
        };
    }

    private Optional<TimeExpression> clock(int from) {
        return ClockGrammar.at(words, atoms, from);
    }
}
