package org.ceaseline.archive;

/** Is told how a run goes on; called from the thread that runs it. */
@FunctionalInterface
public interface Watch {

    Watch NOBODY = (done, total, name, claims) -> {};

    /**
     * A file is done.
     *
     * @param done files that are done
     * @param total files of the run
     * @param name the file
     * @param claims claims that this run has coded so far
     */
    void fileDone(int done, int total, String name, long claims);
}
