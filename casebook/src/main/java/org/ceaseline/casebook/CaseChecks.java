package org.ceaseline.casebook;

import java.util.List;

/** Checks that worked cases speak of clauses, actors and places of the casebook. */
final class CaseChecks {

    private static final List<String> OF_OBLIGATIONS = List.of("met", "missed", "due", "disputed");

    private final Inspection inspection;

    CaseChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        inspection.casebook().cases().forEach(this::check);
    }

    private void check(WorkedCase worked) {
        inspection.knownAgreement(worked, "", worked.agreement());
        worked.actor().id().ifPresent(ids -> List.of(ids.split(";"))
                .forEach(id -> inspection.knownActor(worked, "", id.strip())));
        worked.target().id().ifPresent(id -> inspection.knownActorOr("provision.target", worked, "", id));
        worked.place().ifPresent(id -> inspection.knownPlace(worked, "", id));
        worked.toldBy().forEach(id -> inspection.knownSpeaker(worked, "", id));
        inspection.casebook().agreement(worked.agreement()).ifPresent(agreement -> clause(worked, agreement));
    }

    private void clause(WorkedCase worked, Agreement agreement) {
        List<String> ids = agreement.provisions().stream().map(Provision::id).toList();
        if (!worked.clause().isEmpty() && !ids.contains(worked.clause())) {
            inspection.error(
                    worked,
                    "",
                    "CLAUSE_UNKNOWN",
                    "There is no clause '" + worked.clause() + "'." + Words.didYouMean(worked.clause(), ids),
                    "Write the id of a clause of " + agreement.id() + ".");
        }
        agreement.provisions().stream()
                .filter(provision -> provision.id().equals(worked.clause()))
                .forEach(provision -> finding(worked, provision));
    }

    private void finding(WorkedCase worked, Provision provision) {
        boolean ofObligation = OF_OBLIGATIONS.contains(worked.finding());
        boolean asksForActs =
                provision.kind() == Provision.Kind.OBLIGATION || provision.kind() == Provision.Kind.PROCEDURE;
        if (ofObligation && !asksForActs) {
            inspection.error(
                    worked,
                    "",
                    "FINDING_OUT_OF_PLACE",
                    "'" + worked.finding() + "' is said of obligations and procedures; " + provision.id()
                            + " is neither.",
                    "Write a verdict, for example violation_alleged or not_covered.");
        }
    }
}
