package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;

/**
 * Puts tellings into groups: sharpest first, each to the group that it fits best (to none where two fit
 * equally), looked up by kin and day. The order is
 * fixed by content, so the order of arrival does not matter. Not safe to share; make one for each run.
 */
final class Grouping {

    private final Docket docket;
    private final Fit fit;
    private final Kept.Change<List<Group>> opened;
    private final Kept.Change<List<Telling>> days;
    private final Kept.Change<Group> groupOf;
    private final Kept.Change<List<String>> tied = Kept.filling(0);
    private final List<Group> inOrder = new ArrayList<>();

    private Grouping(Docket docket, int tellings) {
        this.docket = docket;
        this.fit = new Fit(docket.sides(), docket.places());
        this.opened = Kept.filling(tellings / 4);
        this.days = Kept.filling(tellings / 4);
        this.groupOf = Kept.filling(tellings);
    }

    /**
     * What came of it.
     *
     * @param inOrder the groups in the order of their first telling
     */
    record Result(Groups groups, List<Group> inOrder) {}

    static Result of(Docket docket, List<Telling> tellings) {
        Grouping grouping = new Grouping(docket, tellings.size());
        Telling[] sorted = tellings.toArray(Telling[]::new);
        Arrays.parallelSort(sorted, Telling.SHARPEST_FIRST);
        for (Telling telling : sorted) {
            grouping.place(telling);
        }
        return new Result(
                new Groups(grouping.opened.done(), grouping.days.done(), grouping.groupOf.done(), grouping.tied.done()),
                grouping.inOrder);
    }

    private void place(Telling telling) {
        for (long day = telling.start(); day <= telling.end(); day++) {
            add(days, Groups.spot(telling.kin(), day), telling);
        }
        List<Group> best = best(telling, candidates(telling), fit);
        if (best.size() == 1) {
            best.get(0).join(telling, fit);
            groupOf.put(telling.claim().id(), best.get(0));
        } else if (best.size() > 1) {
            best.forEach(group -> group.tie(telling, best.size()));
            tied.put(
                    telling.claim().id(),
                    best.stream().map(group -> group.first().claim().id()).toList());
        } else if (!telling.headline()) {
            open(telling);
        }
    }

    /** The groups that a telling fits best; several where it fits them equally. */
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
        return best;
    }

    /** Groups of the same kin on one of the same days; for an undated telling, those of its own report. */
    private List<Group> candidates(Telling telling) {
        if (telling.isDated() && telling.days() == 1) {
            return opened.getOrDefault(Groups.spot(telling.kin(), telling.start()), List.of());
        }
        List<Group> found = new ArrayList<>();
        for (long day = telling.start(); day <= telling.end(); day++) {
            found.addAll(opened.getOrDefault(Groups.spot(telling.kin(), day), List.of()));
        }
        if (!telling.isDated()) {
            docket.claimsOf(telling.claim().report()).stream()
                    .map(claim -> groupOf.get(claim.id()))
                    .flatMap(Optional::stream)
                    .filter(group -> group.kin().equals(telling.kin()))
                    .forEach(found::add);
        }
        return distinct(found);
    }

    static List<Group> distinct(List<Group> found) {
        Set<Group> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return found.stream().filter(seen::add).toList();
    }

    private void open(Telling telling) {
        Group group = new Group(telling);
        inOrder.add(group);
        groupOf.put(telling.claim().id(), group);
        for (long day = telling.start(); day <= telling.end(); day++) {
            add(opened, Groups.spot(telling.kin(), day), group);
        }
    }

    private static <T> void add(Kept.Change<List<T>> lists, String key, T one) {
        List<T> list = lists.get(key).orElse(null);
        if (list == null) {
            list = new ArrayList<>(2);
            lists.put(key, list);
        }
        list.add(one);
    }
}
