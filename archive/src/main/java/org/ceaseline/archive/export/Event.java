package org.ceaseline.archive.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;

/**
 * An incident with what its layouts need beside it.
 *
 * @param claims the claims that it was put together from
 * @param written when the export was begun
 */
public record Event(Incident incident, List<Claim> claims, Casebook casebook, Instant written) {

    public Event {
        claims = List.copyOf(claims);
    }

    Optional<Place> place() {
        return incident.places().stream()
                .map(Incident.Place::id)
                .flatMap(Optional::stream)
                .map(casebook::place)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Place::precision));
    }

    String placeName() {
        return place().map(Place::name)
                .or(() -> incident.places().stream().findFirst().map(Incident.Place::surface))
                .orElse("");
    }

    /** The point to draw, by the same discretion as for claims. */
    Optional<Place> point() {
        boolean sensitive = Discretion.isSensitive(incident.type());
        return place().filter(place -> !sensitive && place.precision() <= 2);
    }

    boolean isHeldBack() {
        return Discretion.isHeldBack(incident.type(), incident.time().latest(), written);
    }

    /** Days that the event may have happened on; 0 where they are not known. */
    long days() {
        Optional<LocalDate> from = incident.time().earliest();
        Optional<LocalDate> to = incident.time().latest();
        return from.isPresent() && to.isPresent() ? ChronoUnit.DAYS.between(from.get(), to.get()) + 1 : 0;
    }

    /** The deaths that are told, by the claim that tells the most; nothing where none is. */
    Optional<Claim.Quantity> killed() {
        return claims.stream()
                .flatMap(claim -> claim.quantities().stream())
                .filter(quantity -> quantity.what().equals("killed"))
                .filter(quantity -> least(quantity) > 0)
                .max(Comparator.comparingLong(Event::least));
    }

    static long least(Claim.Quantity quantity) {
        return quantity.low().or(quantity::best).orElse(0L);
    }

    static String name(List<Incident.Party> parties, Casebook casebook) {
        return parties.stream()
                .findFirst()
                .map(party ->
                        party.id().flatMap(casebook::actor).map(Actor::name).orElse(party.surface()))
                .orElse("");
    }

    String outlets() {
        return incident.origins().stream()
                .flatMap(origin -> origin.outlets().stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String country() {
        return place().map(place ->
                        new Locale.Builder().setRegion(place.country()).build().getDisplayCountry(Locale.ENGLISH))
                .orElse("");
    }

    String admin(int level) {
        return place().filter(place -> place.admin().size() >= level)
                .map(place -> place.admin().get(level - 1))
                .orElse("");
    }

    String sentence() {
        return claims.stream().findFirst().map(claim -> claim.evidence().text()).orElse("");
    }
}
