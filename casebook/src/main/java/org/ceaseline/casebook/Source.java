package org.ceaseline.casebook;

import java.util.List;

/**
 * Where a fact of the casebook comes from.
 *
 * @param id key that tables and agreements cite, for example {@code S05}
 * @param what publisher, kind of text and date
 * @param addresses where it was read, empty for a file at hand or for the analyst's own knowledge
 */
public record Source(String id, String what, List<String> addresses) {
    public Source {
        addresses = List.copyOf(addresses);
    }
}
