package org.ceaseline.ledger.incident;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.ceaseline.ledger.Incident;

/**
 * What people put together or apart, so that it stands otherwise than the rules have it.
 *
 * @param names what the groups say of themselves, those that the rules made and those that people made of them
 * @param incidents ids of the incidents that people made
 */
record Reshaped(Set<String> names, Set<String> incidents) {

    /**
     * @param ruled the groups as the rules have them
     * @param decided the groups as people have them
     * @param made the incidents of those groups, in the same order
     */
    static Reshaped of(List<Group> ruled, List<Group> decided, Incident[] made) {
        Set<String> names = new HashSet<>();
        Set<String> incidents = new HashSet<>();
        if (ruled == decided) {
            return new Reshaped(names, incidents);
        }
        Set<Group> before = identities(ruled);
        Set<Group> after = identities(decided);
        ruled.stream().filter(group -> !after.contains(group)).forEach(group -> names.add(Making.name(group)));
        for (int i = 0; i < made.length; i++) {
            if (!before.contains(decided.get(i))) {
                names.add(Making.name(decided.get(i)));
                incidents.add(made[i].id());
            }
        }
        return new Reshaped(names, incidents);
    }

    private static Set<Group> identities(List<Group> groups) {
        Set<Group> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(groups);
        return identities;
    }
}
