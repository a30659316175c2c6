package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ceaseline.ledger.Decision;
import org.ceaseline.ledger.docket.Docket;

/**
 * Puts tellings into groups: sharpest first, each to the group that it fits best (to none where two fit
 * equally), looked up by kin and day. The order is
 * fixed by content, so the order of arrival does not matter. Not safe to share; make one for each run.
 */
final class Grouping {

    private final Fit fit;
    private final Map<String, List<Group>> byDay = new HashMap<>();
    private final Map<String, List<Group>> byReport = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Telling> unattached = new ArrayList<>();

    private Grouping(Docket docket) {
        this.fit = new Fit(docket.sides(), docket.places());
    }

    /**
     * The groups, and the tellings that fit none or several equally.
     *
     * @param groups in the order of their first telling
     */
    record Result(List<Group> groups, List<Telling> unattached) {}

    static Result of(Docket docket, List<Telling> tellings) {
        Grouping grouping = new Grouping(docket);
        List<Telling> sorted = new ArrayList<>(tellings);
        sorted.sort(SHARPEST_FIRST);
        sorted.forEach(grouping::place);
        List<Group> decided = Decided.apply(grouping.groups, docket.decisions());
        return new Result(decided, grouping.unattached);
    }

    private static final Comparator<Telling> SHARPEST_FIRST = Comparator.comparing(Telling::headline)
            .thenComparing(telling -> !telling.isDated())
            .thenComparingLong(Telling::days)
            .thenComparing(telling -> telling.places().isEmpty())
            .thenComparing(telling -> telling.actors().isEmpty())
            .thenComparingLong(Telling::start)
            .thenComparing(Telling::places, Grouping::compare)
            .thenComparing(Telling::actors, Grouping::compare)
            .thenComparing(telling -> telling.claim().id());

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private void place(Telling telling) {
        List<Group> best = best(telling);
        if (best.isEmpty()) {
            open(telling);
            return;
        }
        if (best.size() > 1) {
            best.forEach(group -> group.note("account " + telling.claim().id() + " fits " + best.size()
                    + " incidents equally and is counted with none"));
            unattached.add(telling);
            return;
        }
        Group taken = best.get(0);
        taken.join(
                telling, fit.points(telling, taken), fit.score(telling, taken).reasons());
        byReport.computeIfAbsent(key(telling.kin(), telling.claim().report()), report -> new ArrayList<>())
                .add(taken);
    }

    private List<Group> best(Telling telling) {
        List<Group> best = new ArrayList<>();
        int most = telling.isDated() ? Fit.ENOUGH - 1 : 1;
        for (Group group : candidates(telling)) {
            int points = fit.points(telling, group);
            if (points > most) {
                best.clear();
                most = points;
            }
            if (points == most && points >= (telling.isDated() ? Fit.ENOUGH : 2)) {
                best.add(group);
            }
        }
        return best;
    }

    /** Groups of the same kin on one of the same days; for an undated telling, those of its own report. */
    private List<Group> candidates(Telling telling) {
        if (!telling.isDated()) {
            return distinct(
                    byReport.getOrDefault(key(telling.kin(), telling.claim().report()), List.of()));
        }
        if (telling.days() == 1) {
            return byDay.getOrDefault(key(telling.kin(), telling.start()), List.of());
        }
        List<Group> found = new ArrayList<>();
        for (long day = telling.start(); day <= telling.end(); day++) {
            found.addAll(byDay.getOrDefault(key(telling.kin(), day), List.of()));
        }
        return distinct(found);
    }

    private static List<Group> distinct(List<Group> found) {
        Set<Group> seen = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        List<Group> left = new ArrayList<>();
        found.forEach(group -> {
            if (seen.add(group)) {
                left.add(group);
            }
        });
        return left;
    }

    private void open(Telling telling) {
        if (telling.headline()) {
            unattached.add(telling);
            return;
        }
        Group group = new Group(telling);
        groups.add(group);
        byReport.computeIfAbsent(key(telling.kin(), telling.claim().report()), report -> new ArrayList<>())
                .add(group);
        for (long day = telling.start(); day <= telling.end(); day++) {
            byDay.computeIfAbsent(key(telling.kin(), day), today -> new ArrayList<>(2))
                    .add(group);
        }
    }

    private static String key(String kin, Object bucket) {
        return kin + "\t" + bucket;
    }

    /** What people decided on claims that the rules had put together or apart. */
    private static final class Decided {

        static List<Group> apply(List<Group> groups, List<Decision> decisions) {
            List<Group> left = new ArrayList<>(groups);
            for (Decision decision : decisions) {
                if (decision.kind() == Decision.Kind.MERGE) {
                    merge(left, new HashSet<>(decision.subjects()), decision);
                }
                if (decision.kind() == Decision.Kind.SPLIT) {
                    split(left, new HashSet<>(decision.subjects()), decision);
                }
            }
            return left;
        }

        private static void merge(List<Group> groups, Set<String> claims, Decision decision) {
            List<Group> named =
                    groups.stream().filter(group -> names(group, claims)).toList();
            if (named.size() < 2) {
                return;
            }
            Group kept = named.get(0);
            named.subList(1, named.size()).forEach(kept::absorb);
            groups.removeAll(named.subList(1, named.size()));
            kept.note("put together by decision " + decision.id());
        }

        private static void split(List<Group> groups, Set<String> claims, Decision decision) {
            for (Group group : List.copyOf(groups)) {
                List<Telling> leaving = group.tellings().stream()
                        .filter(telling -> claims.contains(telling.claim().id()))
                        .toList();
                if (!leaving.isEmpty() && leaving.size() < group.tellings().size()) {
                    groups.set(groups.indexOf(group), regrouped(group, leaving, decision, false));
                    groups.add(regrouped(group, leaving, decision, true));
                }
            }
        }

        private static Group regrouped(Group group, List<Telling> leaving, Decision decision, boolean takeLeaving) {
            List<Telling> chosen = group.tellings().stream()
                    .filter(telling -> leaving.contains(telling) == takeLeaving)
                    .toList();
            Group made = new Group(chosen.get(0));
            chosen.subList(1, chosen.size()).forEach(made::add);
            made.note("set apart by decision " + decision.id());
            return made;
        }

        private static boolean names(Group group, Set<String> claims) {
            return group.tellings().stream()
                    .anyMatch(telling -> claims.contains(telling.claim().id()));
        }
    }
}
