package org.ceaseline.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.casebook.Place;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.jspecify.annotations.Nullable;

/** The columns by which incidents, findings and claims are found: their day, and where on the map they lie. */
final class Placing {

    /** A day for what has none: it comes last. */
    static final String UNDATED = "9999-12-31";

    private final Casebook casebook;

    Placing(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Where something lies: the first of its places that the casebook knows. */
    private Optional<Place> pointOf(Stream<String> places) {
        return places.flatMap(id -> casebook.place(id).stream()).findFirst();
    }

    private Optional<Place> pointOf(Incident incident) {
        return pointOf(incident.places().stream().flatMap(place -> place.id().stream()));
    }

    Optional<Place> pointOf(Claim claim) {
        return pointOf(claim.places().stream().flatMap(place -> place.id().stream()));
    }

    static String day(Incident incident) {
        return incident.time().earliest().map(Object::toString).orElse(UNDATED);
    }

    static String day(Claim claim) {
        return claim.time().start().map(Object::toString).orElse(UNDATED);
    }

    /** The columns that an incident is found by; then one row an actor. */
    List<List<@Nullable Object>> rowsOf(Incident incident) {
        Optional<Place> point = pointOf(incident);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(
                incident.type().id(),
                day(incident),
                point.map(Place::lat).orElse(null),
                point.map(Place::lon).orElse(null),
                point.map(Place::precision).orElse(null)));
        incident.actors().stream()
                .map(Incident.Party::key)
                .distinct()
                .forEach(actor -> rows.add(List.of(actor, day(incident))));
        return rows;
    }

    List<List<@Nullable Object>> rowsOf(Finding finding, Incident incident) {
        Optional<Place> point = pointOf(incident);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(
                finding.agreement(),
                finding.incident(),
                finding.actor().key(),
                finding.verdict().name(),
                incident.type().id(),
                day(incident),
                point.map(Place::lat).orElse(null),
                point.map(Place::lon).orElse(null)));
        return rows;
    }
}
