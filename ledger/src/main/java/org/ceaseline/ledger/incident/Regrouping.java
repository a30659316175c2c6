package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Docket;
import org.ceaseline.ledger.docket.Kept;

/**
 * Places further tellings among those that stand already, as if all had been placed together. A telling is placed by the
 * groups as they were before its turn, so only tellings whose groups have changed before their turn are placed anew, in the
 * order of turns. Not safe to share; make one for each run.
 */
final class Regrouping {

    private final Docket docket;
    private final Fit fit;
    private final Grounds grounds;
    private final Kept.Change<DayGroups> opened;
    private final Kept.Change<List<Telling>> days;
    private final Kept.Change<Group> groupOf;
    private final Kept.Change<List<String>> tied;
    private final TreeSet<Telling> waiting = new TreeSet<>(Telling.SHARPEST_FIRST);
    private final Set<String> touched = new HashSet<>();

    private Regrouping(Docket docket, Groups groups) {
        this.docket = docket;
        this.fit = new Fit(docket.sides(), docket.places());
        this.grounds = new Grounds(docket.places());
        this.opened = groups.opened().change();
        this.days = groups.tellings().change();
        this.groupOf = groups.groupOf().change();
        this.tied = groups.tied().change();
    }

    /**
     * The groups with further tellings.
     *
     * @param docket holds the claims of the further tellings too
     */
    static Groups.Grown of(Docket docket, Groups groups, List<Telling> fresh) {
        Regrouping regrouping = new Regrouping(docket, groups);
        fresh.forEach(regrouping::file);
        while (!regrouping.waiting.isEmpty()) {
            regrouping.place(regrouping.waiting.pollFirst());
        }
        return new Groups.Grown(
                new Groups(
                        regrouping.opened.done(),
                        regrouping.days.done(),
                        regrouping.groupOf.done(),
                        regrouping.tied.done()),
                regrouping.touched);
    }

    private void file(Telling telling) {
        for (long day = telling.start(); day <= telling.end(); day++) {
            String spot = Groups.spot(telling.kin(), day);
            days.put(spot, Groups.plus(days.getOrDefault(spot, List.of()), telling));
        }
        waiting.add(telling);
    }

    private void place(Telling telling) {
        String id = telling.claim().id();
        List<String> best = Grouping.best(telling, candidates(telling), fit).stream()
                .map(group -> group.first().claim().id())
                .toList();
        retie(telling, best.size() > 1 ? best : List.of());
        Optional<Group> now = groupOf.get(id);
        String standsWith = now.map(group -> group.first().claim().id()).orElse("");
        String belongsTo = best.size() == 1 ? best.get(0) : best.isEmpty() && !telling.headline() ? id : "";
        if (!standsWith.equals(belongsTo)) {
            now.ifPresent(group -> leave(group, telling));
            if (belongsTo.equals(id)) {
                open(telling);
            } else if (!belongsTo.isEmpty()) {
                enter(groupOf.get(belongsTo).orElseThrow(), telling);
            }
        }
    }

