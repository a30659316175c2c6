package org.ceaseline.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who publishes reports.
 *
 * @param domains host names that publish it, lower case
 * @param owner who owns it, empty where unknown; outlets of one owner are not independent of each other
 * @param alignment camp as the source states it
 * @param note what a reader must know
 * @param grade Admiralty reliability A to F; F, cannot be judged, is the default
 */
public record Outlet(
        String id,
        String name,
        List<String> aliases,
        List<String> domains,
        String owner,
        String alignment,
        String grade,
        List<String> source,
        String note) {

    public Outlet {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        source = List.copyOf(source);
    }

    /** The camp on a day; empty where none is stated or the day lies where one gives way to the next. */
    public Optional<String> campOn(LocalDate day) {
        return Camp.on(alignment, day);
    }

    /** An outlet without a note. */
    public Outlet(
            String id,
            String name,
            List<String> aliases,
            List<String> domains,
            String owner,
            String alignment,
            String grade,
            List<String> source) {
        this(id, name, aliases, domains, owner, alignment, grade, source, "");
    }
}
