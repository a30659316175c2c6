package org.ceaseline.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Goes through the days of an agreement's life and asks what the warning would have been on each. */
final class LookingBack {

    private static final int ONE_BREAKDOWN_DAYS = 14;
    private static final int BLIND_DAYS = 14;
    private static final int BEFORE_DAYS = 30;
    private static final Set<AgreementState> BROKEN =
            EnumSet.of(AgreementState.SUSPENDED, AgreementState.ENDED_TERMINATED, AgreementState.ENDED_COLLAPSED);
    private static final Set<Verdict> BREACHES =
            EnumSet.of(Verdict.VIOLATION_ALLEGED, Verdict.VIOLATION_PROBABLE, Verdict.VIOLATION_ESTABLISHED);

    private final Entries all;
    private final String agreement;
    private final Function<LocalDate, AsOf> known;
    private final List<Transition> steps;
    private final Optional<LocalDate> last;

    /** @param known what to look with on a day */
    LookingBack(Entries all, String agreement, Function<LocalDate, AsOf> known) {
        this.all = all;
        this.agreement = agreement;
        this.known = known;
        this.steps = all.lifeLine(agreement).transitions().stream()
                .filter(step -> step.standing() != Transition.Standing.REFUSED)
                .toList();
        this.last = all.lastDay();
    }

    LookBack look() {
        List<LookBack.Breakdown> breakdowns = breakdowns();
        NavigableSet<LocalDate> breaches = breaches();
        List<LookBack.Look> looks = firstDay().stream()
                .flatMap(first -> first.datesUntil(endOfLooks().isBefore(first) ? first : endOfLooks()))
                .map(day -> look(day, breakdowns, breaches))
                .toList();
        return new LookBack(agreement, last, breakdowns, looks);
    }

    private Optional<LocalDate> firstDay() {
        return steps.stream()
                .filter(step -> step.to() == AgreementState.IN_FORCE && !step.extended())
                .map(Transition::earliest)
                .min(Comparator.naturalOrder());
    }

    /** The day of the last end that anybody with a say in it states, or the day after the last of the record where that comes first. */
    private LocalDate endOfLooks() {
        LocalDate record = last.map(day -> day.plusDays(1)).orElse(LocalDate.MIN);
        return steps.stream()
                .filter(step -> step.to().isEnded() && isWeighty(step))
                .map(Transition::earliest)
                .max(Comparator.naturalOrder())
                .filter(end -> end.isBefore(record))
                .orElse(record);
    }

    private List<LookBack.Breakdown> breakdowns() {
        List<LookBack.Breakdown> found = new ArrayList<>();
        for (Transition step : steps) {
            boolean another = found.isEmpty()
                    || ChronoUnit.DAYS.between(found.get(found.size() - 1).day(), step.earliest()) > ONE_BREAKDOWN_DAYS;
            if (BROKEN.contains(step.to()) && another && isWeighty(step)) {
                found.add(new LookBack.Breakdown(
                        step.earliest(),
                        step.to(),
                        step.asserter(),
                        step.contested(),
                        recordedBefore(step.earliest())));
            }
        }
        return found;
    }

    /** Stated with the agreement, accepted, found by the desk, or the word of somebody with a part in the agreement. */
    private boolean isWeighty(Transition step) {
        return step.standing() != Transition.Standing.PROPOSED
                || step.rule().equals("stated")
                || step.rule().equals("collapse")
                || all.casebook().agreement(agreement).stream()
                        .flatMap(found -> found.roles().stream())
                        .anyMatch(role -> role.actor().equals(step.asserter()));
    }

    private long recordedBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        Entries then = all.asOf(known.apply(before));
        return then.reportDays(day.minusDays(BEFORE_DAYS), before).size();
    }

    private NavigableSet<LocalDate> breaches() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        all.findings(agreement).stream()
                .filter(finding -> BREACHES.contains(finding.verdict()))
                .flatMap(finding -> all.incident(finding.incident()).stream())
                .flatMap(incident -> incident.time().earliest().stream())
                .forEach(days::add);
        return days;
    }

    private LookBack.Look look(LocalDate day, List<LookBack.Breakdown> breakdowns, NavigableSet<LocalDate> breaches) {
        Entries then = all.asOf(known.apply(day));
        OptionalInt left = breakdowns.stream()
                .filter(breakdown -> breakdown.day().isAfter(day))
                .mapToInt(breakdown -> (int) ChronoUnit.DAYS.between(day, breakdown.day()))
                .min();
        LocalDate breach = breaches.higher(day);
        return new LookBack.Look(
                day,
                then.signals(agreement, day),
                then.reportDays(day.minusDays(BLIND_DAYS - 1), day).isEmpty(),
                left,
                breach == null ? OptionalInt.empty() : OptionalInt.of((int) ChronoUnit.DAYS.between(day, breach)));
    }
}
