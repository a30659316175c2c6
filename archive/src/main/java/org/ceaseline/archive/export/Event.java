package org.ceaseline.archive.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ceaseline.casebook.Actor;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Outlet;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;

/**
 * An incident with what its layouts need beside it.
 *
 * @param told the claims that it was put together from, each with its report
 * @param changed when it was weighed to be what it is
 * @param written when the export was begun
 */
public record Event(Incident incident, List<Told> told, Casebook casebook, Instant changed, Instant written) {

    /**
     * A claim and its report.
     *
     * @param published first day that it may be of, ISO 8601; empty where unknown
     */
    public record Told(Claim claim, String headline, String published) {}

    public Event {
        told = List.copyOf(told);
    }

    List<Claim> claims() {
        return told.stream().map(Told::claim).toList();
    }

    /** The sharpest of its places that the casebook knows. */
    Optional<Place> place() {
        return incident.places().stream()
                .map(Incident.Place::id)
                .flatMap(Optional::stream)
                .map(casebook::place)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(this::precision));
    }

    /** How sharp that is, 1 to 7: no sharper than the casebook and the sharpest claim; 0 where there is none. */
    int precision() {
        return place().map(this::precision).orElse(0);
    }

    private int precision(Place place) {
        return Math.max(place.precision(), mentioned(place.id()));
    }

    private int mentioned(String place) {
        return claims().stream()
                .flatMap(claim -> claim.places().stream())
                .filter(mention -> mention.id().equals(Optional.of(place)))
                .mapToInt(Claim.PlaceMention::precision)
                .min()
                .orElse(0);
    }

    String placeName() {
        return place().map(Place::name)
                .or(() -> incident.places().stream().findFirst().map(Incident.Place::surface))
                .orElse("");
    }

    /** The point to draw, by the same discretion as for claims. */
    Optional<Place> point() {
        return place().filter(place -> !isSensitive() && precision(place) <= 2);
    }

    boolean isSensitive() {
        return Discretion.isSensitive(incident.type());
    }

    boolean isHeldBack() {
        return Discretion.isHeldBack(incident.type(), incident.time().latest(), written);
    }

    String start() {
        return incident.time().earliest().map(LocalDate::toString).orElse("");
    }

    String end() {
        return incident.time().latest().map(LocalDate::toString).orElse("");
    }

    /** Days that the event may have happened on; 0 where they are not known. */
    long days() {
        Optional<LocalDate> from = incident.time().earliest();
        Optional<LocalDate> to = incident.time().latest();
        return from.isPresent() && to.isPresent() ? ChronoUnit.DAYS.between(from.get(), to.get()) + 1 : 0;
    }

    /** 1 a day, 2 up to six days, 3 under a month, 4 a month, 5 more; empty where the days are not known. */
    String datePrecision() {
        int[] most = {1, 6, 27, 31};
        return days() == 0
                ? ""
                : Long.toString(
                        Arrays.stream(most).filter(limit -> days() > limit).count() + 1);
    }

    /** The deaths that are told, by the claim that tells the most; nothing where none is. */
    Optional<Claim.Quantity> killed() {
        return claims().stream()
                .flatMap(claim -> claim.quantities().stream())
                .filter(quantity -> quantity.what().equals("killed"))
                .filter(quantity -> least(quantity) > 0)
                .max(Comparator.comparingLong(Event::least));
    }

    static long least(Claim.Quantity quantity) {
        return quantity.low().or(quantity::best).orElse(0L);
    }

    static String name(Incident.Party party, Casebook casebook) {
        return party.id().flatMap(casebook::actor).map(Actor::name).orElse(party.surface());
    }

    /** The first who is said to have done it; at a place that is not told, the first whom the casebook knows. */
    String actor() {
        return incident.actors().stream()
                .filter(party -> party.id().isPresent() || !isSensitive())
                .findFirst()
                .map(party -> name(party, casebook))
                .orElse("");
    }

    /** By their names; those that no report names are left out. */
    String outlets() {
        return incident.origins().stream()
                .flatMap(origin -> origin.outlets().stream())
                .filter(outlet -> !outlet.equals("outlet not named"))
                .map(this::called)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Who claims to know of it first-hand, by their names; one for each origin. */
    List<String> knowers() {
        return incident.origins().stream()
                .map(Incident.Origin::knower)
                .map(this::called)
                .toList();
    }

    private String called(String id) {
        return casebook.outlet(id)
                .map(Outlet::name)
                .or(() -> casebook.actor(id).map(Actor::name))
                .orElse(id);
    }

    String country() {
        return place().map(place -> Discretion.country(place.country())).orElse("");
    }

    /** The administrative area of a level, 1 the widest, where the place is sharp enough to lie in a single one. */
    String admin(int level) {
        int vaguest = 5 - level;
        return place().filter(place -> precision(place) <= vaguest)
                .filter(place -> !(isSensitive() && level > 2))
                .filter(place -> place.admin().size() >= level)
                .map(place -> place.admin().get(level - 1))
                .orElse("");
    }

    /** The first claim's sentence; empty where it might name a place that is not told. */
    String sentence() {
        return isSensitive()
                ? ""
                : told.stream()
                        .findFirst()
                        .map(one -> one.claim().evidence().text())
                        .orElse("");
    }

    /** All sentences by the ids of their claims. */
    Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        told.forEach(
                one -> sentences.put(one.claim().id(), one.claim().evidence().text()));
        return sentences;
    }
}
