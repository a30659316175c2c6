package org.ceaseline.ledger.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.PartialDate;
import org.ceaseline.casebook.Provision;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Obligation;
import org.ceaseline.ledger.Obligation.Status;
import org.ceaseline.ledger.docket.Addressees;
import org.ceaseline.ledger.docket.Bearing;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Voices;

/** Weighs what clauses ask for against what claims tell: done in time, done late, said not to be done, or not told. */
public final class Obligations {

    /** Words for an act that was asked for or kept back, not done. */
    private static final Set<String> KEPT_BACK = Set.of(
            "requested", "denied", "delayed", "looted", "closed", "blocked", "refused", "hit", "removed", "planned");

    private final Docket docket;
    private final Agreement agreement;

    private Obligations(Docket docket, Agreement agreement) {
        this.docket = docket;
        this.agreement = agreement;
    }

    /** One for each clause that asks for acts, in the order of the text. */
    public static List<Obligation> of(Docket docket, Agreement agreement, Bearing bearing, Optional<LocalDate> asOf) {
        Obligations obligations = new Obligations(docket, agreement);
        return agreement.provisions().stream()
                .filter(clause ->
                        clause.kind() == Provision.Kind.OBLIGATION || clause.kind() == Provision.Kind.PROCEDURE)
                .map(clause -> obligations.weigh(clause, bearing, asOf))
                .toList();
    }

    private Obligation weigh(Provision clause, Bearing bearing, Optional<LocalDate> asOf) {
        Set<String> who = Addressees.resolve(agreement, clause.addressees());
        List<Claim> speaking = bearing.touching(agreement, clause).stream()
                .filter(claim -> isBy(claim, who) && isThere(claim, clause))
                .sorted(Comparator.comparing(
                                (Claim claim) -> docket.dayOf(claim).orElse(LocalDate.MAX))
                        .thenComparing(Claim::id))
                .toList();
        List<Claim> done = speaking.stream().filter(Obligations::tellsDone).toList();
        List<Claim> notDone =
                speaking.stream().filter(Obligations::tellsNotDone).toList();
        Optional<LocalDate> due = clause.deadline().map(PartialDate::last);
        Weighed weighed = weighed(clause, done, notDone, asOf);
        return new Obligation(
                agreement.id(),
                clause.id(),
                clause.text(),
                List.copyOf(who),
                due,
                weighed.status(),
                weighed.why(),
                done.stream().map(Obligations::ground).toList(),
                notDone.stream().map(Obligations::ground).toList());
    }

    private boolean isBy(Claim claim, Set<String> who) {
        List<String> actors = new ArrayList<>();
        claim.actors().forEach(actor -> actor.id().ifPresent(actors::add));
        return actors.isEmpty()
                || actors.stream()
                        .anyMatch(actor -> docket.sides().actsFor(actor).stream()
                                        .anyMatch(who::contains)
                                || who.stream().anyMatch(bound -> docket.sides().sameLine(actor, bound)));
    }

    private boolean isThere(Claim claim, Provision clause) {
        TreeSet<String> told = new TreeSet<>();
        claim.places().forEach(place -> place.id().ifPresent(told::add));
        return told.isEmpty()
                || clause.places().isEmpty()
                || told.stream().anyMatch(place -> docket.places().isWithin(place, clause.places()));
    }

    private static boolean tellsDone(Claim claim) {
        return claim.modality().tellsOfAnAct()
                && !claim.negative()
                && claim.condition().isEmpty()
                && !KEPT_BACK.contains(claim.attributes().getOrDefault("status", ""));
    }

    private static boolean tellsNotDone(Claim claim) {
        boolean keptBack = KEPT_BACK.contains(claim.attributes().getOrDefault("status", ""));
        return claim.modality() == Claim.Modality.DENIED
                || (claim.modality().tellsOfAnAct() && (claim.negative() || keptBack));
    }

    private static Ground ground(Claim claim) {
        return new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
    }

    private record Weighed(Status status, String why) {}

    private Weighed weighed(Provision clause, List<Claim> done, List<Claim> notDone, Optional<LocalDate> asOf) {
        Optional<LocalDate> due = clause.deadline().map(PartialDate::last);
        if (!done.isEmpty() && !notDone.isEmpty()) {
            return new Weighed(Status.DISPUTED, "some say that it was done, others that it was not");
        }
        if (!done.isEmpty()) {
            Doers doers = Doers.of(docket, Addressees.resolve(agreement, clause.addressees()), done);
            return doers.areOneSideOnly() ? doneByOne(doers, due) : done(doers.finished(), due);
        }
        boolean passed =
                due.isPresent() && asOf.map(day -> day.isAfter(due.get())).orElse(true);
        if (!notDone.isEmpty() && due.isEmpty() && clause.kind() == Provision.Kind.PROCEDURE) {
            return new Weighed(Status.MISSED, "what the procedure asks for is said not to be done");
        }
        if (!notDone.isEmpty() && due.isEmpty() && !clause.deadlineRule().isBlank()) {
            return new Weighed(Status.DISPUTED, "said not to be done; the duty stands " + clause.deadlineRule());
        }
        if (!notDone.isEmpty()) {
            return passed
                    ? new Weighed(
                            Status.MISSED, "said not to be done, and its day, " + due.orElseThrow() + ", has passed")
                    : new Weighed(Status.DUE, "said not to be done yet");
        }
        return new Weighed(
                Status.DUE,
                passed
                        ? "its day, " + due.orElseThrow() + ", has passed; no report at hand says whether it was done"
                        : due.map(day -> "due by " + day).orElse("no day is set; no report at hand tells of it"));
    }

    /** The other side still owes it; that no report tells of it is no breach. */
    private static Weighed doneByOne(Doers doers, Optional<LocalDate> due) {
        String who = "only one side is said to have done it: " + doers.names();
        String day = doers.finished().map(LocalDate::toString).orElse("day unknown");
        return doers.finished().isPresent()
                        && due.filter(doers.finished().get()::isAfter).isPresent()
                ? new Weighed(Status.MISSED, who + ", on " + day + ", after its day, " + due.get())
                : new Weighed(Status.DUE, who + ", by " + day + "; no report at hand says so of the other");
    }

    private static Weighed done(Optional<LocalDate> day, Optional<LocalDate> due) {
        if (day.isPresent() && due.isPresent() && day.get().isAfter(due.get())) {
            return new Weighed(Status.MISSED, "done on " + day.get() + ", after its day, " + due.get());
        }
        return new Weighed(
                Status.MET, "said to be done" + day.map(told -> " by " + told).orElse(""));
    }
}
