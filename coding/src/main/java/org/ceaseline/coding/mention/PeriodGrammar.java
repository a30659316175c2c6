package org.ceaseline.coding.mention;

import java.util.Optional;
import org.ceaseline.coding.mention.TimeSpan.Kind;

/** Reads counted times: three days ago, over the past 24 hours, a week earlier, within 21 days, the third day of the truce, 3-day. */
final class PeriodGrammar {

    /** A count of units; the vague ones ("several weeks") have an open end. */
    private record Amount(long low, long high, String unit, int next) {}

    private final TimeWords words;
    private final Atoms atoms;

    PeriodGrammar(TimeWords words, Atoms atoms) {
        this.words = words;
        this.atoms = atoms;
    }

    Optional<TimeExpression> at(int from) {
        return dayOfAgreement(from).or(() -> past(from)).or(() -> within(from)).or(() -> counted(from));
    }

    /** "the third day of the truce", "the 62nd day of the agreement". */
    private Optional<TimeExpression> dayOfAgreement(int from) {
        int at = atoms.is(from, "on") ? from + 1 : from;
        at = atoms.is(at, "the") ? at + 1 : at;
        long number = words.ordinal(atoms.key(at));
        int after = at + 1;
        if (atoms.isNumber(at) && atoms.isGlued(at + 1) && atoms.isWord(at + 1)) {
            number = atoms.number(at);
            after = at + 2;
        }
        if (number < 1 || number > 4000 || !atoms.is(after, "day") || !atoms.is(after + 1, "of")) {
            return Optional.empty();
        }
        for (int end = after + 2;
                end < Math.min(atoms.size(), after + 9) && !atoms.isSign(end) | atoms.is(end, "-");
                end++) {
            if (words.isAgreement(atoms.key(end))) {
                return Optional.of(TimeExpression.point(from, end + 1, new Shape.DayOfAgreement((int) number)));
            }
        }
        return Optional.empty();
    }

    /** "over the past 24 hours", "in the last three weeks", "during the previous day". */
    private Optional<TimeExpression> past(int from) {
        boolean opens =
                switch (atoms.key(from)) {
                    case "over", "in", "within", "during", "for", "the" -> true;
                    default -> false;
                };
        int at = atoms.is(from, "the") ? from + 1 : atoms.is(from + 1, "the") ? from + 2 : from + 1;
        boolean past =
                atoms.is(at, "past") || atoms.is(at, "last") || atoms.is(at, "previous") || atoms.is(at, "preceding");
        if (!opens || !past) {
            return Optional.empty();
        }
        return amount(at + 1)
                .map(it -> new TimeExpression(
                        from,
                        it.next(),
                        Kind.RANGE,
                        new Shape.Offset("document", -days(it.high(), it.unit()), 0),
                        "",
                        ""));
    }

    private int days(long amount, String unit) {
        int length = words.days(unit);
        long whole = length == 0 ? (unit.startsWith("hour") ? (amount + 23) / 24 : 1) : amount * length;
        return (int) Math.min(whole, 40_000);
    }

    /** "within 21 days": a deadline counted from now. */
    private Optional<TimeExpression> within(int from) {
        if (!atoms.is(from, "within")) {
            return Optional.empty();
        }
        return amount(from + 1)
                .map(it -> new TimeExpression(
                        from,
                        it.next(),
                        Kind.DEADLINE,
                        new Shape.Offset("document", 0, days(it.high(), it.unit())),
                        "",
                        ""));
    }

    private Optional<TimeExpression> counted(int from) {
        int at = atoms.is(from, "for") || atoms.is(from, "in") ? from + 1 : from;
        Optional<Amount> amount = amount(at);
        if (amount.isEmpty()) {
            return at > from ? openLength(from) : Optional.empty();
        }
        Amount it = amount.get();
        Optional<TimeExpression> moved =
                switch (atoms.key(it.next())) {
                    case "ago" -> moved(at, it, "document", -1);
                    case "earlier", "before", "previously" -> moved(at, it, "event", -1);
                    case "later" -> moved(at, it, "event", 1);
                    default -> Optional.empty();
                };
        return moved.or(() -> length(from, it));
    }

