package org.ceaseline.ledger.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.AgreementState;
import org.ceaseline.ledger.docket.Docket;

/** Two rounds that were not held, with none held in between, strain an agreement; one is only noted. */
final class TalksNotHeld {

    private static final int WITHIN_DAYS = 30;

    private final Docket docket;
    private final String agreement;

    TalksNotHeld(Docket docket, String agreement) {
        this.docket = docket;
        this.agreement = agreement;
    }

    List<Step> steps(List<Claim> inTime) {
        Map<LocalDate, Claim> missed = new LinkedHashMap<>();
        for (Claim claim : inTime) {
            LocalDate day = docket.dayOf(claim).orElse(LocalDate.MAX);
            if (claim.type() == EventType.TALKS_HELD && claim.modality().tellsOfAnAct() && !claim.negative()) {
                missed.clear();
            }
            if (claim.type() == EventType.TALKS_NOT_HELD && claim.modality().tellsOfAnAct() && !claim.negative()) {
                missed.keySet().removeIf(earlier -> earlier.isBefore(day.minusDays(WITHIN_DAYS)));
                missed.putIfAbsent(day, claim);
            }
            if (missed.size() >= 2) {
                return List.of(step(missed));
            }
        }
        return List.of();
    }

    private Step step(Map<LocalDate, Claim> missed) {
        LocalDate last = missed.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        Step step = new Step(agreement, AgreementState.STRAINED, "talks-not-held", Step.DESK, last, last)
                .because(missed.size() + " rounds not held within " + WITHIN_DAYS + " days, none held in between");
        missed.values().forEach(claim -> step.supportedBy(ToldSteps.ground(claim)));
        return step;
    }
}
