package org.ceaseline.archive;

import java.util.List;
import java.util.function.Function;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;

/**
 * Turns a report into claims under one casebook. A report is coded again when the casebook or the coder's edition changes.
 *
 * @param casebook what the coder knows
 * @param edition which coder it is, for example the program's version; another edition codes anew
 * @param coder safe to share between threads
 */
public record Codes(Casebook casebook, String edition, Function<Report, List<Claim>> coder) {}
