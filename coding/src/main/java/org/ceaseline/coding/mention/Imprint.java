package org.ceaseline.coding.mention;

import java.util.List;
import java.util.Optional;

/**
 * Finds the day in the imprint of a report: "Keld Herald, 9 May 2031, page 3", a line of names and a full date near the top whose
 * parts are set off from each other by commas, bars or dashes.
 */
final class Imprint {

    /** So many sentences and lines of a page may stand before its news. */
    private static final int LINES_OF_A_HEAD = 5;

    /** A line of more words is a sentence. */
    private static final int LONGEST = 18;

    /** A part of more words tells something. */
    private static final int LONGEST_PART = 6;

    private Imprint() {}

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
                boolean name = words == 1 || words <= LONGEST_PART && atoms.isCapitalised(start);
                if (words > 0 && !name) {
                    return false;
                }
                start = at + 1;
            }
        }
        return true;
    }
}
