package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;
import org.ceaseline.ledger.docket.Said;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/**
 * The state of an agreement as each asserter has it on a day. Whoever only told of the start has said nothing of an end: its word is
 * of its day, and only that of a party or guarantor stands until it is taken back.
 */
final class Standings {

    /** What several state is of the casebook; what the program finds is of the desk: neither is a word of somebody's own. */
    private static final Set<String> NOBODYS = Set.of("casebook", Step.DESK);

    private static final Set<String> BOUND = Set.of("party", "guarantor", "signatory", "party_representative");

    private final Agreement agreement;
    private final List<Said> said;
    private final List<Reading> readings;
    private final List<Transition> steps;
    private final LocalDate today;

    /**
     * @param said times of the agreement that are known
     * @param steps what was told, in order of time, none later than today
     */
    Standings(Agreement agreement, List<Said> said, List<Reading> readings, List<Transition> steps, LocalDate today) {
        this.agreement = agreement;
        this.said = said;
        this.readings = readings;
        this.steps = steps.stream()
                .filter(step -> step.standing() != Transition.Standing.REFUSED)
                .toList();
        this.today = today;
    }

    List<LifeLine.Standing> all() {
        Map<String, LifeLine.Standing> standings = new TreeMap<>();
        readings.stream().filter(this::begun).forEach(reading -> standings.put(reading.asserter(), standing(reading)));
        steps.stream()
                .filter(step -> isOut(step.to()) && !NOBODYS.contains(step.asserter()))
                .forEach(step -> standings.computeIfAbsent(
                        step.asserter(), asserter -> standing(lastWord(asserter).orElse(step))));
        return List.copyOf(standings.values());
    }

    private boolean begun(Reading reading) {
        return reading.start().map(start -> !start.firstDay().isAfter(today)).orElse(true);
    }

    private static boolean isOut(AgreementState state) {
        return state == AgreementState.SUSPENDED || state.isEnded();
    }

    /** The last step that an asserter tells of, out of force or back into it. */
    private Optional<Transition> lastWord(String asserter) {
        return steps.stream()
                .filter(step -> step.asserter().equals(asserter))
                .filter(step -> isOut(step.to()) || step.to() == AgreementState.IN_FORCE)
                .reduce((first, second) -> second);
    }

    private LifeLine.Standing standing(Transition step) {
        return new LifeLine.Standing(
                step.asserter(), step.through(), step.to(), "since " + step.earliest(), step.supporting());
    }

    private LifeLine.Standing standing(Reading reading) {
        if (isOver(reading)) {
            String since = "since " + reading.end().map(Span::words).orElse("");
            return new LifeLine.Standing(reading.asserter(), tellers(reading), how(reading), since, reading.grounds());
        }
        Optional<Transition> suspended =
                lastWord(reading.asserter()).filter(step -> step.to() == AgreementState.SUSPENDED);
        return suspended
                .map(this::standing)
                .orElseGet(() -> new LifeLine.Standing(
                        reading.asserter(),
                        List.of(),
                        AgreementState.IN_FORCE,
                        sinceStart(reading),
                        reading.grounds()));
    }

    private boolean isOver(Reading reading) {
        return reading.ownEnd() && hasPassed(reading);
    }

    /** True where the end that the asserter states, or takes from others, lies behind. */
    private boolean hasPassed(Reading reading) {
        LocalDateTime morning = today.atStartOfDay();
        return reading.end().map(end -> !end.latest().isAfter(morning)).orElse(false);
    }

    private String sinceStart(Reading reading) {
        String since = reading.ownStart()
                ? reading.start().map(start -> "since " + start.words()).orElse("")
                : "";
        String until = reading.ownEnd() ? reading.end().map(this::until).orElse("") : lapsed(reading);
        return since + (since.isEmpty() || until.isEmpty() ? "" : ", ") + until;
    }

    private String until(Span end) {
        boolean ending = !end.earliest().isAfter(today.atStartOfDay());
        return (ending ? "until some hour of " : "until ") + end.words();
    }

    private String lapsed(Reading reading) {
        return hasPassed(reading) && !holdsOn(reading)
                ? reading.held()
                        .map(day -> "last heard of it on " + day + ", nothing said of an end")
                        .orElse("nothing said of an end")
                : "";
    }

    private AgreementState how(Reading reading) {
        return ends(reading.asserter())
                .findFirst()
                .map(time -> StatedSteps.ended(time.how().orElse("unknown")))
                .orElse(
                        reading.arithmetic().isEmpty()
                                ? AgreementState.ENDED_TERMINATED
                                : AgreementState.ENDED_EXPIRED);
    }

    private List<String> tellers(Reading reading) {
        return ends(reading.asserter())
                .flatMap(time -> time.toldBy().stream())
                .distinct()
                .toList();
    }

    private Stream<Agreement.Time> ends(String asserter) {
        return said.stream()
                .map(Said::time)
                .filter(time -> time.what().equals("end") && time.asserter().equals(asserter));
    }

    /** True where some hold that it is over and others that it is not. */
    boolean differ() {
        return isOverBySome() && isHeld();
    }

    /** True where some hold that it is over and nobody that it is not. */
    boolean isOverByAll() {
        return isOverBySome() && !isHeld();
    }

    private boolean isOverBySome() {
        return all().stream().anyMatch(standing -> standing.state().isEnded());
    }

    private boolean isHeld() {
        return readings.stream().anyMatch(reading -> begun(reading) && holdsOn(reading));
    }

    /**
     * True where it is said to hold still: by its own end, by a word that is not older than the end which others state, or by one that
     * is bound and has not taken back that it began, unless the end is that of the term.
     */
    private boolean holdsOn(Reading reading) {
        if (reading.ownEnd() || !hasPassed(reading)) {
            return !hasPassed(reading);
        }
        LocalDate end = reading.end().orElseThrow().firstDay();
        boolean later = reading.held().map(day -> !day.isBefore(end)).orElse(false);
        return later || isBound(reading.asserter()) && !isByTerm();
    }

    private boolean isBound(String asserter) {
        return agreement.roles().stream()
                .anyMatch(role -> role.actor().equals(asserter) && BOUND.contains(role.role()));
    }

    /** True where all ends that are told of are ends of the term. */
    private boolean isByTerm() {
        return Stream.concat(
                        readings.stream().filter(this::isOver).map(this::how),
                        steps.stream().map(Transition::to).filter(AgreementState::isEnded))
                .allMatch(state -> state == AgreementState.ENDED_EXPIRED);
    }
}
