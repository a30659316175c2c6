package org.ceaseline.casebook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks the clauses of an agreement against each other. */
final class TermChecks {

    private final Inspection inspection;
    private final Agreement agreement;

    TermChecks(Inspection inspection, Agreement agreement) {
        this.inspection = inspection;
        this.agreement = agreement;
    }

    void run() {
        for (Provision ban : of(Provision.Kind.PROHIBITION)) {
            of(Provision.Kind.PERMISSION).forEach(other -> contradiction(ban, other, "allows"));
            of(Provision.Kind.OBLIGATION).forEach(other -> contradiction(ban, other, "demands"));
        }
        of(Provision.Kind.EXCEPTION).forEach(this::isUsed);
        amendments();
    }

    private List<Provision> of(Provision.Kind kind) {
        return agreement.provisions().stream()
                .filter(provision -> provision.kind() == kind)
                .toList();
    }

    private void contradiction(Provision ban, Provision other, String verb) {
        Set<EventType> acts = EnumSet.noneOf(EventType.class);
        acts.addAll(ban.acts());
        acts.retainAll(other.acts());
        boolean sameWho = !Collections.disjoint(Addressees.of(ban, agreement), Addressees.of(other, agreement));
        boolean sameWhere = meet(ban.places(), other.places());
        boolean sameWhom =
                meet(ban.targets(), other.targets()) && !other.targets().equals(List.of("excluded"));
        if (acts.isEmpty()
                || !sameWho
                || !sameWhere
                || !sameWhom
                || ban.exceptions().contains(other.id())) {
            return;
        }
        String names = String.join(", ", acts.stream().map(EventType::id).toList());
        inspection.warning(
                other,
                "",
                "TERMS_CONTRADICT",
                "Clause " + other.id() + " " + verb + " what clause " + ban.id() + " bans: " + names + ".",
                "Name " + other.id() + " under 'exceptions' of " + ban.id()
                        + " if it comes first; until then findings on both are contested.");
    }

    /** Empty lists mean everything. */
    private static boolean meet(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private void isUsed(Provision exception) {
        boolean used = agreement.provisions().stream()
                .anyMatch(provision -> provision.exceptions().contains(exception.id()));
        if (!used) {
            inspection.warning(
                    exception,
                    "",
                    "EXCEPTION_UNUSED",
                    "No clause names the exception " + exception.id() + ".",
                    "Name it under 'exceptions' of the clause that it lifts; else it excuses nothing.");
        }
    }

    private void amendments() {
        List<String> ids = agreement.provisions().stream().map(Provision::id).toList();
        for (Agreement.Amendment amendment : agreement.amendments()) {
            for (int i = 0; i < amendment.provisions().size(); i++) {
                String id = amendment.provisions().get(i);
                if (!ids.contains(id)) {
                    inspection.error(
                            amendment,
                            ".provisions[" + i + "]",
                            "CLAUSE_UNKNOWN",
                            "There is no clause '" + id + "'." + Words.didYouMean(id, ids),
                            "Write the id of a clause of this agreement.");
                }
            }
        }
    }
}
