package org.ceaseline.archive;

import java.nio.file.Path;

/**
 * A labelled corpus that was written.
 *
 * @param labels lines in its tables
 * @param open reports left out because nobody has decided on some of their claims
 */
public record Corpus(Path folder, int reports, int labels, int open) {}
