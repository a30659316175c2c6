package org.ceaseline.archive.export;

import org.ceaseline.ledger.Finding;

/** A finding and the incident that it is about. */
public record Judged(Finding finding, Event event) {}
