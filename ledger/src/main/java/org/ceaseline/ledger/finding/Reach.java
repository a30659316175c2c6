package org.ceaseline.ledger.finding;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Places;
import org.ceaseline.ledger.docket.Sides;

/** Tells incidents that have nothing to do with an agreement, neither by place nor by actor, before any test is put. */
final class Reach {

    private final Sides sides;
    private final Places places;
    private final Set<String> around;
    private final Set<String> concerned = new HashSet<>();

    Reach(Sides sides, Places places, Agreement agreement) {
        this.sides = sides;
        this.places = places;
        this.around = new HashSet<>(places.within(agreement.zone().places()));
        agreement.provisions().forEach(clause -> around.addAll(places.within(clause.places())));
        around.addAll(places.pointsNear(places.pointsWithin(agreement.zone().places()), Space.REACH_KM));
        agreement.roles().forEach(role -> concerned.add(role.actor()));
        agreement.roles().forEach(role -> role.onBehalfOf().ifPresent(concerned::add));
        agreement.exclusions().forEach(exclusion -> concerned.add(exclusion.actor()));
        agreement.provisions().forEach(clause -> concerned.addAll(clause.addressees()));
    }

    /** As {@link IncidentIndex#concerning} tells it of many. */
    boolean mayConcern(Incident incident) {
        return incident.places().isEmpty()
                || incident.places().stream()
                        .anyMatch(place -> place.id().map(this::isAround).orElse(true))
                || Stream.concat(incident.actors().stream(), incident.targets().stream())
                        .flatMap(party -> party.id().stream())
                        .anyMatch(this::isConcerned);
    }

    /** A place that the casebook does not know may lie anywhere. */
    boolean isAround(String place) {
        return around.contains(place) || places.place(place).isEmpty();
    }

    boolean isConcerned(String actor) {
        return concerned.contains(actor)
                || sides.actsFor(actor).stream().anyMatch(concerned::contains)
                || sides.predecessors(actor).stream().anyMatch(concerned::contains);
    }
}
