package org.ceaseline.archive.export;

import java.io.IOException;
import java.util.Optional;

/** How incidents are laid out in a file. */
public interface EventLayout {

    default void begin(Appendable out) throws IOException {}

    /** Writes the incident, or gives the reason why this layout cannot hold it or must not. */
    Optional<String> add(Event event, Appendable out) throws IOException;
}
