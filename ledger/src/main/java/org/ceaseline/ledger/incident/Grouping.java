package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;

/**
 * Puts tellings of one kin into groups: sharpest first, each to the group that it fits best (to none where two fit
 * equally), looked up by day and ground. The order is fixed by content, so the order of arrival does not matter. Not safe
 * to share; make one for each run.
 */
final class Grouping {

    private static final Comparator<Group> IN_ORDER = Comparator.comparing(Group::first, Telling.SHARPEST_FIRST);

    private final Fit fit;
    private final Grounds grounds;
    private final Map<String, DayGroups> opened = new HashMap<>();
    private final Map<String, List<Telling>> days = new HashMap<>();
    private final Map<String, List<String>> tied = new HashMap<>();
    private final List<Group> inOrder = new ArrayList<>();

    /** The groups that a report tells of, for reports with a telling that is not dated. */
    private final Map<String, Set<Group>> toldBy = new HashMap<>();

    private Grouping(Docket docket, Grounds grounds) {
        this.fit = new Fit(docket.sides(), docket.places());
        this.grounds = grounds;
    }

    /**
     * What came of it.
     *
     * @param inOrder the groups in the order of their first telling
     */
    record Result(Groups groups, List<Group> inOrder) {}

    /** Tellings of different kin never meet, so each kin is grouped for itself. */
    static Result of(Docket docket, List<Telling> tellings) {
        Grounds grounds = new Grounds(docket.places());
        Map<String, List<Telling>> byKin =
                tellings.stream().collect(Collectors.groupingBy(Telling::kin, TreeMap::new, Collectors.toList()));
        List<Grouping> parts = byKin.values().parallelStream()
                .map(kin -> new Grouping(docket, grounds).placed(kin))
                .toList();
        List<Group> inOrder = parts.stream()
                .flatMap(part -> part.inOrder.stream())
                .sorted(IN_ORDER)
                .toList();
        Kept.Change<DayGroups> opened =
                Kept.filling(parts.stream().mapToInt(part -> part.opened.size()).sum());
        Kept.Change<List<Telling>> days =
                Kept.filling(parts.stream().mapToInt(part -> part.days.size()).sum());
        Kept.Change<List<String>> tied =
                Kept.filling(parts.stream().mapToInt(part -> part.tied.size()).sum());
        for (Grouping part : parts) {
            part.opened.forEach(opened::put);
            part.days.forEach(days::put);
            part.tied.forEach(tied::put);
        }
        return new Result(
                new Groups(opened.done(), days.done(), members(inOrder, tellings.size()), tied.done()), inOrder);
    }

    /** A telling and the group that it stands in. */
    private record Member(String claim, Group group) {}

    private static Kept<Group> members(List<Group> groups, int tellings) {
        List<Member> members = new ArrayList<>(tellings);
        for (Group group : groups) {
            group.tellings()
                    .forEach(telling -> members.add(new Member(telling.claim().id(), group)));
        }
        return Kept.of(members, tellings, Member::claim, Member::group);
    }

    private Grouping placed(List<Telling> tellings) {
        for (Telling telling : tellings) {
            if (!telling.isDated()) {
                toldBy.put(telling.claim().report(), new HashSet<>());
            }
        }
        tellings.stream().sorted(Telling.SHARPEST_FIRST).forEachOrdered(this::place);
        return this;
    }

    private void place(Telling telling) {
        for (long day = telling.start(); day <= telling.end(); day++) {
            days.computeIfAbsent(Groups.spot(telling.kin(), day), fresh -> new ArrayList<>(4))
                    .add(telling);
        }
        List<Group> best = best(telling, candidates(telling), fit);
        if (best.size() == 1) {
            best.get(0).join(telling, fit);
            stands(telling, best.get(0));
        } else if (best.size() > 1) {
            best.forEach(group -> group.tie(telling, best.size()));
            tied.put(
                    telling.claim().id(),
                    best.stream().map(group -> group.first().claim().id()).toList());
        } else if (!telling.headline()) {
            open(telling);
        }
    }

    private void stands(Telling telling, Group group) {
        Set<Group> told = toldBy.get(telling.claim().report());
        if (told != null) {
            told.add(group);
        }
    }

    /** The groups that a telling fits best, in their order; several where it fits them equally. */
    static List<Group> best(Telling telling, List<Group> candidates, Fit fit) {
        List<Group> best = new ArrayList<>(2);
        int fewest = telling.isDated() ? Fit.ENOUGH : 2;
        int most = fewest - 1;
        for (Group group : candidates) {
            int points = fit.points(telling, group);
            if (points > most) {
                best.clear();
                most = points;
            }
            if (points == most && points >= fewest) {
                best.add(group);
            }
        }
        if (best.size() > 1) {
            best.sort(IN_ORDER);
        }
        return best;
    }

    /** Groups on one of the same days; for an undated telling, those of its own report. */
    private List<Group> candidates(Telling telling) {
        if (!telling.isDated()) {
            return List.copyOf(toldBy.getOrDefault(telling.claim().report(), Set.of()));
        }
        if (telling.days() == 1) {
            return opened.getOrDefault(Groups.spot(telling.kin(), telling.start()), DayGroups.NONE)
                    .around(telling, grounds);
        }
        List<Group> found = new ArrayList<>();
        for (long day = telling.start(); day <= telling.end(); day++) {
            found.addAll(opened.getOrDefault(Groups.spot(telling.kin(), day), DayGroups.NONE)
                    .around(telling, grounds));
        }
        return DayGroups.distinct(found);
    }

    private void open(Telling telling) {
        Group group = new Group(telling);
        inOrder.add(group);
        stands(telling, group);
        for (long day = telling.start(); day <= telling.end(); day++) {
            opened.computeIfAbsent(Groups.spot(telling.kin(), day), fresh -> new DayGroups())
                    .open(group, grounds);
        }
    }
}
