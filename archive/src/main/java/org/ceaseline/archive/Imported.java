package org.ceaseline.archive;

import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.Fault;

/**
 * What an import came to.
 *
 * @param tally files, reports and claims
 * @param decisions how many were new
 * @param faults lines that could not be used, each with its reason
 * @param weighing what stands now under its casebook; empty for a dry run, and where nothing was ever coded under that
 */
public record Imported(Tally tally, int decisions, List<Fault> faults, Optional<Weighing> weighing) {
    public Imported {
        faults = List.copyOf(faults);
    }
}
