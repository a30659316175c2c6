package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Span;

/** Draws the life line of an agreement: what each asserter holds, and what the desk has accepted. */
public final class Lines {

    private static final Comparator<Transition> IN_TIME = Comparator.comparing(Transition::earliest)
            .thenComparing(Transition::latest)
            .thenComparing(Transition::to)
            .thenComparing(Transition::id);

    private final Docket docket;

    public Lines(Docket docket) {
        this.docket = docket;
    }

    /** What a line is drawn from. */
    public record Sketch(
            Agreement agreement,
            List<Claim> bearing,
            List<Reading> readings,
            List<Finding> findings,
            Function<String, Optional<Incident>> incidents) {}

    public LifeLine draw(Sketch sketch, Optional<LocalDate> asOf) {
        LocalDate today = asOf.orElse(LocalDate.of(9999, 12, 31));
        List<Transition> steps = steps(sketch, today);
        List<Transition> line = new ArrayList<>();
        AgreementState desk = AgreementState.NONE;
        for (Transition step : steps) {
            line.add(step.from(desk));
            desk = step.isTaken() && hasPassed(step, asOf) ? step.to() : desk;
        }
        Standings standings =
                new Standings(sketch.agreement(), docket.said(sketch.agreement()), sketch.readings(), steps, today);
        return new LifeLine(
                sketch.agreement().id(),
                asOf,
                desk,
                standings.differ(),
                standings.all(),
                sketch.readings().stream().map(Lines::term).toList(),
                line,
                notes(sketch, line, !desk.isEnded() && standings.isOverByAll()));
    }

    /** On a day that may be the day of the step or the one before it, the step is not taken yet. */
    private static boolean hasPassed(Transition step, Optional<LocalDate> asOf) {
        boolean sharp = step.earliest().equals(step.latest()) && !step.to().isEnded();
        return asOf.map(day ->
                        sharp ? !step.latest().isAfter(day) : step.latest().isBefore(day))
                .orElse(true);
    }

    private List<Transition> steps(Sketch sketch, LocalDate today) {
        Strain strain = new Strain(sketch.agreement(), docket);
        List<Step> steps = ToldSteps.of(
                docket,
                sketch.agreement(),
                sketch.bearing(),
                StatedSteps.of(
                        sketch.agreement(), docket.said(sketch.agreement()), sketch.readings(), docket.sides()::name));
        strain.byTerm(sketch.readings(), today).forEach(step -> addOrMerge(steps, step));
        steps.addAll(strain.byBreaches(sketch.findings(), sketch.incidents()));
        steps.addAll(strain.byCollapse(sketch.findings(), sketch.incidents(), sketch.bearing(), today));
        return steps.stream()
                .filter(step -> !step.earliest.isAfter(today))
                .map(step -> step.transition(docket.decisions()))
                .sorted(IN_TIME)
                .toList();
    }

    /** A counted end on the day of a stated one is one more account of it. */
    private static void addOrMerge(List<Step> steps, Step counted) {
        Optional<Step> known = steps.stream()
                .filter(step -> counted.to.isEnded()
                        && step.to == counted.to
                        && step.isNear(counted.earliest, counted.latest, 0))
                .findFirst();
        known.ifPresentOrElse(step -> counted.supporting().forEach(step::supportedBy), () -> steps.add(counted));
    }

    private static LifeLine.Term term(Reading reading) {
        return new LifeLine.Term(
                reading.asserter(),
                reading.ownStart() ? reading.start().map(Lines::window) : Optional.empty(),
                reading.ownEnd() ? reading.end().map(Lines::window) : Optional.empty(),
                reading.arithmetic(),
                reading.grounds());
    }

    private static LifeLine.Window window(Span span) {
        return new LifeLine.Window(span.earliest().toString(), span.latest().toString());
    }

    /** The end that people have accepted, where they have. */
    public static Optional<Span> deskEnd(LifeLine line) {
        return line.transitions().stream()
                .filter(step -> step.standing() == Transition.Standing.ACCEPTED
                        && step.to().isEnded())
                .reduce((first, second) -> second)
                .map(step -> Span.days(step.earliest(), step.latest()));
    }

    private static List<String> notes(Sketch sketch, List<Transition> line, boolean overByAll) {
        List<String> notes = new ArrayList<>();
        long open = line.stream()
                .filter(step -> step.standing() == Transition.Standing.PROPOSED)
                .count();
        if (open > 0) {
            notes.add(open + (open == 1 ? " step waits" : " steps wait") + " for a person's decision");
        }
        if (line.stream().anyMatch(step -> step.standing() == Transition.Standing.ASSUMED)) {
            notes.add("a start is assumed: nobody has accepted it yet");
        }
        if (overByAll) {
            notes.add("all who speak of it hold that it is over; nobody here has accepted an end yet");
        }
        if (!sketch.agreement().note().isBlank()) {
            notes.add(sketch.agreement().note());
        }
        sketch.agreement().provisions().stream()
                .filter(provision -> provision.missing())
                .forEach(provision -> notes.add(provision.id() + ", missing: " + provision.text()));
        return notes;
    }
}
