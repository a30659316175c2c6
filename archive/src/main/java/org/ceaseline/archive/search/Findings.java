package org.ceaseline.archive.search;

/** What the claims' incidents were found to be, read only where it has changed. */
public interface Findings {

    /** Another one after each weighing. */
    String state();

    Met read();
}
