package org.ceaseline.ledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Confidence;
import org.ceaseline.ledger.Corroboration.Attribution;
import org.ceaseline.ledger.Finding.Answer;
import org.ceaseline.ledger.Finding.Reply;
import org.ceaseline.ledger.Finding.Test;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;
import org.ceaseline.ledger.incident.Incidents;

/** What the accused says to it: a denial contests, an admission establishes, silence is neither. */
final class Replies {

    private static final int DAYS_TO_ANSWER = 14;

    private final Docket docket;
    private final Sides sides;
    private final Kept<List<Claim>> denials;

    private Replies(Docket docket, Kept<List<Claim>> denials) {
        this.docket = docket;
        this.sides = docket.sides();
        this.denials = denials;
    }

    static Replies of(Docket docket) {
        Replies none = new Replies(docket, Kept.<List<Claim>>filling(0).done());
        Map<String, List<Claim>> filed = new HashMap<>();
        docket.claims().parallelStream()
                .filter(claim -> denies(claim) && Docket.isArticle(claim))
                .toList()
                .forEach(claim -> none.keys(claim).forEach(key -> filed.computeIfAbsent(key, fresh -> new ArrayList<>())
                        .add(claim)));
        Kept.Change<List<Claim>> denials = Kept.filling(filed.size());
        filed.forEach(denials::put);
        return new Replies(docket, denials.done());
    }

    /** The replies after some reports have changed or come in. */
    Replies with(Docket grown, Set<String> reports) {
        Kept.Change<List<Claim>> next = denials.change();
        Replies grownReplies = new Replies(grown, denials);
        for (String report : reports) {
            for (Claim claim : docket.claimsOf(report)) {
                keys(claim)
                        .forEach(key -> next.put(
                                key,
                                next.getOrDefault(key, List.of()).stream()
                                        .filter(other -> !other.id().equals(claim.id()))
                                        .toList()));
            }
            for (Claim claim : grown.claimsOf(report)) {
                grownReplies.keys(claim).forEach(key -> {
                    List<Claim> more = new ArrayList<>(next.getOrDefault(key, List.of()));
                    more.add(claim);
                    next.put(key, more);
                });
            }
        }
        return new Replies(grown, next.done());
    }

    /** The incidents that the denials of a report may answer other than they did, some more than once. */
    Stream<Incident> answered(String report, Replies before, Incidents incidents) {
        return docket.claimsOf(report).stream()
                .filter(claim -> Docket.isArticle(claim) && denies(claim) && !before.knows(claim, docket.dayOf(claim)))
                .flatMap(denial -> answered(denial, incidents));
    }

    private boolean knows(Claim denial, Optional<LocalDate> day) {
        return docket.claim(denial.id()).isPresent() && docket.dayOf(denial).equals(day);
    }

    private Stream<Incident> answered(Claim denial, Incidents incidents) {
        Set<String> spoken = speakers(denial).map(this::side).collect(Collectors.toSet());
        return docket.dayOf(denial).stream()
                .flatMap(day -> incidents.between(
                        day.minusDays(DAYS_TO_ANSWER), day, told -> isOfType(denial, told) || isAtPlace(denial, told)))
                .filter(incident -> sharesSubject(denial, incident)
                        && incident.actors().stream()
                                .flatMap(actor -> actor.id().stream())
                                .anyMatch(actor -> spoken.contains(side(actor))));
    }

    private static boolean isOfType(Claim denial, Claim told) {
        return told.type() == denial.type()
                || denied(denial).filter(told.type()::equals).isPresent();
    }

    private static boolean isAtPlace(Claim denial, Claim told) {
        return told.places().stream().flatMap(place -> place.id().stream()).anyMatch(place -> denial.places().stream()
                .flatMap(denied -> denied.id().stream())
                .anyMatch(place::equals));
    }

    private static Optional<EventType> denied(Claim denial) {
        return EventType.of(denial.attributes().getOrDefault("denied_event", ""));
    }

    /** Under which day and sides a denial is filed; none where the claim denies nothing. */
    private List<String> keys(Claim claim) {
        if (!Docket.isArticle(claim) || !denies(claim)) {
            return List.of();
        }
        return docket.dayOf(claim).stream()
                .flatMap(day -> speakers(claim).map(this::side).distinct().map(side -> day + " " + side))
                .toList();
    }

    private static Stream<String> speakers(Claim denial) {
        return Stream.concat(
                Voices.knowerId(denial).stream(), denial.actors().stream().flatMap(actor -> actor.id().stream()));
    }

    /** The camp of an actor; the actor itself where it has none. */
    private String side(String actor) {
        return sides.side(actor).isEmpty() ? actor : sides.side(actor);
    }

    private static boolean denies(Claim claim) {
        return claim.type() == EventType.DENIAL
                || claim.modality() == Claim.Modality.DENIED
                || (claim.negative() && claim.type().mayViolate());
    }

    Answer answer(Incident incident, Party party) {
        List<String> found = party.id()
                .map(accused -> soonAfter(incident.time(), side(accused)))
                .orElse(Stream.empty())
                .filter(denial -> sharesSubject(denial, incident))
                .map(Claim::id)
                .distinct()
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            return new Answer(
                    Test.REPLY,
                    Reply.NO,
                    Confidence.POSSIBLE,
                    "it is denied on behalf of " + sides.name(party.key()),
                    found);
        }
        return incident.corroboration().attribution() == Attribution.ADMITTED
                ? new Answer(
                        Test.REPLY,
                        Reply.YES,
                        Confidence.ESTABLISHED,
                        sides.name(party.key()) + " says so itself",
                        incident.claims())
                : new Answer(Test.REPLY, Reply.UNKNOWN, Confidence.UNKNOWN, "no reply is at hand", List.of());
    }

    private Stream<Claim> soonAfter(Incident.When when, String side) {
        if (!when.isKnown()) {
            return Stream.empty();
        }
        LocalDate first = when.earliest().orElseThrow();
        LocalDate last = when.latest().orElseThrow().plusDays(DAYS_TO_ANSWER);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> denials.getOrDefault(day + " " + side, List.of()).stream());
    }

    /** The same kind of act, and no other place. */
    private static boolean sharesSubject(Claim denial, Incident incident) {
        Optional<EventType> denied = denied(denial);
        boolean sameType = incident.types().contains(denial.type())
                || denied.map(incident.types()::contains).orElse(false);
        boolean samePlace = samePlace(denial, incident);
        boolean noPlace = denial.places().isEmpty() || incident.places().isEmpty();
        return (sameType && (samePlace || noPlace))
                || (denied.isEmpty() && denial.type() == EventType.DENIAL && samePlace);
    }

    private static boolean samePlace(Claim denial, Incident incident) {
        for (Claim.PlaceMention denied : denial.places()) {
            for (Incident.Place place : incident.places()) {
                if (denied.id().isPresent() && denied.id().equals(place.id())) {
                    return true;
                }
            }
        }
        return false;
    }
}
