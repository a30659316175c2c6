package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Transition.Standing;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Voices;

/** Steps that claims speak of. Each is a proposal; a claim that tells a step already there becomes one of its grounds. */
final class ToldSteps {

    /** Accounts of one start differ by a few days at most. */
    private static final int SAME_START_DAYS = 5;

    private final Docket docket;
    private final Agreement agreement;
    private final List<Step> steps;

    private ToldSteps(Docket docket, Agreement agreement, List<Step> stated) {
        this.docket = docket;
        this.agreement = agreement;
        this.steps = stated;
    }

    /** The stated steps with the grounds that claims add, and the steps that claims tell. */
    static List<Step> of(Docket docket, Agreement agreement, List<Claim> bearing, List<Step> stated) {
        ToldSteps told = new ToldSteps(docket, agreement, new ArrayList<>(stated));
        List<Claim> inTime = bearing.stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> docket.dayOf(claim).orElse(LocalDate.MAX))
                        .thenComparing(Claim::id))
                .toList();
        inTime.forEach(told::take);
        told.steps.addAll(new TalksNotHeld(docket, agreement.id()).steps(inTime));
        return told.steps;
    }

    private void take(Claim claim) {
        if (claim.negative() || !docket.dayOf(claim).isPresent()) {
            return;
        }
        switch (claim.type()) {
            case AGREEMENT_PROPOSED -> plain(claim, AgreementState.PROPOSED, "proposed", "a draft is spoken of");
            case AGREEMENT_SIGNED -> act(claim, AgreementState.AGREED, "signed", "said to be agreed");
            case CEASEFIRE_IN_FORCE -> act(claim, AgreementState.IN_FORCE, "in-force", "said to apply");
            case AGREEMENT_EXTENDED -> extended(claim);
            case EXTENSION_REFUSED -> strain(claim, "extension-refused", "a party or guarantor will not prolong");
            case THREAT -> strain(claim, "threat", "a party or guarantor is said to threaten");
            case MONITOR_OBSTRUCTED -> strain(
                    claim, "monitor-obstructed", "monitors are said to be kept from their work");
            case AGREEMENT_SUSPENDED -> suspended(claim);
            case AGREEMENT_ENDED -> ended(claim);
            default -> {}
        }
    }

    private void act(Claim claim, AgreementState to, String rule, String why) {
        if (claim.modality().tellsOfAnAct() && claim.condition().isEmpty()) {
            plain(claim, to, rule, why);
        }
    }

    private Step plain(Claim claim, AgreementState to, String rule, String why) {
        LocalDate first = docket.dayOf(claim).orElseThrow();
        LocalDate last = claim.time()
                .end()
                .filter(end -> claim.time().precision() <= 3 && !end.isBefore(first))
                .orElse(first);
        Step step = known(to, first, last)
                .orElseGet(() -> fresh(claim, to, rule, first, last).because(why));
        step.contested |= !step.isNear(first, last, 0);
        if (!step.to.isEnded()) {
            step.widen(first, last);
        }
        return step.supportedBy(ground(claim));
    }

    private Optional<Step> known(AgreementState to, LocalDate first, LocalDate last) {
        return steps.stream()
                .filter(step -> step.to == to && !to.isEnded() && !step.extended && to != AgreementState.STRAINED)
                .filter(step -> step.isNear(first, last, SAME_START_DAYS))
                .findFirst();
    }

    private Step fresh(Claim claim, AgreementState to, String rule, LocalDate first, LocalDate last) {
        Step step = new Step(agreement.id(), to, rule, Voices.label(Voices.knower(claim)), first, last);
        step.through = Voices.through(claim);
        step.condition = claim.condition().map(ToldSteps::words);
        steps.add(step);
        return step;
    }

    private static String words(Claim.Condition condition) {
        String text = condition.text().strip().replaceAll("[,;.]+$", "");
        boolean linked = text.regionMatches(
                true, 0, condition.link(), 0, condition.link().length());
        return condition.link() + (linked ? text.substring(condition.link().length()) : " " + text);
    }

    static Ground ground(Claim claim) {
        return new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
    }

    private void extended(Claim claim) {
        if (claim.modality().tellsOfAnAct() && claim.condition().isEmpty()) {
            LocalDate day = docket.dayOf(claim).orElseThrow();
            String asserter = Voices.label(Voices.knower(claim));
            Optional<Step> known = steps.stream()
                    .filter(step -> step.extended && step.isNear(day, day, 1))
                    .filter(step -> step.standing == Standing.IN_CASEBOOK || step.asserter.equals(asserter))
                    .findFirst();
            Step step = known.orElseGet(() ->
                    fresh(claim, AgreementState.IN_FORCE, "extended", day, day).because("said to be prolonged"));
            step.extended = true;
            step.supportedBy(ground(claim));
        }
    }

    /** Only what a party or guarantor does itself strains an agreement. */
    private void strain(Claim claim, String rule, String why) {
        if (claim.modality() == Claim.Modality.OPINION || !isByPartyOrGuarantor(claim)) {
            return;
        }
        LocalDate day = docket.dayOf(claim).orElseThrow();
        Optional<Step> known = steps.stream()
                .filter(step -> step.rule.equals(rule) && step.isNear(day, day, 1))
                .filter(step -> step.asserter.equals(Voices.label(Voices.knower(claim))))
                .findFirst();
        Step step = known.orElseGet(
                () -> fresh(claim, AgreementState.STRAINED, rule, day, day).because(why));
        step.condition = step.condition.or(() -> claim.condition().map(ToldSteps::words));
        step.supportedBy(ground(claim));
    }

    private boolean isByPartyOrGuarantor(Claim claim) {
        return claim.actors().stream()
                .flatMap(actor -> actor.id().stream())
                .anyMatch(id -> holds(id, "party", "guarantor", "signatory", "party_representative"));
    }

    private boolean holds(String actor, String... roles) {
        return agreement.roles().stream()
                .anyMatch(role -> role.actor().equals(actor) && List.of(roles).contains(role.role()));
    }

    private void suspended(Claim claim) {
        if (!claim.modality().tellsOfAnAct()) {
            return;
        }
        LocalDate day = docket.dayOf(claim).orElseThrow();
        Optional<Step> known = knownSuspension(claim, day);
        if (known.isPresent()) {
            known.get().supportedBy(ground(claim));
            return;
        }
        Step step = fresh(claim, AgreementState.SUSPENDED, "suspended", day, day);
        step.contested = !isOwnWord(claim);
        step.because(
                        step.contested
                                ? "said of somebody else; wants the statement of the actor itself"
                                : "stated by the actor itself")
                .supportedBy(ground(claim));
    }

    /** One step a day and asserter; who tells of a suspension that the casebook has by the actor itself is one more account of it. */
    private Optional<Step> knownSuspension(Claim claim, LocalDate day) {
        String asserter = Voices.label(Voices.knower(claim));
        List<String> actors =
                claim.actors().stream().flatMap(actor -> actor.id().stream()).toList();
        return steps.stream()
                .filter(step -> step.to == AgreementState.SUSPENDED && step.isNear(day, day, 0))
                .filter(step -> step.asserter.equals(asserter)
                        || step.standing == Standing.IN_CASEBOOK && actors.contains(step.asserter))
                .findFirst();
    }

    /** Over by the word of a party or guarantor itself; anything else is a contested account, never an end. */
    private void ended(Claim claim) {
        if (!claim.modality().tellsOfAnAct() || claim.condition().isPresent()) {
            return;
        }
        LocalDate day = docket.dayOf(claim).orElseThrow();
        if (!isByRole(claim) && joinsStatedEnd(claim, day)) {
            return;
        }
        String asserter = Voices.label(Voices.knower(claim));
        Optional<Step> known = steps.stream()
                .filter(step -> step.to.isEnded() && step.asserter.equals(asserter) && step.isNear(day, day, 1))
                .findFirst();
        Step step = known.orElseGet(() -> fresh(claim, mode(claim), "ended", day, day));
        step.contested |= !isOwnWord(claim);
        step.supportedBy(ground(claim)).because(whyEnded(claim, asserter));
        if (step.contested) {
            step.standing(Standing.PROPOSED);
        }
        steps.stream()
                .filter(other -> other != step && other.to.isEnded() && other.earliest.isAfter(step.latest))
                .forEach(other -> other.supporting().forEach(step::opposedBy));
    }

    /** Somebody without a role says that it is over, and not how or in the same way: one more account of the end that the casebook has on that day. */
    private boolean joinsStatedEnd(Claim claim, LocalDate day) {
        Optional<Step> stated = steps.stream()
                .filter(step -> step.to.isEnded() && step.standing == Standing.IN_CASEBOOK && step.isNear(day, day, 0))
                .findFirst()
                .filter(step -> !claim.attributes().containsKey("mode") || step.to == mode(claim));
        stated.ifPresent(step -> step.supportedBy(ground(claim)));
        return stated.isPresent();
    }

    private boolean isByRole(Claim claim) {
        return Voices.knowerId(claim).stream().anyMatch(id -> agreement.roles().stream()
                .anyMatch(role -> role.actor().equals(id)));
    }

    private AgreementState mode(Claim claim) {
        return StatedSteps.ended(claim.attributes().getOrDefault("mode", "terminated"));
    }

    private String whyEnded(Claim claim, String asserter) {
        List<String> through = Voices.through(claim);
        if (!through.isEmpty()) {
            return "hearsay of depth " + (through.size() + 1) + ": ended by the word of "
                    + docket.sides().name(asserter) + " as told by "
                    + String.join(
                            ", then ",
                            through.stream().map(docket.sides()::name).toList()) + "; contested, not ended";
        }
        return isOwnWord(claim)
                ? "ended by the word of " + docket.sides().name(asserter) + " itself"
                : docket.sides().name(asserter) + " says that it is over, and is neither party nor guarantor";
    }

    private boolean isOwnWord(Claim claim) {
        return Voices.isFirstHand(claim)
                && Stream.concat(Voices.knowerId(claim).stream(), Stream.empty())
                        .anyMatch(id ->
                                holds(id, "party", "guarantor", "signatory", "party_representative", "facilitator"));
    }
}
