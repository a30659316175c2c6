package org.ceaseline.archive;

import java.util.List;
import org.ceaseline.capture.Fault;

/**
 * What an import came to.
 *
 * @param tally files, reports and claims
 * @param decisions how many were new
 * @param faults lines that could not be used, each with its reason
 */
public record Imported(Tally tally, int decisions, List<Fault> faults) {
    public Imported {
        faults = List.copyOf(faults);
    }
}
