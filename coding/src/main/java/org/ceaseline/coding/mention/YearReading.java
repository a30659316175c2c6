package org.ceaseline.coding.mention;

import java.util.List;

/**
 * The year of a report's dates that carry none.
 *
 * @param candidates years that nothing excludes, oldest first; empty where nothing bounds them
 * @param reasons one sentence for every bound and every excluded year
 */
public record YearReading(List<Integer> candidates, List<String> reasons) {

    public YearReading {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
    }

    public boolean isSettled() {
        return candidates.size() == 1;
    }
}
