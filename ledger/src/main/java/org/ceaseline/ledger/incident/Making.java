package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Incident.Origin;
import org.ceaseline.ledger.Incident.Party;
import org.ceaseline.ledger.docket.ContentId;
import org.ceaseline.ledger.docket.Docket;

/** Makes one incident of a group of tellings. Safe to share between threads. */
final class Making {

    private final Origins origins;
    private final Weight weight;

    Making(Docket docket) {
        this.origins = new Origins(docket);
        this.weight = new Weight(docket.sides());
    }

    /**
     * The incident without its relations.
     *
     * @param number which one it is of those that say the same of themselves, from 1
     */
    Incident incident(Group group, int number) {
        List<Claim> weighed = claims(group, false);
        List<Origin> found = origins.of(weighed);
        return new Incident(
                id(group, number),
                type(weighed, found),
                types(weighed),
                when(group),
                places(weighed),
                parties(weighed, true),
                parties(weighed, false),
                weighed.stream().map(Claim::id).toList(),
                claims(group, true).stream().map(Claim::id).toList(),
                found,
                new Incident.Score(group.points(), group.reasons()),
                weight.of(weighed, found, group.actors(), group.targets()),
                List.of());
    }

    /** What the sharpest telling says of the event; a second event that says the same gets a number. */
    static String name(Group group) {
        Telling first = group.first();
        return String.join(
                "|",
                first.kin(),
                first.isDated()
                        ? first.start() + ".." + first.end()
                        : first.claim().report(),
                String.join(",", first.places()),
                String.join(",", first.actors()),
                String.join(",", first.targets()));
    }

    private static String id(Group group, int number) {
        Telling first = group.first();
        List<String> parts = new ArrayList<>(List.of(
                first.kin(),
                first.isDated()
                        ? first.start() + ".." + first.end()
                        : first.claim().report(),
                String.join(",", first.places()),
                String.join(",", first.actors()),
                String.join(",", first.targets())));
        if (number > 1) {
            parts.add(Integer.toString(number));
        }
        return ContentId.of("i", parts);
    }

    private static List<Claim> claims(Group group, boolean headline) {
        return group.tellings().stream()
                .filter(telling -> telling.headline() == headline)
                .map(Telling::claim)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    /** The type that most origins give; the first by name where they are even. */
    private static EventType type(List<Claim> claims, List<Origin> origins) {
        Map<EventType, Integer> votes = new EnumMap<>(EventType.class);
        for (Origin origin : origins) {
            EnumSet<EventType> told = EnumSet.noneOf(EventType.class);
            claims.stream()
                    .filter(claim -> origin.claims().contains(claim.id()))
                    .forEach(claim -> told.add(claim.type()));
            told.forEach(type -> votes.merge(type, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<EventType, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static EnumSet<EventType> types(List<Claim> claims) {
        EnumSet<EventType> types = EnumSet.noneOf(EventType.class);
        claims.forEach(claim -> types.add(claim.type()));
        return types;
    }

    private static Incident.When when(Group group) {
        boolean state = group.first().claim().time().state();
        if (!group.isDated()) {
            return new Incident.When(Optional.empty(), Optional.empty(), Optional.empty(), state);
        }
        return new Incident.When(
                Optional.of(LocalDate.ofEpochDay(group.start())),
                Optional.of(LocalDate.ofEpochDay(group.end())),
                clock(group.minute()),
                state);
    }

    private static Optional<String> clock(OptionalInt minute) {
        return minute.isEmpty()
                ? Optional.empty()
                : Optional.of(two(minute.getAsInt() / 60) + ":" + two(minute.getAsInt() % 60));
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static List<Incident.Place> places(List<Claim> claims) {
        Map<String, Incident.Place> places = new LinkedHashMap<>();
        for (Claim claim : claims) {
            claim.places()
                    .forEach(place -> places.putIfAbsent(
                            place.id().orElse(place.surface()), new Incident.Place(place.surface(), place.id())));
        }
        return List.copyOf(places.values());
    }

    /** Named actors first; a label is kept only where nobody is named. */
    private static List<Party> parties(List<Claim> claims, boolean actors) {
        Map<String, Party> named = new LinkedHashMap<>();
        Map<String, Party> labels = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (Claim.ActorMention mention : actors ? claim.actors() : claim.targets()) {
                Party party = new Party(mention.surface(), mention.id(), mention.note());
                (mention.id().isPresent() ? named : labels).putIfAbsent(party.key(), party);
            }
        }
        return List.copyOf(named.isEmpty() ? labels.values() : named.values());
    }
}
