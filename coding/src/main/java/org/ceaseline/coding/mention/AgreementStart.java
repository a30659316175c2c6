package org.ceaseline.coding.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first day of the arrangement that a report speaks of: "the truce that took effect on 3 May", or "on Thursday,
 * the third day of a truce".
 */
final class AgreementStart {

    /** How many atoms may lie between the arrangement and the words that tell its start. */
    private static final int REACH = 9;

    private static final Trie<Boolean> STARTS = new Trie<>();
    private static final Set<String> FIRST_WORDS = new HashSet<>();

    static {
        for (String phrase : Tables.set("start-words.txt")) {
            STARTS.put(List.of(phrase.split(" ")), true);
            FIRST_WORDS.add(phrase.split(" ")[0]);
        }
    }

    private AgreementStart() {}

    static Optional<Days> in(List<Atoms> sentences, List<List<TimeExpression>> expressions, Moment moment) {
        for (int i = 0; i < sentences.size(); i++) {
            Optional<Days> found =
                    stated(sentences.get(i), expressions.get(i), moment).or(() -> Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Optional<Days> found = counted(expressions.get(i), moment);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Days> stated(Atoms atoms, List<TimeExpression> expressions, Moment moment) {
        for (TimeExpression expression : expressions) {
            Optional<Days> days = expression.shape() instanceof Shape.Date date
                    ? date.in(moment)
                    : expression.shape() instanceof Shape.Since since
                            ? since.from().in(moment)
                            : Optional.empty();
            if (days.isPresent() && isStart(atoms, expression)) {
                return days.filter(it -> it.width() == 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isStart(Atoms atoms, TimeExpression expression) {
        for (int at = expression.first() - 1; at >= Math.max(0, expression.first() - 5); at--) {
            if (FIRST_WORDS.contains(atoms.key(at)) && reaches(atoms, at, expression.first())) {
                return namesAgreement(atoms, at);
            }
        }
        return false;
    }

    private static boolean reaches(Atoms atoms, int at, int date) {
        return STARTS.longest(atoms, at)
                .filter(hit -> date - hit.next() <= 1 && hit.next() <= date + 1)
                .isPresent();
    }

    private static boolean namesAgreement(Atoms atoms, int start) {
        for (int at = start - 1; at >= Math.max(0, start - REACH); at--) {
            if (TimeWords.english().isAgreement(atoms.key(at))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Days> counted(List<TimeExpression> expressions, Moment moment) {
        for (TimeExpression expression : expressions) {
            if (expression.shape() instanceof Shape.DayOfAgreement day) {
                return expressions.stream()
                        .map(TimeExpression::shape)
                        .filter(shape -> shape instanceof Shape.Date || shape instanceof Shape.Weekday)
                        .flatMap(shape -> shape.in(moment).stream())
                        .filter(days -> days.width() == 1)
                        .map(days -> days.plus(1L - day.number(), 1L - day.number()))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
