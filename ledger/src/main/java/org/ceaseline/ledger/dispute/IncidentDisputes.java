package org.ceaseline.ledger.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Dispute.Account;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.ContentId;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;

/** Disputes about incidents: what it was, who did it, whether it happened. */
public final class IncidentDisputes {

    private final Docket docket;
    private final Sides sides;

    private IncidentDisputes(Docket docket) {
        this.docket = docket;
        this.sides = docket.sides();
    }

    public static List<Dispute> among(Docket docket, List<Incident> incidents) {
        IncidentDisputes disputes = new IncidentDisputes(docket);
        List<Dispute> found = new ArrayList<>();
        incidents.forEach(incident -> disputes.whatItWas(incident).ifPresent(found::add));
        found.addAll(disputes.whoDidIt(incidents));
        return found;
    }

    /** Disputes that the findings met: an act that is denied on behalf of the accused. */
    public static List<Dispute> denied(Docket docket, List<Finding> findings) {
        IncidentDisputes disputes = new IncidentDisputes(docket);
        List<Dispute> found = new ArrayList<>();
        for (Finding finding : findings) {
            Finding.Answer reply = finding.answer(Finding.Test.REPLY);
            if (reply.reply() == Finding.Reply.NO) {
                found.add(disputes.denied(finding, reply.evidence()));
            }
        }
        return found;
    }

    private Dispute denied(Finding finding, List<String> denials) {
        List<Account> accounts = new ArrayList<>();
        accounts.add(new Account(
                "incident " + finding.incident(),
                "done by " + sides.name(finding.actor().key()),
                grounds(finding.answer(Finding.Test.FACT).evidence())));
        grounds(denials).forEach(ground -> accounts.add(new Account(ground.asserter(), "denies it", List.of(ground))));
        return dispute(
                Dispute.Kind.WHETHER_IT_HAPPENED,
                Optional.of(finding.agreement()),
                finding.incident(),
                "Did " + sides.name(finding.actor().key()) + " do it?",
                accounts);
    }

    private Optional<Dispute> whatItWas(Incident incident) {
        Map<EventType, List<String>> byType = new TreeMap<>();
        Stream.concat(incident.claims().stream(), incident.headlines().stream())
                .flatMap(id -> docket.claim(id).stream())
                .forEach(claim -> byType.computeIfAbsent(claim.type(), type -> new ArrayList<>())
                        .add(claim.id()));
        if (byType.size() < 2) {
            return Optional.empty();
        }
        List<Account> accounts = new ArrayList<>();
        byType.forEach((type, ids) -> accounts.add(new Account(asserters(ids), type.id(), grounds(ids))));
        return Optional.of(
                dispute(Dispute.Kind.WHAT_IT_WAS, Optional.empty(), incident.id(), "What was it?", accounts));
    }

    private String asserters(List<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .flatMap(id -> docket.claim(id).stream())
                        .map(claim -> sides.name(Voices.label(Voices.knower(claim)))
                                + (Docket.isHeadline(claim) ? " (headline)" : ""))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** One kind of act on one day at one point, laid at the door of opposed actors. */
    private List<Dispute> whoDidIt(List<Incident> incidents) {
        Map<String, List<Incident>> bySpot = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            spot(incident).ifPresent(spot -> bySpot.computeIfAbsent(spot, fresh -> new ArrayList<>())
                    .add(incident));
        }
        List<Dispute> found = new ArrayList<>();
        for (List<Incident> same : bySpot.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int k = i + 1; k < same.size(); k++) {
                    whoDidIt(same.get(i), same.get(k)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<String> spot(Incident incident) {
        boolean oneDay = incident.time().isKnown()
                && incident.time().earliest().equals(incident.time().latest());
        return incident.places().stream()
                .flatMap(place -> place.id().stream())
                .filter(docket.places()::isPoint)
                .filter(place -> oneDay
                        && incident.type().mayViolate()
                        && !incident.actors().isEmpty())
                .min(Comparator.naturalOrder())
                .map(place -> place + " " + incident.time() + " " + incident.type());
    }

    private Optional<Dispute> whoDidIt(Incident one, Incident other) {
        boolean opposed =
                ids(one.actors()).anyMatch(actor -> ids(other.actors()).anyMatch(rival -> sides.opposed(actor, rival)));
        boolean sameTarget = one.targets().isEmpty()
                || other.targets().isEmpty()
                || ids(one.targets())
                        .anyMatch(target -> ids(other.targets()).anyMatch(hit -> sides.sameSide(target, hit)));
        if (!opposed || !sameTarget) {
            return Optional.empty();
        }
        return Optional.of(dispute(
                Dispute.Kind.WHO_DID_IT,
                Optional.empty(),
                one.id(),
                "Who did it, if it is one event?",
                List.of(blamed(one), blamed(other))));
    }

    private Account blamed(Incident incident) {
        String who = String.join(
                ", ",
                incident.actors().stream().map(Party::key).map(sides::name).toList());
        return new Account(asserters(incident.claims()), who + " (" + incident.id() + ")", grounds(incident.claims()));
    }

    private static Stream<String> ids(List<Party> parties) {
        return parties.stream().flatMap(party -> party.id().stream());
    }

    private List<Ground> grounds(List<String> ids) {
        Map<String, Ground> grounds = new HashMap<>();
        List<Ground> found = new ArrayList<>();
        for (String id : ids) {
            docket.claim(id)
                    .map(IncidentDisputes::ground)
                    .filter(ground -> grounds.putIfAbsent(id, ground) == null)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Ground ground(Claim claim) {
        return new Ground(Ground.Kind.CLAIM, claim.id(), Voices.label(Voices.knower(claim)), Voices.inWords(claim));
    }

    private static Dispute dispute(
            Dispute.Kind kind, Optional<String> agreement, String incident, String question, List<Account> accounts) {
        List<String> parts = new ArrayList<>(List.of(kind.name(), agreement.orElse(""), incident));
        accounts.forEach(account -> account.grounds().forEach(ground -> parts.add(ground.ref())));
        return new Dispute(ContentId.of("d", parts), kind, agreement, Optional.of(incident), question, accounts);
    }
}
