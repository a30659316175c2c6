package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Verdict;
import org.ceaseline.ledger.docket.Counted;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Sight;

/** Steps that the calendar and the incidents propose: a term that runs out, many breaches, a collapse. */
final class Strain {

    private static final int BREACH_WINDOW_DAYS = 7;
    private static final int ESTABLISHED_BREACHES = 3;
    private static final int PROBABLE_BREACHES = 5;
    private static final int COLLAPSE_WINDOW_DAYS = 3;
    private static final int RETURN_DAYS = 7;

    private static final Set<EventType> OFFENSIVE = EnumSet.of(EventType.GROUND_ASSAULT, EventType.TERRITORY_CHANGE);
    private static final Set<EventType> RETURNS =
            EnumSet.of(EventType.CEASEFIRE_IN_FORCE, EventType.AGREEMENT_SIGNED, EventType.AGREEMENT_EXTENDED);

    private final Agreement agreement;
    private final Docket docket;

    Strain(Agreement agreement, Docket docket) {
        this.agreement = agreement;
        this.docket = docket;
    }

    /** An end in sight, and one that has passed; one step for each day on which somebody has it end. */
    List<Step> byTerm(List<Reading> readings, LocalDate today) {
        Map<LocalDate, Step> inSight = new TreeMap<>();
        for (Sight sight : Sight.of(docket, agreement, readings)) {
            if (!sight.from().isAfter(today)) {
                Step step = inSight.computeIfAbsent(sight.end(), end -> inSight(sight));
                sight.grounds().forEach(step::supportedBy);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Reading reading : readings) {
            boolean over = reading.ownEnd()
                    && reading.end()
                            .filter(end -> !end.firstDay().isAfter(today))
                            .isPresent();
            if (over && !reading.arithmetic().isEmpty()) {
                steps.add(lapsed(reading));
            }
        }
        steps.addAll(inSight.values());
        return steps;
    }

    private Step inSight(Sight sight) {
        return new Step(
                        agreement.id(),
                        AgreementState.STRAINED,
                        "term-in-sight",
                        sight.asserter(),
                        sight.from(),
                        sight.from())
                .because("the end that " + docket.sides().name(sight.asserter()) + " states, " + sight.end() + ", is "
                        + Counted.of(sight.days(), "day") + " away and no extension is known");
    }

    private Step lapsed(Reading reading) {
        LocalDate first = reading.end().orElseThrow().firstDay();
        LocalDate last = reading.end().orElseThrow().lastDay();
        Step step = new Step(agreement.id(), AgreementState.ENDED_EXPIRED, "term", reading.asserter(), first, last)
                .because(reading.arithmetic());
        Sight.ofEnd(docket.said(agreement), reading).forEach(step::supportedBy);
        return step;
    }

    /** Three established breaches, or five probable ones, within a week. */
    List<Step> byBreaches(List<Finding> findings, Function<String, Optional<Incident>> incidents) {
        Map<LocalDate, List<Finding>> byDay = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.verdict() == Verdict.VIOLATION_ESTABLISHED
                        || finding.verdict() == Verdict.VIOLATION_PROBABLE)
                .forEach(finding -> day(incidents, finding.incident())
                        .ifPresent(day -> byDay.computeIfAbsent(day, today -> new ArrayList<>())
                                .add(finding)));
        for (LocalDate day : byDay.keySet().stream().sorted().toList()) {
            List<Finding> week = week(byDay, day);
            long established = count(week, Verdict.VIOLATION_ESTABLISHED);
            if (established >= ESTABLISHED_BREACHES || week.size() >= PROBABLE_BREACHES) {
                return List.of(breaches(day, week));
            }
        }
        return List.of();
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::incident)
                .distinct()
                .count();
    }

    private static List<Finding> week(Map<LocalDate, List<Finding>> byDay, LocalDate last) {
        List<Finding> week = new ArrayList<>();
        for (LocalDate day = last.minusDays(BREACH_WINDOW_DAYS - 1); !day.isAfter(last); day = day.plusDays(1)) {
            week.addAll(byDay.getOrDefault(day, List.of()));
        }
        return week;
    }

    private Step breaches(LocalDate day, List<Finding> week) {
        Step step = new Step(agreement.id(), AgreementState.STRAINED, "breaches", Step.DESK, day, day)
                .because(week.size() + " breaches held probable or established within " + BREACH_WINDOW_DAYS + " days");
        week.forEach(finding -> step.supportedBy(new Ground(
                Ground.Kind.FINDING,
                finding.id(),
                Step.DESK,
                finding.verdict().words() + " by "
                        + docket.sides().name(finding.actor().key()))));
        return step;
    }

    private static Optional<LocalDate> day(Function<String, Optional<Incident>> incidents, String id) {
        return incidents.apply(id).flatMap(incident -> incident.time().earliest());
    }

    /** Two ground attacks by parties inside the zone within three days, and no return to the terms in the week after. */
    List<Step> byCollapse(
            List<Finding> findings,
            Function<String, Optional<Incident>> incidents,
            List<Claim> bearing,
            LocalDate today) {
        List<Incident> attacks = findings.stream()
                .filter(this::isByBoundPartyInside)
                .flatMap(finding -> incidents.apply(finding.incident()).stream())
                .filter(incident ->
                        OFFENSIVE.contains(incident.type()) && incident.time().isKnown())
                .distinct()
                .sorted(Comparator.comparing(
                        (Incident incident) -> incident.time().earliest().orElseThrow()))
                .toList();
        for (int i = 0; i + 1 < attacks.size(); i++) {
            LocalDate first = attacks.get(i).time().earliest().orElseThrow();
            LocalDate second = attacks.get(i + 1).time().earliest().orElseThrow();
            boolean close = !second.isAfter(first.plusDays(COLLAPSE_WINDOW_DAYS - 1));
            if (close && !today.isBefore(second.plusDays(RETURN_DAYS)) && !returned(bearing, second)) {
                return List.of(collapse(attacks.get(i), attacks.get(i + 1), second));
            }
        }
        return List.of();
    }

    private boolean isByBoundPartyInside(Finding finding) {
        return finding.answer(Finding.Test.FACT).reply() != Finding.Reply.NO
                && finding.answer(Finding.Test.ACTOR).reply() == Finding.Reply.YES
                && finding.answer(Finding.Test.SPACE).reply() == Finding.Reply.YES
                && finding.answer(Finding.Test.TARGET).reply() == Finding.Reply.YES;
    }

    private boolean returned(List<Claim> bearing, LocalDate from) {
        return bearing.stream()
                .filter(claim ->
                        RETURNS.contains(claim.type()) && claim.modality().tellsOfAnAct() && !claim.negative())
                .flatMap(claim -> docket.dayOf(claim).stream())
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(from.plusDays(RETURN_DAYS)));
    }

    private Step collapse(Incident first, Incident second, LocalDate day) {
        Step step = new Step(agreement.id(), AgreementState.ENDED_COLLAPSED, "collapse", Step.DESK, day, day)
                .because(
                        "two ground attacks by parties inside the zone within 72 hours, and no return to the terms in the "
                                + RETURN_DAYS + " days after");
        step.needed = 2;
        for (Incident attack : List.of(first, second)) {
            step.supportedBy(new Ground(
                    Ground.Kind.INCIDENT, attack.id(), Step.DESK, attack.type().id() + " on " + attack.time()));
        }
        return step;
    }
}
