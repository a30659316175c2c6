package org.ceaseline.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks each clause for itself: whom it binds, to what, where and until when. */
final class ProvisionChecks {

    private final Inspection inspection;
    private final Agreement agreement;
    private final Map<String, Provision> byId = new HashMap<>();

    ProvisionChecks(Inspection inspection, Agreement agreement) {
        this.inspection = inspection;
        this.agreement = agreement;
    }

    void run() {
        if (agreement.provisions().isEmpty()) {
            inspection.warning(
                    agreement,
                    ".provisions",
                    "CLAUSES_MISSING",
                    "'" + agreement.id() + "' has no clause.",
                    "Add its provisions; until then no finding can rest on it.");
        }
        agreement.provisions().forEach(this::once);
        agreement.provisions().forEach(this::check);
    }

    private void once(Provision provision) {
        if (byId.putIfAbsent(provision.id(), provision) != null) {
            inspection.error(
                    provision,
                    ".id",
                    "ID_TWICE",
                    "Two clauses have the id '" + provision.id() + "'.",
                    "Give each clause an id of its own.");
        }
    }

    private void check(Provision provision) {
        addressees(provision);
        targets(provision);
        acts(provision);
        deadline(provision);
        bands(provision);
        for (int i = 0; i < provision.places().size(); i++) {
            inspection.knownPlace(
                    provision, ".places[" + i + "]", provision.places().get(i));
        }
        for (int i = 0; i < provision.exceptions().size(); i++) {
            exception(provision, i);
        }
    }

    private void addressees(Provision provision) {
        if (provision.addressees().isEmpty() && provision.kind() != Provision.Kind.DEFINITION) {
            inspection.error(
                    provision,
                    "",
                    "ADDRESSEE_MISSING",
                    "Clause " + provision.id() + " says nothing of whom it binds.",
                    "Add 'who: [...]' with actor ids, or parties, guarantors, mediators, monitors, signatories.");
        }
        for (int i = 0; i < provision.addressees().size(); i++) {
            addressee(provision, ".who[" + i + "]", provision.addressees().get(i));
        }
    }

    private void addressee(Object entry, String below, String word) {
        if (!Addressees.isGroup(word)) {
            inspection.knownActorOr("provision.who", entry, below, word);
        } else if (Addressees.of(word, agreement).isEmpty()) {
            inspection.error(
                    entry,
                    below,
                    "ADDRESSEE_EMPTY",
                    "'" + word + "' stands for nobody: no role of the agreement is of that kind.",
                    "Add the role to somebody, or name the actors.");
        }
    }

    private void targets(Provision provision) {
        for (int i = 0; i < provision.targets().size(); i++) {
            String target = provision.targets().get(i);
            inspection.knownActorOr("provision.target", provision, ".targets[" + i + "]", target);
            if (target.equals("excluded") && agreement.exclusions().isEmpty()) {
                inspection.error(
                        provision,
                        ".targets[" + i + "]",
                        "EXCLUDED_EMPTY",
                        "Clause " + provision.id() + " speaks of excluded groups, but none is listed.",
                        "List them under 'excluded'.");
            }
        }
    }

    private void acts(Provision provision) {
        boolean needsAct =
                provision.kind() != Provision.Kind.DEFINITION && provision.kind() != Provision.Kind.PROCEDURE;
        if (needsAct && provision.acts().isEmpty()) {
            inspection.error(
                    provision,
                    "",
                    "ACT_MISSING",
                    "Clause " + provision.id() + " names no act.",
                    "Add 'acts: [...]' with event types, for example [shelling, air_strike].");
        }
        boolean bans = provision.kind() == Provision.Kind.PROHIBITION
                && !provision.acts().isEmpty();
        if (bans && provision.acts().stream().noneMatch(EventType::mayViolate)) {
            inspection.warning(
                    provision,
                    ".acts",
                    "CLAUSE_UNMEETABLE",
                    "No incident can breach clause " + provision.id() + ": none of its acts is of a kind that can.",
                    "Ban acts such as shelling or force_deployment; speech and agreements are never incidents.");
        }
    }

    private void deadline(Provision provision) {
        if (provision.kind() == Provision.Kind.OBLIGATION
                && provision.deadline().isEmpty()
                && provision.deadlineRule().isEmpty()) {
            inspection.warning(
                    provision,
                    "",
                    "DEADLINE_MISSING",
                    "Obligation " + provision.id() + " has no deadline.",
                    "Add 'deadline' or 'deadline_rule'; without one it is never due and can never be missed.");
        }
        Optional<PartialDate> due = provision.deadline();
        if (due.isPresent()
                && provision.from().isPresent()
                && due.get().last().isBefore(provision.from().get().first())) {
            inspection.error(
                    provision,
                    ".deadline",
                    "DEADLINE_BACKWARDS",
                    "Clause " + provision.id() + " is due " + due.get() + ", before it holds from "
                            + provision.from().get() + ".",
                    "Correct one of the two dates.");
        }
    }

    private void bands(Provision provision) {
        List<String> lines =
                agreement.zone().lines().stream().map(Agreement.Line::id).toList();
        for (Provision.Band band : provision.bands()) {
            if (!lines.contains(band.line())) {
                inspection.error(
                        band,
                        ".line",
                        "LINE_UNKNOWN",
                        "The zone has no line '" + band.line() + "'." + Words.didYouMean(band.line(), lines),
                        "Add it under 'zone: lines:', or write the id of one that is there.");
            }
            for (int i = 0; i < band.addressees().size(); i++) {
                addressee(band, ".who[" + i + "]", band.addressees().get(i));
            }
        }
    }

    private void exception(Provision provision, int i) {
        String id = provision.exceptions().get(i);
        Optional<Provision> target = Optional.ofNullable(byId.get(id));
        boolean lifts = target.map(Provision::kind)
                .filter(kind -> kind == Provision.Kind.EXCEPTION || kind == Provision.Kind.PERMISSION)
                .isPresent();
        if (!lifts) {
            inspection.error(
                    provision,
                    ".exceptions[" + i + "]",
                    "EXCEPTION_UNKNOWN",
                    target.isEmpty()
                            ? "There is no clause '" + id + "'." + Words.didYouMean(id, byId.keySet())
                            : "Clause '" + id + "' is neither an exception nor a permission.",
                    "Write the id of an exception or permission of this agreement.");
        }
    }
}
