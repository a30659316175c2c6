package org.ceaseline.capture;

import java.util.List;

/**
 * A kind of file that a room of its own turns into a page, so that its library need not come with capture. Found by
 * {@link java.util.ServiceLoader}. Implementations have a public constructor without arguments and are safe to share
 * between threads.
 */
public interface ForeignForm {

    /**
     * What came of a file.
     *
     * @param page the file's text as HTML in UTF-8; empty where nothing could be read
     * @param faults what was wrong; never empty where {@code page} is
     */
    record Turned(byte[] page, List<Fault> faults) {
        public Turned {
            faults = List.copyOf(faults);
            if (page.length == 0 && faults.isEmpty()) {
                throw new IllegalArgumentException("A file came to nothing without a fault. Say what was wrong.");
            }
        }
    }

    /** True where the bytes are of this kind. Looks at the first few thousand at most. */
    boolean takes(byte[] bytes);

    /**
     * Turns the file into a page. Never throws on bad content.
     *
     * @param name the file's name, for the faults
     */
    Turned turn(String name, byte[] bytes);

    /** The same, telling how far it is; forms that are read at once tell nothing. */
    default Turned turn(String name, byte[] bytes, Watch watch) {
        return turn(name, bytes);
    }
}