    /** The groups that are there when the telling's turn comes, as they are then. */
    private List<Group> candidates(Telling telling) {
        List<Group> found = new ArrayList<>();
        for (long day = telling.start(); day <= telling.end(); day++) {
            found.addAll(opened.getOrDefault(Groups.spot(telling.kin(), day), DayGroups.NONE)
                    .around(telling, grounds));
        }
        if (!telling.isDated()) {
            ofReport(telling).stream()
                    .filter(other -> isBefore(other, telling))
                    .map(other -> groupOf.get(other.claim().id()))
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        return DayGroups.distinct(found).stream()
                .filter(group -> isBefore(group.first(), telling))
                .map(group -> group.before(telling))
                .toList();
    }

    /** Tellings of the same kin in the same report. */
    private List<Telling> ofReport(Telling telling) {
        return docket.claimsOf(telling.claim().report()).stream()
                .map(Telling::of)
                .flatMap(Optional::stream)
                .filter(other -> other.kin().equals(telling.kin()))
                .toList();
    }

    private static boolean isBefore(Telling one, Telling other) {
        return Telling.SHARPEST_FIRST.compare(one, other) < 0;
    }

    private void retie(Telling telling, List<String> best) {
        List<String> before = tied.getOrDefault(telling.claim().id(), List.of());
        if (before.equals(best)) {
            return;
        }
        Set<String> concerned = new HashSet<>(before);
        concerned.addAll(best);
        for (String opener : concerned) {
            Optional<Group> group = openedBy(opener);
            if (group.isPresent()) {
                Group copy = group.get().copy();
                copy.untie(telling);
                if (best.contains(opener)) {
                    copy.tie(telling, best.size());
                }
                replace(group.get(), copy);
            }
        }
        if (best.isEmpty()) {
            tied.remove(telling.claim().id());
        } else {
            tied.put(telling.claim().id(), best);
        }
    }

    private Optional<Group> openedBy(String claim) {
        return groupOf.get(claim).filter(group -> group.first().claim().id().equals(claim));
    }

    private void leave(Group group, Telling telling) {
        groupOf.remove(telling.claim().id());
        List<Telling> others = group.tellings().stream()
                .filter(other -> !other.claim().id().equals(telling.claim().id()))
                .toList();
        if (group.first().claim().id().equals(telling.claim().id())) {
            dissolve(group, others);
        } else {
            replace(group, group.of(others, fit));
        }
        awaken(group, group, telling);
    }

    private void dissolve(Group group, List<Telling> others) {
        touched.add(group.first().claim().id());
        others.forEach(other -> groupOf.remove(other.claim().id()));
        waiting.addAll(others);
        spots(group)
                .forEach(spot -> opened.put(
                        spot, opened.getOrDefault(spot, DayGroups.NONE).without(group, grounds)));
    }

    private void enter(Group group, Telling telling) {
        List<Telling> members = Groups.plus(group.tellings(), telling);
        members.sort(Telling.SHARPEST_FIRST);
        Group grown = group.of(members, fit);
        replace(group, grown);
        awaken(group, grown, telling);
    }

    private void open(Telling telling) {
        Group group = new Group(telling);
        touched.add(telling.claim().id());
        groupOf.put(telling.claim().id(), group);
        spots(group)
                .forEach(spot -> opened.put(
                        spot, opened.getOrDefault(spot, DayGroups.NONE).with(group, grounds)));
        awaken(group, group, telling);
    }

    private void replace(Group old, Group made) {
        touched.add(made.first().claim().id());
        made.tellings().forEach(member -> groupOf.put(member.claim().id(), made));
        spots(old)
                .forEach(spot -> opened.put(
                        spot, opened.getOrDefault(spot, DayGroups.NONE).with(made, old, grounds)));
    }

    private static List<String> spots(Group group) {
        List<String> spots = new ArrayList<>();
        Telling first = group.first();
        for (long day = first.start(); day <= first.end(); day++) {
            spots.add(Groups.spot(first.kin(), day));
        }
        return spots;
    }

    /** Every telling that comes to its turn after this one, and may see the group, is placed again. */
    private void awaken(Group before, Group after, Telling telling) {
        for (String spot : spots(before)) {
            for (Telling other : days.getOrDefault(spot, List.of())) {
                if (isBefore(telling, other) && mayMeet(other, before, after)) {
                    waiting.add(other);
                }
            }
        }
        Set<String> reports = new HashSet<>();
        for (Group group : List.of(before, after)) {
            for (Telling member : group.tellings()) {
                Claim claim = member.claim();
                if (reports.add(claim.report())) {
                    ofReport(member).stream()
                            .filter(other -> !other.isDated() && isBefore(telling, other))
                            .forEach(waiting::add);
                }
            }
        }
    }

    /** A group that had its places from the start keeps them, so a telling of other places has never met it. */
    private boolean mayMeet(Telling telling, Group before, Group after) {
        boolean placed = !before.first().places().isEmpty();
        return !placed || fit.mayShareGround(telling, before) || fit.mayShareGround(telling, after);
    }
}
