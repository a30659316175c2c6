package org.ceaseline.archive;

import java.time.Instant;

/**
 * What something was from a moment on.
 *
 * @param recorded when it was weighed so
 * @param json the record; empty where it no longer stood
 */
public record Version(Instant recorded, String json) {}
