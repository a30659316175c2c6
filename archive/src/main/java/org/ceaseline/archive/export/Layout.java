package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.Optional;

/** How rows are laid out in a file. One object a file; not safe to share between threads. */
public interface Layout {

    default void begin(Appendable out) throws IOException {}

    /** Writes the row, or gives the reason why this layout cannot hold it or must not. */
    Optional<String> add(Row row, Appendable out) throws IOException;

    default void end(Appendable out) throws IOException {}
}
