package org.ceaseline.archive;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of many, in order.
 *
 * @param next where the following slice begins; empty at the end
 */
public record Slice<T>(List<T> rows, Optional<String> next) {
    public Slice {
        rows = List.copyOf(rows);
    }
}
