package org.ceaseline.archive;

import java.util.List;
import java.util.function.Function;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/**
 * Turns a report into claims under one casebook. A report is coded again when the casebook or the edition changes.
 *
 * @param casebook what the coder knows
 * @param edition which program reads and codes; under another edition, files are read and coded anew, and what comes out
 *     the same is not kept twice
 * @param coder safe to share between threads
 */
public record Codes(Casebook casebook, String edition, Function<Report, List<Claim>> coder) {}
