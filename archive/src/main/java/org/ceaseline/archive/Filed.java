package org.ceaseline.archive;

import java.time.Instant;
import org.ceaseline.capture.Report;

/**
 * A report as a list shows it.
 *
 * @param claims how many claims were coded on it, under whatever casebook
 * @param recorded when it came in
 */
public record Filed(Report report, long claims, Instant recorded) {}
