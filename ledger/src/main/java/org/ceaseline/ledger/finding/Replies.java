package org.ceaseline.ledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.ceaseline.ledger.docket.Sides;
import org.ceaseline.ledger.docket.Voices;

/** What the accused says to it: a denial contests, an admission establishes, silence is neither. */
final class Replies {

    private static final int DAYS_TO_ANSWER = 14;

    private final Docket docket;
    private final Sides sides;
    private final Map<String, List<Claim>> denials = new HashMap<>();

    Replies(Docket docket) {
        this.docket = docket;
        this.sides = docket.sides();
        docket.claims().stream()
                .filter(Docket::isArticle)
                .filter(Replies::denies)
                .forEach(this::file);
    }

    /** Under its day and each side that it speaks for. */
    private void file(Claim denial) {
        docket.dayOf(denial)
                .ifPresent(day -> speakers(denial).map(this::side).distinct().forEach(side -> denials.computeIfAbsent(
                                day + " " + side, fresh -> new ArrayList<>())
                        .add(denial)));
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
                .toList();
        if (!found.isEmpty()) {
            return new Answer(
                    Test.REPLY, Reply.NO, Confidence.POSSIBLE, "it is denied on behalf of " + party.key(), found);
        }
        return incident.corroboration().attribution() == Attribution.ADMITTED
                ? new Answer(
                        Test.REPLY,
                        Reply.YES,
                        Confidence.ESTABLISHED,
                        party.key() + " says so itself",
                        incident.claims())
                : new Answer(Test.REPLY, Reply.UNKNOWN, Confidence.UNKNOWN, "no reply is at hand", List.of());
    }

    private Stream<Claim> soonAfter(Incident.When when, String side) {
        if (!when.isKnown() || denials.isEmpty()) {
            return Stream.empty();
        }
        LocalDate first = when.earliest().orElseThrow();
        LocalDate last = when.latest().orElseThrow().plusDays(DAYS_TO_ANSWER);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> denials.getOrDefault(day + " " + side, List.of()).stream());
    }

    /** The same kind of act, and no other place. */
    private static boolean sharesSubject(Claim denial, Incident incident) {
        Optional<EventType> denied = EventType.of(denial.attributes().getOrDefault("denied_event", ""));
        boolean sameType = incident.types().contains(denial.type())
                || denied.map(incident.types()::contains).orElse(false);
        boolean samePlace = denial.places().stream()
                .flatMap(place -> place.id().stream())
                .anyMatch(id ->
                        incident.places().stream().anyMatch(place -> place.id().equals(Optional.of(id))));
        boolean noPlace = denial.places().isEmpty() || incident.places().isEmpty();
        return (sameType && (samePlace || noPlace))
                || (denied.isEmpty() && denial.type() == EventType.DENIAL && samePlace);
    }
}
