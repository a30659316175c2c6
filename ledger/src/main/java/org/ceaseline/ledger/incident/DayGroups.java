package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of one kin that a telling of one day opened, by their ground. Only {@link Grouping} changes one in place. */
final class DayGroups {

    static final DayGroups NONE = new DayGroups();

    private final List<Group> all = new ArrayList<>(4);
    private final Map<String, List<Group>> byGround = new HashMap<>(8);

    private static DayGroups of(List<Group> groups, Grounds grounds) {
        DayGroups made = new DayGroups();
        groups.forEach(group -> made.open(group, grounds));
        return made;
    }

    void open(Group group, Grounds grounds) {
        all.add(group);
        for (String word : grounds.filed(group.first())) {
            byGround.computeIfAbsent(word, fresh -> new ArrayList<>(2)).add(group);
        }
    }

    DayGroups with(Group group, Grounds grounds) {
        return of(Groups.plus(all, group), grounds);
    }

    DayGroups without(Group group, Grounds grounds) {
        return of(all.stream().filter(other -> other != group).toList(), grounds);
    }

    DayGroups with(Group made, Group insteadOf, Grounds grounds) {
        return of(all.stream().map(group -> group == insteadOf ? made : group).toList(), grounds);
    }

    List<Group> all() {
        return all;
    }

    /** The groups whose place may fit the telling's, and maybe others; each once. */
    List<Group> around(Telling telling, Grounds grounds) {
        Optional<List<String>> words = grounds.asked(telling);
        if (words.isEmpty()) {
            return all;
        }
        List<Group> found = new ArrayList<>();
        for (String word : words.get()) {
            List<Group> here = byGround.get(word);
            if (here != null) {
                found.addAll(here);
            }
        }
        return found.size() < 2 ? found : distinct(found);
    }

    static List<Group> distinct(List<Group> found) {
        Set<Group> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return found.stream().filter(seen::add).toList();
    }
}
