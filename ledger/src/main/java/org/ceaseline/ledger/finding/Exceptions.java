package org.ceaseline.ledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.casebook.Provision;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Docket;

/** Targets that a clause does not protect, and exceptions with the duties that come with them. */
final class Exceptions {

    private final Docket docket;
    private final Agreement agreement;
    private final Excluded excluded;
    private final Bound bound;

    Exceptions(Docket docket, Agreement agreement, Excluded excluded, Bound bound) {
        this.docket = docket;
        this.agreement = agreement;
        this.excluded = excluded;
        this.bound = bound;
    }

    Answer target(Provision clause, Incident incident) {
        List<String> ids = incident.targets().stream()
                .flatMap(target -> target.id().stream())
                .toList();
        List<Excluded.Ground> outside = outside(incident);
        if (isOnlyAgainstExcluded(incident)) {
            return outside.stream().allMatch(Excluded.Ground::isPlain)
                    ? new Answer(Test.TARGET, Reply.NO, Confidence.PROBABLE, why(outside), List.of())
                    : new Answer(Test.TARGET, Reply.UNKNOWN, Confidence.POSSIBLE, why(outside), List.of());
        }
        if (clause.targets().isEmpty()) {
            String mixed = outside.isEmpty() ? "" : "; among the targets, " + why(outside);
            return new Answer(
                    Test.TARGET,
                    Reply.YES,
                    Confidence.PROBABLE,
                    clause.id() + " protects any target" + mixed,
                    List.of());
        }
        boolean named = ids.stream()
                .anyMatch(id -> clause.targets().contains(id)
                        || bound.resolve(clause.targets()).contains(id));
        return named
                ? new Answer(
                        Test.TARGET,
                        Reply.YES,
                        Confidence.PROBABLE,
                        clause.id() + " protects the target by name",
                        List.of())
                : new Answer(
                        Test.TARGET,
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        clause.id() + " protects " + String.join(", ", clause.targets())
                                + "; whether the target is one of them is not told",
                        List.of());
    }

    /** Every target that is told stands outside the agreement, or may. */
    private boolean isOnlyAgainstExcluded(Incident incident) {
        long told = incident.targets().stream()
                .filter(target -> target.id().isPresent())
                .count();
        return told > 0 && outside(incident).size() == told;
    }

    private List<Excluded.Ground> outside(Incident incident) {
        List<Excluded.Ground> found = new ArrayList<>();
        incident.targets().stream()
                .flatMap(target -> target.id().stream())
                .forEach(id -> excluded.ground(id, incident.time()).ifPresent(found::add));
        return found;
    }

    private static String why(List<Excluded.Ground> grounds) {
        return String.join("; ", grounds.stream().map(Excluded.Ground::why).toList());
    }

    Answer exception(Provision clause, Incident incident) {
        List<Provision> exceptions = exceptionsOf(clause, incident);
        if (isOnlyAgainstExcluded(incident)) {
            return forExcluded(clause, incident, exceptions);
        }
        return exceptions.stream()
                .filter(exception -> exception.targets().isEmpty() && answers(incident))
                .findFirst()
                .map(exception -> returnFire(incident, exception))
                .orElse(answer(Reply.NO, Confidence.PROBABLE, "no exception speaks of it", List.of()));
    }

    private List<Provision> exceptionsOf(Provision clause, Incident incident) {
        return agreement.provisions().stream()
                .filter(provision -> clause.exceptions().contains(provision.id()))
                .filter(provision ->
                        provision.acts().isEmpty() || provision.acts().stream().anyMatch(incident.types()::contains))
                .toList();
    }

    private Answer forExcluded(Provision clause, Incident incident, List<Provision> exceptions) {
        Optional<Provision> exception = exceptions.stream()
                .filter(provision -> provision.targets().isEmpty()
                        || provision.targets().contains("excluded")
                        || incident.targets().stream()
                                .anyMatch(target -> provision.targets().contains(target.key())))
                .findFirst();
        if (exception.isEmpty()) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    "the target is an excluded group, but " + clause.id()
                            + " has no exception that lets anybody attack it",
                    List.of(ref(clause)));
        }
        return underException(incident, exception.get());
    }

    private Answer underException(Incident incident, Provision exception) {
        List<String> evidence = List.of(ref(exception));
        if (!exception.conditions().isEmpty() && !saysConditionsMet(incident)) {
            return answer(
                    Reply.UNKNOWN,
                    Confidence.UNKNOWN,
                    exception.id() + " asks first that " + String.join("; ", exception.conditions())
                            + "; nothing shows that this was done",
                    evidence);
        }
        boolean plain = outside(incident).stream().allMatch(Excluded.Ground::isPlain);
        return plain
                ? answer(Reply.YES, Confidence.PROBABLE, exception.id() + " allows it: " + exception.text(), evidence)
                : answer(
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        exception.id() + " allows it if the target is excluded, which is" + " open",
                        evidence);
    }

    /** A claim says that what the exception asks for first was done. */
    private boolean saysConditionsMet(Incident incident) {
        return incident.claims().stream()
                .flatMap(id -> docket.claim(id).stream())
                .anyMatch(claim ->
                        claim.attributes().getOrDefault("conditions", "").equals("met"));
    }

    private Answer returnFire(Incident incident, Provision exception) {
        if (saysConditionsMet(incident)) {
            return answer(
                    Reply.YES,
                    Confidence.POSSIBLE,
                    exception.id() + " allows an answer, and its conditions are said to have been met",
                    List.of(ref(exception)));
        }
        String asked = exception.conditions().isEmpty()
                ? ""
                : " on condition that " + String.join("; ", exception.conditions());
        return answer(
                Reply.UNKNOWN,
                Confidence.UNKNOWN,
                exception.id() + " allows an answer" + asked + "; that it was claimed does not show that it was met",
                List.of(ref(exception)));
    }

    Answer response(Provision clause, Incident incident) {
        if (!answers(incident)) {
            return new Answer(
                    Test.RESPONSE,
                    Reply.NO,
                    Confidence.POSSIBLE,
                    "no text says that it answered another act",
                    List.of());
        }
        List<String> others = incident.relations().stream()
                .filter(relation -> relation.kind().equals("response_to"))
                .map(Incident.Relation::incident)
                .toList();
        return exceptionsOf(clause, incident).isEmpty()
                ? new Answer(
                        Test.RESPONSE,
                        Reply.NO,
                        Confidence.PROBABLE,
                        "it is said to answer another act; " + clause.id() + " allows no answer",
                        others)
                : new Answer(
                        Test.RESPONSE,
                        Reply.UNKNOWN,
                        Confidence.UNKNOWN,
                        "it is said to answer another act; whether the" + " rule for answers was met is not shown",
                        others);
    }

    private static boolean answers(Incident incident) {
        return incident.relations().stream()
                .anyMatch(relation -> relation.kind().equals("response_to"));
    }

    private String ref(Provision provision) {
        return agreement.id() + "/" + provision.id();
    }

    private static Answer answer(Reply reply, Confidence confidence, String why, List<String> evidence) {
        return new Answer(Test.EXCEPTION, reply, confidence, why, evidence);
    }
}
