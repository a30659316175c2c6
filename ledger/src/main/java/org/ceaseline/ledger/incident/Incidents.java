package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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

/** Makes incidents of the claims that tell of an act. Headlines join, they never make one; captions and comments do neither. */
public final class Incidents {

    private final Docket docket;
    private final Origins origins;
    private final Weight weight;
    private final Map<String, Integer> used = new HashMap<>();

    private Incidents(Docket docket) {
        this.docket = docket;
        this.origins = new Origins(docket);
        this.weight = new Weight(docket.sides());
    }

    /** The incidents of the docket, in order of time, then id. */
    public static List<Incident> of(Docket docket) {
        List<Telling> tellings = docket.claims().stream()
                .map(Telling::of)
                .flatMap(Optional::stream)
                .toList();
        Incidents incidents = new Incidents(docket);
        List<Incident> made = new ArrayList<>();
        Grouping.of(docket, tellings).groups().forEach(group -> made.add(incidents.incident(group)));
        made.sort(Comparator.comparing(
                        (Incident incident) -> incident.time().earliest().orElse(LocalDate.MAX))
                .thenComparing(Incident::id));
        return Relations.among(made, docket);
    }

    private Incident incident(Group group) {
        List<Claim> weighed = claims(group, false);
        List<Origin> found = origins.of(weighed);
        return new Incident(
                id(group),
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

    private static List<Claim> claims(Group group, boolean headline) {
        return group.tellings().stream()
                .filter(telling -> telling.headline() == headline)
                .map(Telling::claim)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    /** From what the sharpest telling says; a second event that says the same gets a number. */
    private String id(Group group) {
        Telling first = group.first();
        List<String> parts = new ArrayList<>(List.of(
                first.kin(),
                first.isDated()
                        ? first.start() + ".." + first.end()
                        : first.claim().report(),
                String.join(",", first.places()),
                String.join(",", first.actors()),
                String.join(",", first.targets())));
        int count = used.merge(String.join("|", parts), 1, Integer::sum);
        if (count > 1) {
            parts.add(Integer.toString(count));
        }
        return ContentId.of("i", parts);
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
