package org.ceaseline.archive;

import java.util.List;
import java.util.function.Function;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;

/**
 * Turns a report into claims under one casebook. A report is coded again when the casebook or the edition changes.
 *
 * @param casebook what the coder knows
 * @param edition which program reads and codes; under another edition, files are read and coded anew, and what comes out
 *     the same is not kept twice
 * @param coder safe to share between threads; its faults are kept with the bytes of the report
 */
public record Codes(Casebook casebook, String edition, Function<Report, Coder.Coding> coder) {

    /** Codes by something that gives claims and no faults. */
    public static Codes ofClaims(Casebook casebook, String edition, Function<Report, List<Claim>> coder) {
        return new Codes(casebook, edition, report -> new Coder.Coding(coder.apply(report), List.of(), 0, 0));
    }
}
