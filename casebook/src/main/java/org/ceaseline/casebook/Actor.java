package org.ceaseline.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts or speaks in a conflict, for as long as it exists under this name.
 *
 * @param id key within the casebook, for example {@code hts}
 * @param name the name to print
 * @param aliases other names and spellings, each read as this actor within its lifespan
 * @param kind for example {@code state_force}, {@code rebel_group}, {@code monitor_body}, {@code umbrella}
 * @param validFrom from when the name is in use, empty where unknown
 * @param validTo until when, empty where it still is
 * @param predecessor the actor that this one continues: a mention before {@code validFrom} resolves to it
 * @param alignment camp as the source states it, by period where it changed
 * @param codes codes of other systems, {@code scheme:code}
 * @param role what it is under the agreements (party, guarantor, excluded, source, ...), several allowed
 * @param source ids of the sources, never empty
 * @param note what a reader must know
 * @param contextAliases names that mean something else elsewhere: read as this actor only where the report names
 *     another actor or place of the casebook
 * @param confidence in the entry, in words
 * @param actsFor the actor under whose command or name it acts: its deeds count as that one's too
 */
public record Actor(
        String id,
        String name,
        List<String> aliases,
        String kind,
        Optional<PartialDate> validFrom,
        Optional<PartialDate> validTo,
        Optional<String> predecessor,
        String alignment,
        List<String> codes,
        List<String> role,
        List<String> source,
        String note,
        List<String> contextAliases,
        String confidence,
        Optional<String> actsFor) {

    public Actor {
        contextAliases = List.copyOf(contextAliases);
        aliases = List.copyOf(aliases);
        codes = List.copyOf(codes);
        role = List.copyOf(role);
        source = List.copyOf(source);
    }

    /** An actor without names that need a context. */
    public Actor(
            String id,
            String name,
            List<String> aliases,
            String kind,
            Optional<PartialDate> validFrom,
            Optional<PartialDate> validTo,
            Optional<String> predecessor,
            String alignment,
            List<String> codes,
            List<String> role,
            List<String> source,
            String note) {
        this(
                id,
                name,
                aliases,
                kind,
                validFrom,
                validTo,
                predecessor,
                alignment,
                codes,
                role,
                source,
                note,
                List.of(),
                "medium",
                Optional.empty());
    }

    /** The camp on a day; empty where none is stated or the day lies where one gives way to the next. */
    public Optional<String> campOn(LocalDate day) {
        return Camp.on(alignment, day);
    }

    /** True where some day of {@code from..to} lies within the lifespan, its doubt included. */
    public boolean mayExist(LocalDate from, LocalDate to) {
        boolean begun = validFrom.map(date -> !date.first().isAfter(to)).orElse(true);
        boolean notEnded = validTo.map(date -> !date.last().isBefore(from)).orElse(true);
        return begun && notEnded;
    }
}
