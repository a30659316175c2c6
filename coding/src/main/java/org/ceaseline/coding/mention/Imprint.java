package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the day in the imprint of a report: "Keld Herald, 9 May 2031, page 3", a line of names and a full date near the top whose
 * parts are set off from each other by commas, bars or dashes.
 */
final class Imprint {

    /** So many sentences and lines of a page may stand before its news. */
    private static final int LINES_OF_A_HEAD = 5;

    /** A line of more words is a sentence. */
    private static final int LONGEST = 24;

    /** A part of more words tells something. */
    private static final int LONGEST_PART = 6;

    /** "A report by the Centre for the Study of Truces": what kind of paper it is, and whose. */
    private static final int LONGEST_PAPER = 12;

    private static final Set<String> PAPERS =
            Set.of("report", "note", "briefing", "paper", "summary", "bulletin", "statement");

    private Imprint() {}

    private static boolean isPaper(Atoms atoms, int start) {
        int noun = atoms.is(start, "a") || atoms.is(start, "the") ? start + 1 : start;
        return atoms.isCapitalised(start)
                && PAPERS.contains(atoms.key(noun))
                && (atoms.is(noun + 1, "by") || atoms.is(noun + 1, "of") || atoms.is(noun + 1, "from"));
    }

    static Optional<Shape.Date> in(List<Atoms> sentences, List<List<TimeExpression>> expressions) {
        for (int i = 0; i < Math.min(sentences.size(), LINES_OF_A_HEAD); i++) {
            Atoms atoms = sentences.get(i);
            for (TimeExpression expression : expressions.get(i)) {
                boolean full = expression.shape() instanceof Shape.Date date && date.day() > 0 && !date.lacksYear();
                if (full && atoms.size() <= LONGEST && isSetOff(atoms, expression) && isOfNames(atoms, expression)) {
                    return Optional.of((Shape.Date) expression.shape());
                }
            }
        }
        return Optional.empty();
    }

    /** The month or the days of which a report is by its heading: "Attacks in the valley, July 2031", "week of 1 to 7 May 2031". */
    static Optional<Days> period(List<Atoms> sentences, List<List<TimeExpression>> expressions) {
        for (int i = 0; i < Math.min(sentences.size(), LINES_OF_A_HEAD); i++) {
            Atoms atoms = sentences.get(i);
            for (TimeExpression expression : expressions.get(i)) {
                boolean ends = expression.next() >= atoms.size()
                        || expression.next() == atoms.size() - 1 && atoms.is(expression.next(), ".");
                boolean led = isSeam(atoms, expression.first() - 1)
                        || atoms.is(expression.first() - 1, ":")
                        || atoms.is(expression.first() - 1, "of") && atoms.is(expression.first() - 2, "week")
                        || atoms.is(expression.first() - 1, "to") && atoms.isNumber(expression.first() - 2);
                if (ends && led && atoms.size() <= LONGEST) {
                    Optional<Days> days =
                            full(expression.shape()).map(last -> withFirst(atoms, expression.first() - 2, last));
                    if (days.isPresent()) {
                        return days;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "1 to 7 May 2031": the days from the number that stands before. */
    private static Days withFirst(Atoms atoms, int at, Days last) {
        boolean span = atoms.is(at + 1, "to") && atoms.isNumber(at) && last.width() == 1;
        return span && atoms.number(at) > 0 && atoms.number(at) < last.last().getDayOfMonth()
                ? new Days(last.last().withDayOfMonth((int) atoms.number(at)), last.last())
                : last;
    }

    private static Days from(Shape first, Days end) {
        Optional<Days> begin =
                first instanceof Shape.Date date ? date.at(end.last().getYear()) : Optional.empty();
        return begin.filter(days -> !days.first().isAfter(end.first()))
                .map(days -> new Days(days.first(), end.last()))
                .orElse(end);
    }

    private static Optional<Days> full(Shape shape) {
        if (shape instanceof Shape.Between between) {
            return full(between.to()).map(end -> from(between.from(), end));
        }
        return shape instanceof Shape.Date date && date.month() > 0 && !date.lacksYear()
                ? date.at(date.year())
                : Optional.empty();
    }

    private static boolean isSetOff(Atoms atoms, TimeExpression expression) {
        return isSeam(atoms, expression.first() - 1)
                && (expression.next() >= atoms.size() || isSeam(atoms, expression.next()));
    }

    private static boolean isSeam(Atoms atoms, int at) {
        return switch (atoms.key(at)) {
            case ",", "|", "-", "(", ")", ".", ";", "/" -> true;
            default -> false;
        };
    }

    /** What stands before the date is a name or a single word in each of its parts. */
    private static boolean isOfNames(Atoms atoms, TimeExpression expression) {
        int start = 0;
        for (int at = 0; at < expression.first(); at++) {
            if (isSeam(atoms, at)) {
                int words = at - start;
                boolean kind = words == 2 && !atoms.isCapitalised(start) && start > 0;
                boolean name = words == 1
                        || kind
                        || words <= LONGEST_PART && atoms.isCapitalised(start)
                        || words <= LONGEST_PAPER && isPaper(atoms, start);
                if (words > 0 && !name) {
                    return false;
                }
                start = at + 1;
            }
        }
        return true;
    }
}
