package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.Incident.Relation;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;
import org.ceaseline.ledger.docket.Sides;
import org.jspecify.annotations.Nullable;

/**
 * Ties incidents to each other without merging them. Order in time alone is never a cause, and two acts belong together
 * only where they share ground: one report tells both, one place holds the other, or they lie within reach of fire.
 */
final class Relations {

    /** Fire is answered over no more than this, kilometres: the range of field artillery. */
    private static final double REACH_KM = 40;

    /** One incident names no more than so many others. */
    private static final int MOST = 50;

    private static final double CELL_DEGREES = 0.5;

    private static final Comparator<Incident> IN_TIME = Comparator.comparing(
                    (Incident incident) -> incident.time().earliest().orElse(LocalDate.MAX))
            .thenComparing(Incident::id);

    private final Docket docket;
    private final Sides sides;
    private final Kept<List<Incident>> onGround;
    private final Function<String, Optional<Incident>> ofClaim;
    private final Map<String, List<String>> around = new ConcurrentHashMap<>();

    /**
     * @param onGround incidents by day and ground, from {@link #keys}
     * @param ofClaim the incident that a claim stands in
     */
    Relations(Docket docket, Kept<List<Incident>> onGround, Function<String, Optional<Incident>> ofClaim) {
        this.docket = docket;
        this.sides = docket.sides();
        this.onGround = onGround;
        this.ofClaim = ofClaim;
    }

    /** Under which keys an incident is filed; none where it has no relations. */
    static List<String> keys(Incident incident, Docket docket) {
        return isViolent(incident)
                ? day(incident).map(day -> keys(incident, docket, day)).orElse(List.of())
                : List.of();
    }

    private static List<String> keys(Incident incident, Docket docket, LocalDate day) {
        Set<String> grounds = new TreeSet<>();
        for (Incident.Place place : incident.places()) {
            place.id()
                    .ifPresentOrElse(
                            id -> {
                                grounds.add(id);
                                grounds.addAll(docket.places().holders(id));
                                cell(docket, id, 0, 0).ifPresent(grounds::add);
                            },
                            () -> grounds.add("~" + place.surface()));
        }
        return grounds.stream().map(ground -> day.toEpochDay() + "\t" + ground).toList();
    }

    private static Optional<String> cell(Docket docket, String place, int north, int east) {
        return docket.places()
                .place(place)
                .filter(known -> known.precision() <= 2)
                .map(known -> "#" + ((int) Math.floor(known.lat() / CELL_DEGREES) + north) + "/"
                        + ((int) Math.floor(known.lon() / CELL_DEGREES) + east));
    }

    /** Violent incidents at, over or around an incident's places; as filed, so without their relations. */
    Stream<Incident> onGround(Incident incident, int daysBefore, int daysAfter) {
        Optional<LocalDate> day = day(incident);
        if (!isViolent(incident) || day.isEmpty()) {
            return Stream.empty();
        }
        Set<String> grounds = new HashSet<>();
        for (Incident.Place place : incident.places()) {
            place.id()
                    .ifPresentOrElse(
                            id -> grounds.addAll(around.computeIfAbsent(id, this::around)),
                            () -> grounds.add("~" + place.surface()));
        }
        long first = day.get().toEpochDay() - daysBefore;
        long last = day.get().toEpochDay() + daysAfter;
        return LongStream.rangeClosed(first, last).boxed().flatMap(then -> grounds.stream()
                .flatMap(ground -> onGround.getOrDefault(then + "\t" + ground, List.of()).stream()));
    }

    /** What the reports of the incident tell besides. */
    private Set<Incident> toldTogether(Incident incident) {
        Set<String> reports = new TreeSet<>();
        incident.claims().forEach(id -> docket.claim(id).map(Claim::report).ifPresent(reports::add));
        Set<Incident> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String report : reports) {
            for (Claim claim : docket.claimsOf(report)) {
                ofClaim.apply(claim.id()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The place, those that hold it, and the cells of the map that lie within reach. */
    private List<String> around(String place) {
        List<String> found = new ArrayList<>(docket.places().holders(place));
        found.add(place);
        for (int north = -1; north <= 1; north++) {
            for (int east = -2; east <= 2; east++) {
                cell(docket, place, north, east).ifPresent(found::add);
            }
        }
        return found;
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

    /** True where others are tied to it as before, whatever else is now known of it. */
    static boolean seenAlike(@Nullable Incident before, Incident now) {
        return before != null
                && before.type() == now.type()
                && before.time().equals(now.time())
                && before.places().equals(now.places())
                && before.actors().equals(now.actors())
                && before.targets().equals(now.targets())
                && before.claims().equals(now.claims())
                && before.headlines().equals(now.headlines());
    }

    /** What the incident is tied to, on its day or the day before, in time. */
    List<Relation> of(Incident incident) {
        Optional<LocalDate> day = day(incident);
        if (!isViolent(incident) || day.isEmpty()) {
            return List.of();
        }
        Map<String, Incident> near = new HashMap<>();
        onGround(incident, 1, 0)
                .filter(other -> shareGround(incident, other))
                .forEach(other -> near.put(other.id(), other));
        toldTogether(incident).stream()
                .filter(other -> isViolent(other) && isSoonAfter(day, other))
                .forEach(other -> near.put(other.id(), other));
        near.remove(incident.id());
        return near.values().stream()
                .sorted(IN_TIME)
                .flatMap(other -> relation(incident, other).stream())
                .limit(MOST)
                .toList();
    }

    private static boolean isSoonAfter(Optional<LocalDate> day, Incident earlier) {
        Optional<LocalDate> then = day(earlier);
        return then.isPresent() && (then.equals(day) || then.equals(day.map(known -> known.minusDays(1))));
    }

    private boolean shareGround(Incident one, Incident other) {
        for (Incident.Place here : one.places()) {
            for (Incident.Place there : other.places()) {
                if (touch(here, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean touch(Incident.Place here, Incident.Place there) {
        if (here.id().isEmpty() || there.id().isEmpty()) {
            return here.equals(there);
        }
        String one = here.id().get();
        String other = there.id().get();
        return docket.places().nested(one, other) || docket.places().isNear(one, other, REACH_KM);
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
