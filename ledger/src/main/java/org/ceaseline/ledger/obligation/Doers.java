package org.ceaseline.ledger.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ceaseline.casebook.EventType;
import org.ceaseline.coding.Claim;
import org.ceaseline.ledger.docket.Docket;

/**
 * Who has done what a clause asks of several.
 *
 * @param names those who are said to have done it, as printed
 * @param areOneSideOnly true where the clause binds two sides, each must do it for itself, and only one is said to have
 * @param finished the day on which the last of the sides that did it did so first
 */
record Doers(String names, boolean areOneSideOnly, Optional<LocalDate> finished) {

    /** What each can do for itself alone: that one side leaves a town says nothing of the other. */
    private static final Set<EventType> OWN_ACTS =
            Set.of(EventType.FORCE_WITHDRAWAL, EventType.WEAPONS_HANDOVER, EventType.DETAINEE_RELEASE);

    /**
     * Reads the claims.
     *
     * @param bound ids of those whom the clause binds
     * @param done what says that it was done, in order of days; at least one
     */
    static Doers of(Docket docket, Set<String> bound, List<Claim> done) {
        Map<String, LocalDate> firstDays = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        boolean own = true;
        for (Claim claim : done) {
            List<String> actors = claim.actors().stream()
                    .flatMap(actor -> actor.id().stream())
                    .toList();
            own &= !actors.isEmpty() && OWN_ACTS.contains(claim.type());
            ids.addAll(actors);
            for (String actor : actors) {
                docket.dayOf(claim)
                        .ifPresent(day -> firstDays.merge(
                                docket.sides().side(actor), day, (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        Set<String> did = sides(docket, ids);
        Set<String> owing = sides(docket, bound);
        owing.removeAll(did);
        Optional<LocalDate> finished =
                own ? firstDays.values().stream().max(Comparator.naturalOrder()) : docket.dayOf(done.get(0));
        String names = ids.stream().map(docket.sides()::name).sorted().collect(Collectors.joining(", "));
        return new Doers(names, own && !did.isEmpty() && !owing.isEmpty(), finished);
    }

    private static Set<String> sides(Docket docket, Set<String> actors) {
        Set<String> sides = actors.stream().map(docket.sides()::side).collect(Collectors.toCollection(TreeSet::new));
        sides.remove("");
        return sides;
    }
}
