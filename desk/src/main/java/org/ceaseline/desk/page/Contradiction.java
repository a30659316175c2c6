package org.ceaseline.desk.page;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.coding.Claim;

/** Whether two claims of one incident can both be right on a value. A vaguer account contradicts none. */
final class Contradiction {

    private Contradiction() {}

    static boolean what(Claim one, Claim other) {
        return one.type().family() == other.type().family() && one.type() != other.type();
    }

    static boolean when(Claim one, Claim other) {
        return endsBefore(one, other) || endsBefore(other, one);
    }

    private static boolean endsBefore(Claim one, Claim other) {
        Optional<LocalDate> end = one.time().end();
        Optional<LocalDate> start = other.time().start();
        return !one.time().state()
                && !other.time().state()
                && end.isPresent()
                && start.isPresent()
                && end.get().isBefore(start.get());
    }

    static boolean where(Claim one, Claim other) {
        return apart(
                one.places().stream().flatMap(place -> place.id().stream()).collect(Collectors.toSet()),
                other.places().stream().flatMap(place -> place.id().stream()).collect(Collectors.toSet()));
    }

    static boolean who(Claim one, Claim other) {
        return apart(
                one.actors().stream().flatMap(actor -> actor.id().stream()).collect(Collectors.toSet()),
                other.actors().stream().flatMap(actor -> actor.id().stream()).collect(Collectors.toSet()));
    }

    static boolean whom(Claim one, Claim other) {
        return apart(
                one.targets().stream().flatMap(actor -> actor.id().stream()).collect(Collectors.toSet()),
                other.targets().stream().flatMap(actor -> actor.id().stream()).collect(Collectors.toSet()));
    }

    static boolean polarity(Claim one, Claim other) {
        return one.negative() != other.negative();
    }

    static boolean never(Claim one, Claim other) {
        return false;
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }
}
