package org.ceaseline.ledger.life;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Transition.Standing;
import org.ceaseline.ledger.docket.Said;
import org.ceaseline.ledger.term.Reading;
import org.ceaseline.ledger.term.Readings;

/** Steps that an analyst entered with the agreement. An end that somebody disputes, or that is hearsay, stays a proposal. */
final class StatedSteps {

    private final Agreement agreement;
    private final List<Said> said;
    private final UnaryOperator<String> name;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private StatedSteps(Agreement agreement, List<Said> said, List<Reading> readings, UnaryOperator<String> name) {
        this.agreement = agreement;
        this.said = said;
        this.name = name;
    }

    static List<Step> of(Agreement agreement, List<Said> said, List<Reading> readings, UnaryOperator<String> name) {
        StatedSteps stated = new StatedSteps(agreement, said, readings, name);
        said.forEach(stated::take);
        stated.assumeStart(readings);
        stated.steps.values().forEach(stated::settleEnds);
        return new ArrayList<>(stated.steps.values());
    }

    private void take(Said one) {
        Agreement.Time time = one.time();
        Step step = steps.computeIfAbsent(key(time), fresh -> step(time));
        PartialDate date = time.date();
        boolean end = time.what().equals("end");
        if (!step.earliest.equals(date.first()) || !step.latest.equals(date.last())) {
            step.contested |= !end;
            narrowOrWiden(step, date, end);
        }
        step.extended |= time.what().equals("extended");
        step.supportedBy(Readings.ground(one, name)).standing(Standing.IN_CASEBOOK);
        if (end) {
            time.toldBy().ifPresent(teller -> hearsay(step, time.asserter(), teller));
        }
        step.because(step.contested && !end ? "entered with the agreement; accounts of the day differ" : whyOf(step));
    }

    private Step step(Agreement.Time time) {
        boolean hearsay = time.what().equals("end") && time.toldBy().isPresent();
        boolean own = hearsay || isSoleEnd(time) || time.what().equals("suspended");
        String asserter = own ? time.asserter() : "casebook";
        return new Step(
                agreement.id(),
                state(time),
                "stated",
                asserter,
                time.date().first(),
                time.date().last());
    }

    private boolean isSoleEnd(Agreement.Time time) {
        return time.what().equals("end")
                && said.stream()
                        .map(Said::time)
                        .filter(other ->
                                other.what().equals("end") && key(other).equals(key(time)))
                        .allMatch(other -> other.asserter().equals(time.asserter()));
    }

    /** Accounts of one step: all of a start; of a suspension, those of one asserter; of an end, those of the same days, hearsay apart. */
    private static String key(Agreement.Time time) {
        AgreementState to = state(time);
        if (time.what().equals("suspended")) {
            return to + " " + time.asserter();
        }
        if (!time.what().equals("end")) {
            return to + " " + time.what().equals("extended");
        }
        String teller =
                time.toldBy().map(told -> time.asserter() + " by " + told).orElse("");
        PartialDate date = time.date();
        return teller.isEmpty() ? to + " " + date : to + " " + teller + " " + YearMonth.from(date.first());
    }

    private static String whyOf(Step step) {
        return step.why.isEmpty() ? "entered with the agreement" : step.why;
    }

    /** Two accounts by one asserter of one end: the sharper one holds; of one start by several: all of them. */
    private static void narrowOrWiden(Step step, PartialDate date, boolean end) {
        boolean within = !date.first().isBefore(step.earliest) && !date.last().isAfter(step.latest);
        if (end && within) {
            step.earliest = date.first();
            step.latest = date.last();
        } else if (!end) {
            step.widen(date.first(), date.last());
        }
    }

    private void hearsay(Step step, String asserter, String teller) {
        step.through = List.of(teller);
        step.contested = true;
        step.because(name.apply(asserter) + " is said to have said so; known through " + name.apply(teller) + " only");
    }

    private static AgreementState state(Agreement.Time time) {
        return switch (time.what()) {
            case "negotiated" -> AgreementState.PROPOSED;
            case "signed", "declared" -> AgreementState.AGREED;
            case "suspended" -> AgreementState.SUSPENDED;
            case "end" -> ended(time.how().orElse("unknown"));
            default -> AgreementState.IN_FORCE;
        };
    }

    static AgreementState ended(String how) {
        return switch (how) {
            case "terminated" -> AgreementState.ENDED_TERMINATED;
            case "collapsed", "absorbed" -> AgreementState.ENDED_COLLAPSED;
            case "superseded" -> AgreementState.ENDED_SUPERSEDED;
            case "fulfilled" -> AgreementState.ENDED_FULFILLED;
            default -> AgreementState.ENDED_EXPIRED;
        };
    }

    /** Signed, and nobody says when it began: from its signature, as an assumption. */
    private void assumeStart(List<Reading> readings) {
        boolean started = steps.values().stream().anyMatch(step -> step.to == AgreementState.IN_FORCE);
        Optional<Step> agreed = steps.values().stream()
                .filter(step -> step.to == AgreementState.AGREED)
                .findFirst();
        if (started || agreed.isEmpty() || readings.isEmpty()) {
            return;
        }
        Step step = new Step(
                agreement.id(),
                AgreementState.IN_FORCE,
                "assumed-start",
                "casebook",
                agreed.get().earliest,
                agreed.get().latest);
        agreed.get().supporting().forEach(step::supportedBy);
        steps.put(
                "assumed",
                step.standing(Standing.ASSUMED).because("signed, and no source says when it began or that it did not"));
    }

    /** An end is the desk's own only where it is first hand and nobody states another. */
    private void settleEnds(Step step) {
        if (!step.to.isEnded()) {
            return;
        }
        List<Step> others = steps.values().stream()
                .filter(other -> other != step && other.to.isEnded() && !other.isNear(step.earliest, step.latest, 0))
                .toList();
        for (Step other : others) {
            step.contested = true;
            other.supporting().forEach(step::opposedBy);
        }
        if (step.contested) {
            step.standing(Standing.PROPOSED);
        }
    }
}
