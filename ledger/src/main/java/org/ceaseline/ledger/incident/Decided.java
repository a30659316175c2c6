package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ceaseline.ledger.Decision;

/** What people decided on claims that the rules had put together or apart. */
final class Decided {

    private Decided() {}

    /** The groups as people have them; those that nobody decided on stay the same. A headline set apart makes none. */
    static List<Group> apply(List<Group> groups, List<Decision> decisions) {
        Set<String> subjects = subjects(decisions);
        if (subjects.isEmpty()) {
            return groups;
        }
        List<Group> left = new ArrayList<>(groups.size());
        groups.forEach(group -> left.add(names(group, subjects) ? group.copy() : group));
        for (Decision decision : decisions) {
            if (decision.kind() == Decision.Kind.MERGE) {
                merge(left, new HashSet<>(decision.subjects()), decision);
            }
            if (decision.kind() == Decision.Kind.SPLIT) {
                split(left, new HashSet<>(decision.subjects()), decision);
            }
        }
        left.removeIf(group -> group.tellings().stream().allMatch(Telling::headline));
        return left;
    }

    /** The claims that people have put together or apart. */
    static Set<String> subjects(List<Decision> decisions) {
        Set<String> subjects = new HashSet<>();
        decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.MERGE || decision.kind() == Decision.Kind.SPLIT)
                .forEach(decision -> subjects.addAll(decision.subjects()));
        return subjects;
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

    static boolean names(Group group, Set<String> claims) {
        return group.tellings().stream()
                .anyMatch(telling -> claims.contains(telling.claim().id()));
    }
}
