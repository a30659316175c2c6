package org.ceaseline.coding.mention;

import java.util.Optional;

/** Reads calendar dates: 22 April 2018, Feb 20, the 3rd of August, 9-10 March, 2018-02-15, Sunday, April 22, June last year. */
final class DateGrammar {

    private final TimeWords words;
    private final Atoms atoms;

    DateGrammar(TimeWords words, Atoms atoms) {
        this.words = words;
        this.atoms = atoms;
    }

    /** The date that starts at this atom. */
    Optional<TimeExpression> at(int from) {
        if (atoms.isNumber(from)) {
            return iso(from).or(() -> numeric(from)).or(() -> dayFirst(from));
        }
        if (atoms.is(from, "the") && atoms.isNumber(from + 1) && isSuffix(from + 2)) {
            return dayFirst(from + 1).or(() -> dayAlone(from + 1)).map(date -> date.from(from));
        }
        if (atoms.is(from, "the") && words.ordinal(atoms.key(from + 1)) > 0) {
            return nthWeekday(from);
        }
        if (words.weekday(atoms.key(from)) > 0 && atoms.isCapitalised(from)) {
            return weekdayAndDate(from);
        }
        return words.month(atoms.key(from)) > 0 && atoms.isCapitalised(from) ? monthFirst(from) : Optional.empty();
    }

    private Optional<TimeExpression> iso(int from) {
        boolean glued = atoms.isGlued(from + 1)
                && atoms.isGlued(from + 2)
                && atoms.isGlued(from + 3)
                && atoms.isGlued(from + 4);
        if (!glued || !atoms.is(from + 1, "-") || !atoms.is(from + 3, "-") || !isYear(from)) {
            return Optional.empty();
        }
        return date(from, from + 5, day(from + 4), (int) atoms.number(from + 2), year(from));
    }

