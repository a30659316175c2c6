package org.ceaseline.archive.export;

import java.io.IOException;

/** How findings are laid out in a file. */
public interface FindingLayout {

    default void begin(Appendable out) throws IOException {}

    void add(Judged judged, Appendable out) throws IOException;
}
