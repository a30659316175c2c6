package org.ceaseline.coding.evaluation;

import java.util.HashMap;
import java.util.Map;

/** What was counted in one report: hits and cases by name of the measure. */
final class Tally {

    /** Sum of hits, each from 0 to 1, and number of cases. */
    record Count(double hits, double of) {
        static final Count NONE = new Count(0, 0);

        Count and(Count other) {
            return new Count(hits + other.hits, of + other.of);
        }

        double share() {
            return of == 0 ? 0 : hits / of;
        }
    }

    private final Map<String, Count> counts = new HashMap<>();

    void add(String measure, double hit) {
        counts.merge(measure, new Count(hit, 1), Count::and);
    }

    Count of(String measure) {
        return counts.getOrDefault(measure, Count.NONE);
    }
}