    /** 15/02/2018 or 15.02.2018; where day and month could be either, both are kept as bounds. */
    private Optional<TimeExpression> numeric(int from) {
        String[] parts = atoms.key(from).split("\\.", -1);
        int next = from + 1;
        if (parts.length != 3 && atoms.is(from + 1, "/") && atoms.is(from + 3, "/") && isYear(from + 4)) {
            parts = new String[] {atoms.key(from), atoms.key(from + 2), atoms.key(from + 4)};
            next = from + 5;
        }
        if (parts.length != 3 || parts[2].length() != 4 || parts[0].length() > 2 || parts[1].length() > 2) {
            return Optional.empty();
        }
        return either(from, next, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private Optional<TimeExpression> either(int from, int next, int one, int two, int year) {
        Optional<TimeExpression> dayFirst = date(from, next, one, two, year);
        Optional<TimeExpression> monthFirst = date(from, next, two, one, year);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || one == two) {
            return dayFirst.or(() -> monthFirst);
        }
        Shape early = one < two ? monthFirst.get().shape() : dayFirst.get().shape();
        Shape late = one < two ? dayFirst.get().shape() : monthFirst.get().shape();
        boolean ordered = early instanceof Shape.Date a && late instanceof Shape.Date b && a.month() < b.month();
        return Optional.of(TimeExpression.point(
                from, next, ordered ? new Shape.Between(early, late) : new Shape.Between(late, early)));
    }

    private Optional<TimeExpression> dayFirst(int from) {
        if (!isDay(from)) {
            return Optional.empty();
        }
        int after = isSuffix(from + 1) ? from + 2 : from + 1;
        int other = secondDay(after);
        int month = other > 0 ? other + (isSuffix(other + 1) ? 2 : 1) : after;
        month = atoms.is(month, "of") ? month + 1 : month;
        if (words.month(atoms.key(month)) == 0 || !atoms.isCapitalised(month)) {
            return Optional.empty();
        }
        int number = words.month(atoms.key(month));
        return other > 0
                ? range(from, day(from), number, day(other), number, afterMonth(month))
                : dated(from, day(from), number, afterMonth(month));
    }

    /** "The January deal, reached on the 22nd": the month that the sentence named before, else the one spoken of. */
    private Optional<TimeExpression> dayAlone(int day) {
        boolean noun = atoms.isWord(day + 2) && !words.mayFollowDay(atoms.key(day + 2)) || atoms.isCapitalised(day + 2);
        if (!words.mayPrecedeDay(atoms.key(day - 2)) || noun || !isDay(day) || atoms.is(day + 2, "-")) {
            return Optional.empty();
        }
        for (int at = day - 3; at >= 0; at--) {
            int month = words.month(atoms.key(at));
            if (month > 0 && atoms.isCapitalised(at)) {
                return date(day, day + 2, day(day), month, 0);
            }
        }
        return Optional.of(TimeExpression.point(day, day + 2, new Shape.MonthDay(day(day))));
    }

    /** "the second Saturday of the month", "the first Monday in March". */
    private Optional<TimeExpression> nthWeekday(int from) {
        int number = words.ordinal(atoms.key(from + 1));
        int weekday = words.weekday(atoms.key(from + 2));
        boolean bound = atoms.is(from + 3, "of") || atoms.is(from + 3, "in");
        if (number < 1 || number > 4 || weekday == 0 || !bound) {
            return Optional.empty();
        }
        int month = words.month(atoms.key(from + 4));
        if (month > 0) {
            return Optional.of(TimeExpression.point(from, from + 5, new Shape.NthWeekday(number, weekday, month)));
        }
        boolean here = (atoms.is(from + 4, "the") || atoms.is(from + 4, "this")) && atoms.is(from + 5, "month");
        return here
                ? Optional.of(TimeExpression.point(from, from + 6, new Shape.NthWeekday(number, weekday, 0)))
                : Optional.empty();
    }

    private Optional<TimeExpression> monthFirst(int from) {
        int month = words.month(atoms.key(from));
        int after = afterMonth(from);
        if (isDay(after)) {
            return monthDay(from, month, after);
        }
        if (isYear(after)) {
            return date(from, after + 1, 0, month, year(after));
        }
        return monthAlone(from, month, after);
    }

    private Optional<TimeExpression> monthDay(int from, int month, int dayAt) {
        int after = isSuffix(dayAt + 1) ? dayAt + 2 : dayAt + 1;
        int other = secondDay(after);
        if (other > 0) {
            int next = isSuffix(other + 1) ? other + 2 : other + 1;
            if (words.month(atoms.key(next)) > 0 && atoms.isCapitalised(next) && !isDay(afterMonth(next))) {
                return dated(from, day(dayAt), month, after);
            }
            return range(from, day(dayAt), month, day(other), month, next);
        }
        return dated(from, day(dayAt), month, after);
    }

    /** "June last year", "in March", "late April": a month alone needs a word before it that makes it a time. */
    private Optional<TimeExpression> monthAlone(int from, int month, int after) {
        if (atoms.is(after, "last") && atoms.is(after + 1, "year")) {
            return Optional.of(TimeExpression.point(from, after + 2, new Shape.Date(0, month, 0, 0, 1)));
        }
        if (atoms.is(after, "this") && atoms.is(after + 1, "year")) {
            return Optional.of(TimeExpression.point(from, after + 2, new Shape.Date(0, month, 0, 0, 0)));
        }
        boolean told =
                isAfterTimeWord(from) || words.isAgreement(atoms.key(from + 1)) && !atoms.isCapitalised(from + 1);
        return told ? date(from, from + 1, 0, month, 0) : Optional.empty();
    }

    private boolean isAfterTimeWord(int from) {
        return switch (atoms.key(from - 1)) {
            case "in",
                    "since",
                    "until",
                    "by",
                    "during",
                    "of",
                    "last",
                    "next",
                    "this",
                    "early",
                    "late",
                    "mid",
                    "from",
                    "to",
                    "through",
                    "between" -> true;
            case "-" -> atoms.is(from - 2, "mid");
            default -> false;
        };
    }

    private Optional<TimeExpression> weekdayAndDate(int from) {
        int after = atoms.is(from + 1, ",") || atoms.is(from + 1, "(") || atoms.is(from + 1, ".") ? from + 2 : from + 1;
        Optional<TimeExpression> date = atoms.isNumber(after) || atoms.is(after, "the")
                ? (isDay(after) || atoms.is(after, "the") ? at(after) : Optional.empty())
                : (words.month(atoms.key(after)) > 0 && atoms.isCapitalised(after)
                        ? monthFirst(after)
                        : Optional.empty());
        return date.filter(it -> it.shape() instanceof Shape.Date dated && dated.day() > 0)
                .map(it -> it.from(from).as(TimeSpan.Kind.POINT, withWeekday((Shape.Date) it.shape(), from)))
                .map(it -> atoms.is(from + 1, "(") && atoms.is(it.next(), ")") ? it.to(it.next() + 1) : it);
    }

    private Shape withWeekday(Shape.Date date, int from) {
        int weekday = words.weekday(atoms.key(from));
        return new Shape.Date(date.day(), date.month(), date.year(), weekday, date.yearsBack());
    }

    /** A day and month, then perhaps a year: "April 22, 2018", "12 January this year". */
    private Optional<TimeExpression> dated(int from, int day, int month, int after) {
        if (words.namesAPlace(atoms.key(after))) {
            return Optional.empty();
        }
        if (isYear(after)) {
            return date(from, after + 1, day, month, year(after));
        }
        if (atoms.is(after, ",") && isYear(after + 1)) {
            return date(from, after + 2, day, month, year(after + 1));
        }
        if (isShortYear(from, after)) {
            return date(from, after + 1, day, month, 2000 + (int) atoms.number(after));
        }
        int back = atoms.is(after, "this") ? 0 : atoms.is(after, "last") ? 1 : -1;
        if (back >= 0 && atoms.is(after + 1, "year")) {
            return Optional.of(TimeExpression.point(from, after + 2, new Shape.Date(day, month, 0, 0, back)));
        }
        return date(from, after, day, month, 0);
    }

    /** "1300 gmt 28 Jan 31": the year as those write it who note when something was broadcast. */
    private boolean isShortYear(int from, int after) {
        boolean noted = atoms.is(from - 1, "gmt") || atoms.is(from - 1, "utc");
        return noted && atoms.isNumber(after) && atoms.key(after).length() == 2 && !words.isUnit(atoms.key(after + 1));
    }

    private Optional<TimeExpression> range(int from, int day, int month, int otherDay, int otherMonth, int after) {
        int year = isYear(after) ? year(after) : atoms.is(after, ",") && isYear(after + 1) ? year(after + 1) : 0;
        int next = year == 0 ? after : atoms.is(after, ",") ? after + 2 : after + 1;
        Optional<TimeExpression> begin = date(from, next, day, month, year);
        Optional<TimeExpression> end = date(from, next, otherDay, otherMonth, year);
        return begin.isEmpty() || end.isEmpty() || day >= otherDay
                ? Optional.empty()
                : Optional.of(begin.get()
                        .as(
                                TimeSpan.Kind.RANGE,
                                new Shape.Between(begin.get().shape(), end.get().shape())));
    }

    /** The atom of the second day of "9-10", "9 to 10", "9 and 10", "9/10"; 0 where there is none. */
    private int secondDay(int at) {
        boolean joined = atoms.is(at, "-") || atoms.is(at, "to") || atoms.is(at, "and") || atoms.is(at, "/");
        return joined && isDay(at + 1) && !isUnitAfter(at + 1) ? at + 1 : 0;
    }

    private boolean isUnitAfter(int at) {
        return words.isUnit(atoms.key(at + 1));
    }

    private Optional<TimeExpression> date(int from, int next, int day, int month, int year) {
        Shape.Date date = new Shape.Date(day, month, year);
        boolean possible =
                month >= 1 && month <= 12 && date.at(year == 0 ? 2000 : year).isPresent();
        return possible ? Optional.of(TimeExpression.point(from, next, date)) : Optional.empty();
    }

    private int afterMonth(int month) {
        boolean abbreviated = atoms.is(month + 1, ".") && atoms.key(month).length() <= 4 && atoms.isGlued(month + 1);
        return abbreviated ? month + 2 : month + 1;
    }

    private boolean isSuffix(int at) {
        return atoms.isGlued(at)
                && switch (atoms.key(at)) {
                    case "st", "nd", "rd", "th" -> true;
                    default -> false;
                };
    }

    private boolean isDay(int at) {
        long number = atoms.number(at);
        return number >= 1 && number <= 31 && atoms.key(at).length() <= 2 && !atoms.is(at + 1, ":");
    }

    private int day(int at) {
        return (int) atoms.number(at);
    }

    boolean isYear(int at) {
        long number = atoms.number(at);
        return number >= 1900 && number <= 2099 && atoms.key(at).length() == 4;
    }

    int year(int at) {
        return (int) atoms.number(at);
    }
}
