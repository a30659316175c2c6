package org.ceaseline.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of the claims that tell of an act. Headlines join, they never make one; captions and comments do neither.
 * Immutable; safe to share.
 */
public final class Incidents {

    /** Order of time, then id. */
    public static final Comparator<Incident> IN_TIME = Comparator.comparing(
                    (Incident incident) -> incident.time().earliest().orElse(LocalDate.MAX))
            .thenComparing(Incident::id);

    private final Docket docket;
    private final Groups groups;
    private final Kept<String> byClaim;
    private final Kept<Incident> byId;
    private final Kept<List<Incident>> onGround;
    private final Reshaped reshaped;
    private volatile @Nullable List<Incident> inTime;

    private Incidents(
            Docket docket,
            Groups groups,
            Kept<String> byClaim,
            Kept<Incident> byId,
            Kept<List<Incident>> onGround,
            Reshaped reshaped) {
        this.docket = docket;
        this.groups = groups;
        this.byClaim = byClaim;
        this.byId = byId;
        this.onGround = onGround;
        this.reshaped = reshaped;
    }

    /**
     * What changed when claims came in.
     *
     * @param incidents all of them, as they now stand
     * @param gone ids of incidents that no longer stand, or not as they did
     * @param made those that are new or stand otherwise than before
     */
    public record Grown(Incidents incidents, Set<String> gone, List<Incident> made) {}

    public static Incidents of(Docket docket) {
        List<Telling> tellings = docket.claims().parallelStream()
                .map(Telling::of)
                .flatMap(Optional::stream)
                .toList();
        Grouping.Result grouped = Grouping.of(docket, tellings);
        List<Group> decided = Decided.apply(grouped.inOrder(), docket.decisions());
        Incident[] made = made(docket, decided);
        return related(docket, grouped.groups(), made, Reshaped.of(grouped.inOrder(), decided, made));
    }

