package org.ceaseline.capture;

/** Hears how the reading of one long file goes on. Called on the thread that reads; what it throws ends the reading. */
@FunctionalInterface
public interface Watch {

    /** Hears nothing. */
    Watch NONE = () -> {};

    /** An entry of a container was read. */
    void entry();

    /**
     * So much of one page was read.
     *
     * @param done from 0 to {@code all}, in units of the page's kind: sheets of paper, lines, bytes
     */
    default void part(long done, long all) {}
}
