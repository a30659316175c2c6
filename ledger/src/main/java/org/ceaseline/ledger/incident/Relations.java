package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.Incident.Relation;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Sides;

/** Ties incidents to each other without merging them. Order in time alone is never a cause. */
final class Relations {

    private final Docket docket;
    private final Sides sides;
    private final Map<LocalDate, List<Incident>> byDay = new HashMap<>();

    private Relations(Docket docket, List<Incident> incidents) {
        this.docket = docket;
        this.sides = docket.sides();
        for (Incident incident : incidents) {
            if (isViolent(incident)) {
                day(incident).ifPresent(day -> byDay.computeIfAbsent(day, today -> new ArrayList<>())
                        .add(incident));
            }
        }
    }

    static List<Incident> among(List<Incident> incidents, Docket docket) {
        Relations relations = new Relations(docket, incidents);
        return incidents.stream()
                .map(incident -> {
                    List<Relation> found = relations.of(incident);
                    return found.isEmpty() ? incident : incident.with(found);
                })
                .toList();
    }

    private static boolean isViolent(Incident incident) {
        return incident.type().family() == EventType.Family.HOSTILITIES
                || incident.type().family() == EventType.Family.HARM;
    }

    private static Optional<LocalDate> day(Incident incident) {
        return incident.time().earliest().equals(incident.time().latest())
                ? incident.time().earliest()
                : Optional.empty();
    }

    private List<Relation> of(Incident incident) {
        List<Relation> found = new ArrayList<>();
        if (!isViolent(incident)) {
            return found;
        }
        for (Incident other : day(incident).map(this::around).orElse(List.of())) {
            if (!other.id().equals(incident.id())) {
                relation(incident, other).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Incident> around(LocalDate day) {
        List<Incident> found = new ArrayList<>(byDay.getOrDefault(day, List.of()));
        found.addAll(byDay.getOrDefault(day.minusDays(1), List.of()));
        return found;
    }

    private Optional<Relation> relation(Incident incident, Incident other) {
        boolean sameDay = day(incident).equals(day(other));
        if (sidesSwapped(incident, other)) {
            if (saysAnswer(incident)) {
                return Optional.of(new Relation("response_to", other.id(), "the text says that it answers"));
            }
            return sameDay
                    ? Optional.of(new Relation(
                            "same_exchange",
                            other.id(),
                            "same day, sides the other way round; no text says" + " which came first"))
                    : Optional.empty();
        }
        boolean harm = incident.type() == EventType.CIVILIAN_HARM && other.type() != EventType.CIVILIAN_HARM;
        return harm && sameDay && sharesPlace(incident, other)
                ? Optional.of(new Relation("part_of", other.id(), "harm on the same day at the same place"))
                : Optional.empty();
    }

    private boolean saysAnswer(Incident incident) {
        return incident.claims().stream()
                .flatMap(id -> docket.claim(id).stream())
                .anyMatch(claim -> claim.attributes().containsKey("response_to"));
    }

    private boolean sidesSwapped(Incident one, Incident other) {
        return faces(one.actors(), other.targets(), other.actors())
                && faces(other.actors(), one.targets(), one.actors());
    }

    /** True where the actors are the other's targets or, with no target named, stand against the other's actors. */
    private boolean faces(List<Party> actors, List<Party> targets, List<Party> opponents) {
        return actors.stream()
                .flatMap(actor -> actor.id().stream())
                .anyMatch(actor -> targets.stream()
                                .flatMap(target -> target.id().stream())
                                .anyMatch(target -> sides.sameSide(actor, target))
                        || opponents.stream()
                                .flatMap(opponent -> opponent.id().stream())
                                .anyMatch(opponent -> sides.opposed(actor, opponent)));
    }

    private static boolean sharesPlace(Incident one, Incident other) {
        return one.places().stream().flatMap(place -> place.id().stream()).anyMatch(id -> other.places().stream()
                .flatMap(place -> place.id().stream())
                .anyMatch(id::equals));
    }
}
