package org.ceaseline.archive;

import org.ceaseline.capture.Capture;

/** Turns a file into reports; in the program this is {@link Capture#read}. Must be safe to share between threads. */
@FunctionalInterface
public interface Reads {

    /**
     * Reads one file.
     *
     * @param name the file's name without its folders
     */
    Capture.Reading read(String name, byte[] bytes);
}