    /** "for years", "for several months": says that it lasts, not how long. */
    private Optional<TimeExpression> openLength(int from) {
        boolean unit = atoms.is(from, "for")
                && words.isUnit(atoms.key(from + 1))
                && atoms.key(from + 1).endsWith("s");
        return unit
                ? Optional.of(new TimeExpression(
                        from, from + 2, Kind.DURATION, new Shape.Length(-1, atoms.key(from + 1)), "", ""))
                : Optional.empty();
    }

    private Optional<TimeExpression> moved(int from, Amount amount, String reference, int sign) {
        int slack =
                words.days(amount.unit()) < 7 ? 0 : words.days(amount.unit()) < 30 ? 1 : words.days(amount.unit()) / 2;
        int near = days(amount.low(), amount.unit());
        int far = days(amount.high(), amount.unit());
        boolean hours = words.days(amount.unit()) == 0;
        int a = sign * (hours ? 0 : near - slack);
        int b = sign * (far + slack);
        return Optional.of(TimeExpression.point(
                from, amount.next() + 1, new Shape.Offset(reference, Math.min(a, b), Math.max(a, b))));
    }

    private Optional<TimeExpression> length(int from, Amount amount) {
        boolean enough = amount.low() > 0 && !amount.unit().startsWith("night");
        return enough
                ? Optional.of(new TimeExpression(
                        from, amount.next(), Kind.DURATION, new Shape.Length(amount.low(), amount.unit()), "", ""))
                : Optional.empty();
    }

    /** "three weeks", "24 hours", "a week", "several months", "3-day", "two to three days". */
    private Optional<Amount> amount(int from) {
        Optional<Amount> vague = vague(from);
        if (vague.isPresent()) {
            return vague;
        }
        Optional<Numbers.Value> number = Numbers.at(atoms, from);
        if (number.isEmpty()) {
            boolean bare = words.isUnit(atoms.key(from)) && !atoms.key(from).endsWith("s") && isPast(from - 1);
            return bare ? Optional.of(new Amount(1, 1, atoms.key(from), from + 1)) : Optional.empty();
        }
        long low = number.get().value();
        int at = number.get().next();
        boolean range =
                (atoms.is(at, "to") || atoms.is(at, "or") || atoms.is(at, "-")) && !words.isUnit(atoms.key(at + 1));
        Optional<Numbers.Value> upper = range ? Numbers.at(atoms, at + 1) : Optional.empty();
        long high = upper.map(Numbers.Value::value).orElse(low);
        int unit = upper.map(Numbers.Value::next).orElse(at);
        return unit(low, Math.max(low, high), atoms.is(unit, "-") ? unit + 1 : unit);
    }

    private boolean isPast(int at) {
        return atoms.is(at, "past") || atoms.is(at, "last") || atoms.is(at, "previous") || atoms.is(at, "preceding");
    }

    private Optional<Amount> unit(long low, long high, int at) {
        return words.isUnit(atoms.key(at)) && low < 100_000
                ? Optional.of(new Amount(low, high, atoms.key(at), at + 1))
                : Optional.empty();
    }

    private Optional<Amount> vague(int from) {
        return switch (atoms.key(from)) {
            case "a", "an" -> atoms.is(from + 1, "few") || atoms.is(from + 1, "couple")
                    ? unit(2, 5, atoms.is(from + 2, "of") ? from + 3 : from + 2)
                    : unit(1, 1, from + 1);
            case "several", "few", "some" -> unit(2, 7, from + 1);
            case "couple" -> unit(2, 3, from + 2);
            default -> Optional.empty();
        };
    }
}
