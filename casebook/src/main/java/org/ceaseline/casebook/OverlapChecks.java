package org.ceaseline.casebook;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** Names agreements that hold over the same place at the same time without standing in one chain. */
final class OverlapChecks {

    private final Inspection inspection;

    OverlapChecks(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() {
        List<Agreement> agreements = inspection.casebook().agreements();
        for (int i = 1; i < agreements.size(); i++) {
            for (int j = 0; j < i; j++) {
                check(agreements.get(j), agreements.get(i));
            }
        }
    }

    private void check(Agreement one, Agreement other) {
        boolean sameTime = Span.inForce(one)
                .flatMap(span -> Span.inForce(other).map(span::meets))
                .orElse(false);
        if (sameTime && samePlace(one.zone(), other.zone()) && !isOneChain(one, other)) {
            inspection.warning(
                    other,
                    ".zone",
                    "AGREEMENTS_OVERLAP",
                    "'" + one.id() + "' and '" + other.id() + "' are in force over the same place at the same time.",
                    "Say under 'chain' how they stand to each other; until then an incident there meets the clauses of both.");
        }
    }

    private static boolean samePlace(Agreement.Zone one, Agreement.Zone other) {
        if (!Collections.disjoint(one.places(), other.places())) {
            return true;
        }
        Optional<Geometry> first = outline(one);
        Optional<Geometry> second = outline(other);
        return first.isPresent() && second.isPresent() && first.get().intersects(second.get());
    }

    private static Optional<Geometry> outline(Agreement.Zone zone) {
        return zone.polygon()
                .map(WktText::new)
                .filter(text -> text.fault(true).isEmpty())
                .flatMap(WktText::geometry);
    }

    private boolean isOneChain(Agreement one, Agreement other) {
        return above(one).contains(other.id()) || above(other).contains(one.id());
    }

    /** Ids of all agreements that this one rests on. */
    private Set<String> above(Agreement agreement) {
        Set<String> seen = new HashSet<>();
        collect(agreement, seen);
        return seen;
    }

    private void collect(Agreement agreement, Set<String> seen) {
        for (Agreement.Link link : agreement.links()) {
            if (seen.add(link.agreement())) {
                inspection.casebook().agreement(link.agreement()).ifPresent(next -> collect(next, seen));
            }
        }
    }
}