    private static Incident[] made(Docket docket, List<Group> decided) {
        int[] numbers = new int[decided.size()];
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = used.merge(Making.name(decided.get(i)), 1, Integer::sum);
        }
        Making making = new Making(docket);
        return IntStream.range(0, numbers.length)
                .parallel()
                .mapToObj(i -> making.incident(decided.get(i), numbers[i]))
                .toArray(Incident[]::new);
    }

    private static Incidents related(Docket docket, Groups groups, Incident[] made, Reshaped reshaped) {
        List<Incident> all = List.of(made);
        Kept<String> byClaim = Kept.of(placed(all), made.length * 4, Placed::claim, Placed::incident);
        Kept<List<Incident>> onGround = onGround(docket, all);
        Kept<Incident> untied = Kept.of(all, made.length, Incident::id, incident -> incident);
        Relations relations =
                new Relations(docket, onGround, claim -> byClaim.get(claim).flatMap(untied::get));
        Kept<Incident> byId = untied.map((id, incident) -> Optional.of(with(incident, relations)));
        return new Incidents(docket, groups, byClaim, byId, onGround, reshaped);
    }

    /** A claim and the incident that it stands in. */
    private record Placed(String claim, String incident) {}

    private static List<Placed> placed(List<Incident> incidents) {
        List<Placed> placed = new ArrayList<>(incidents.size() * 4);
        for (Incident incident : incidents) {
            incident.claims().forEach(claim -> placed.add(new Placed(claim, incident.id())));
            incident.headlines().forEach(claim -> placed.add(new Placed(claim, incident.id())));
        }
        return placed;
    }

    private record Filed(String key, Incident incident) {}

    private static Kept<List<Incident>> onGround(Docket docket, List<Incident> incidents) {
        List<Filed> filed = incidents.parallelStream()
                .flatMap(incident -> Relations.keys(incident, docket).stream().map(key -> new Filed(key, incident)))
                .toList();
        return Kept.grouped(filed, filed.size(), Filed::key)
                .map((key, here) ->
                        Optional.of(here.stream().map(Filed::incident).toList()));
    }

    private static void place(Kept.Change<String> byClaim, Incident incident) {
        incident.claims().forEach(claim -> byClaim.put(claim, incident.id()));
        incident.headlines().forEach(claim -> byClaim.put(claim, incident.id()));
    }

    /** Every incident, in order of time, then id. */
    public List<Incident> inTime() {
        List<Incident> known = inTime;
        if (known == null) {
            Incident[] sorted = new Incident[byId.size()];
            AtomicInteger next = new AtomicInteger();
            byId.forEach((id, incident) -> sorted[next.getAndIncrement()] = incident);
            Arrays.parallelSort(sorted, IN_TIME);
            known = List.of(sorted);
            inTime = known;
        }
        return known;
    }

    public Optional<Incident> incident(String id) {
        return byId.get(id);
    }

    /** The incident that a claim stands in. */
    public Optional<Incident> ofClaim(String claim) {
        return byClaim.get(claim).flatMap(byId::get);
    }

    /**
     * The incidents that may lie on one of these days and of which such a claim tells, and all that people put together or
     * apart, in no particular order, some more than once.
     */
    public Stream<Incident> between(LocalDate first, LocalDate last, Predicate<Claim> told) {
        Stream<Incident> ruled = Kin.all().stream()
                .flatMap(kin -> LongStream.rangeClosed(first.toEpochDay(), last.toEpochDay())
                        .mapToObj(day -> groups.opened().getOrDefault(Groups.spot(kin, day), DayGroups.NONE))
                        .flatMap(opened -> opened.all().stream())
                        .flatMap(group -> group.tellings().stream())
                        .map(Telling::claim)
                        .filter(told)
                        .flatMap(claim -> ofClaim(claim.id()).stream()));
        return Stream.concat(ruled, reshaped.incidents().stream().flatMap(id -> incident(id).stream()));
    }

    private static Incident with(Incident incident, Relations relations) {
        List<Incident.Relation> found = relations.of(incident);
        return incident.relations().equals(found) ? incident : incident.with(found);
    }

    /**
     * The incidents with further claims, equal to those made of all claims at once.
     *
     * @param grown the docket with the further claims
     * @param claims the further claims
     * @param reports those whose text or day is known otherwise than before
     */
    public Grown with(Docket grown, Collection<Claim> claims, Set<String> reports) {
        List<Telling> fresh =
                claims.stream().map(Telling::of).flatMap(Optional::stream).toList();
        Groups.Grown regrouped = Regrouping.of(grown, groups, fresh);
        Set<String> openers = new HashSet<>(regrouped.touched());
        for (String report : reports) {
            for (Claim claim : grown.claimsOf(report)) {
                regrouped.groups().groupOf().get(claim.id()).ifPresent(group -> openers.add(opener(group)));
            }
        }
        Map<String, Numbered> toMake = numbered(grown, regrouped.groups(), openers);
        Set<String> decidedOn = Decided.subjects(grown.decisions());
        boolean decided = toMake.values().stream()
                        .map(Numbered::group)
                        .anyMatch(group -> Decided.names(group, decidedOn)
                                || reshaped.names().contains(Making.name(group)))
                || openers.stream()
                        .flatMap(opener -> ofClaim(opener).stream())
                        .anyMatch(incident -> holds(incident, decidedOn));
        return decided ? anew(grown) : remade(grown, regrouped.groups(), openers, toMake);
    }

    private static boolean holds(Incident incident, Set<String> claims) {
        return incident.claims().stream().anyMatch(claims::contains)
                || incident.headlines().stream().anyMatch(claims::contains);
    }

    /** People have put some of these together or apart: all is made anew. */
    private Grown anew(Docket grown) {
        Incidents made = of(grown);
        Set<String> gone = new HashSet<>();
        byId.forEach((id, incident) -> gone.add(id));
        return new Grown(made, gone, made.inTime());
    }

    private static String opener(Group group) {
        return group.first().claim().id();
    }

    /** A group, and which one it is of those that say the same of themselves. */
    private record Numbered(Group group, int number) {}

    /** The touched groups and those whose numbers they may shift. */
    private Map<String, Numbered> numbered(Docket grown, Groups now, Set<String> openers) {
        Map<String, Numbered> found = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (String opener : openers) {
            for (Groups state : List.of(groups, now)) {
                Optional<Group> group = state.openedBy(opener);
                if (group.isPresent() && names.add(Making.name(group.get()))) {
                    List<Group> alike = alike(grown, now, group.get());
                    for (int i = 0; i < alike.size(); i++) {
                        found.put(opener(alike.get(i)), new Numbered(alike.get(i), i + 1));
                    }
                }
            }
        }
        return found;
    }

    /** The groups that say the same of themselves, in their order. */
    private static List<Group> alike(Docket grown, Groups now, Group group) {
        Telling first = group.first();
        List<Group> near = first.isDated()
                ? now.opened()
                        .getOrDefault(Groups.spot(first.kin(), first.start()), DayGroups.NONE)
                        .all()
                : grown.claimsOf(first.claim().report()).stream()
                        .map(claim -> now.openedBy(claim.id()))
                        .flatMap(Optional::stream)
                        .toList();
        return near.stream()
                .filter(other -> Making.name(other).equals(Making.name(group)))
                .sorted(Comparator.comparing(Group::first, Telling.SHARPEST_FIRST))
                .toList();
    }

    private Grown remade(Docket grown, Groups now, Set<String> openers, Map<String, Numbered> toMake) {
        Making making = new Making(grown);
        Map<String, Incident> old = new TreeMap<>();
        Set<String> concerned = new HashSet<>(openers);
        concerned.addAll(toMake.keySet());
        concerned.forEach(opener -> ofClaim(opener)
                .filter(incident -> groups.openedBy(opener).isPresent())
                .ifPresent(incident -> old.put(incident.id(), incident)));
        List<Incident> made = toMake.values().stream()
                .map(one -> making.incident(one.group(), one.number()))
                .toList();
        Kept.Change<List<Incident>> ground = onGround.change();
        Kept.Change<String> nextByClaim = byClaim.change();
        Kept.Change<Incident> nextById = byId.change();
        for (Incident incident : old.values()) {
            unfile(ground, incident);
            incident.claims().forEach(nextByClaim::remove);
            incident.headlines().forEach(nextByClaim::remove);
            nextById.remove(incident.id());
        }
        for (Incident incident : made) {
            file(ground, incident, grown);
            place(nextByClaim, incident);
            nextById.put(incident.id(), incident);
        }
        return new Incidents(grown, now, nextByClaim.done(), nextById.done(), ground.done(), reshaped)
                .tied(this, old, made);
    }

    private static void file(Kept.Change<List<Incident>> ground, Incident incident, Docket docket) {
        for (String key : Relations.keys(incident, docket)) {
            ground.put(key, Groups.plus(ground.getOrDefault(key, List.of()), incident));
        }
    }

    private void unfile(Kept.Change<List<Incident>> ground, Incident incident) {
        for (String key : Relations.keys(incident, docket)) {
            ground.put(
                    key,
                    ground.getOrDefault(key, List.of()).stream()
                            .filter(other -> !other.id().equals(incident.id()))
                            .toList());
        }
    }

    /**
     * Ties anew what may be tied otherwise than before: what was made and, where others see it otherwise than before, its
     * neighbours in time and place, and what any of the reports tells that hold a claim or a headline of it.
     */
    private Grown tied(Incidents before, Map<String, Incident> old, List<Incident> made) {
        Relations relations = new Relations(docket, onGround, this::ofClaim);
        Map<String, Incident> concerned = new TreeMap<>();
        Set<String> same = made.stream()
                .filter(incident -> Relations.seenAlike(old.get(incident.id()), incident))
                .map(Incident::id)
                .collect(Collectors.toSet());
        Stream.concat(old.values().stream(), made.stream())
                .filter(incident -> !same.contains(incident.id()))
                .flatMap(incident -> Stream.concat(relations.onGround(incident, 0, 1), toldBeside(incident)))
                .forEach(other -> byId.get(other.id()).ifPresent(standing -> concerned.put(standing.id(), standing)));
        made.forEach(incident -> concerned.put(incident.id(), incident));
        Kept.Change<Incident> next = byId.change();
        List<Incident> changed = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Incident incident : concerned.values()) {
            Incident related = with(incident, relations);
            next.put(related.id(), related);
            Optional<Incident> was = before.byId.get(related.id());
            if (!was.equals(Optional.of(related))) {
                changed.add(related);
                was.ifPresent(other -> gone.add(other.id()));
            }
        }
        old.keySet().stream().filter(id -> !byId.contains(id)).forEach(gone::add);
        return new Grown(new Incidents(docket, groups, byClaim, next.done(), onGround, reshaped), gone, changed);
    }

    /** What the reports tell that hold a claim or a headline of the incident. */
    private Stream<Incident> toldBeside(Incident incident) {
        return Stream.concat(incident.claims().stream(), incident.headlines().stream())
                .flatMap(id -> docket.claim(id).stream())
                .map(Claim::report)
                .distinct()
                .flatMap(report -> docket.claimsOf(report).stream())
                .flatMap(claim -> ofClaim(claim.id()).stream());
    }
}
