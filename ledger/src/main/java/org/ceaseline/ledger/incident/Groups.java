package org.ceaseline.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ceaseline.ledger.docket.Kept;

/**
 * Where each telling stands, as the rules have it and before any decision. Immutable; a group in it is not changed.
 *
 * @param opened groups by kin and each day of the telling that opened them
 * @param tellings dated tellings by kin and each of their days
 * @param groupOf the group that a claim stands in, by claim id
 * @param tied the groups that a claim fits equally, by claim id, named by the claims that opened them
 */
record Groups(Kept<DayGroups> opened, Kept<List<Telling>> tellings, Kept<Group> groupOf, Kept<List<String>> tied) {

    /**
     * The groups after further tellings came.
     *
     * @param touched the ids of claims that open a group which changed, is new or is gone
     */
    record Grown(Groups groups, Set<String> touched) {}

    static String spot(String kin, long day) {
        return kin + '\t' + day;
    }

    Optional<Group> openedBy(String claim) {
        return groupOf.get(claim).filter(group -> group.first().claim().id().equals(claim));
    }

    static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some.size() + 1);
        more.addAll(some);
        more.add(one);
        return more;
    }
}
