package org.ceaseline.casebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the types of event mean, as {@code ontology.tsv} says it. */
public final class Ontology {

    private static final Map<EventType, Entry> ENTRIES = load();

    private Ontology() {}

    /**
     * One type of event.
     *
     * @param definition one sentence
     * @param roles names of the roles, the one who acts first
     * @param plover class and modes of PLOVER, {@code -} where there is no faithful equivalent
     * @param ploverContext contexts of PLOVER
     * @param cameo codes of CAMEO
     * @param acledEvent type of ACLED, {@code -} where there is none
     * @param acledSubEvent subtype of ACLED
     * @param nature act, speech or state
     * @param triggers words that often tell of it
     */
    public record Entry(
            EventType type,
            String definition,
            List<String> roles,
            String plover,
            String ploverContext,
            String cameo,
            String acledEvent,
            String acledSubEvent,
            String nature,
            List<String> triggers) {
        public Entry {
            roles = List.copyOf(roles);
            triggers = List.copyOf(triggers);
        }
    }

    public static Entry of(EventType type) {
        Entry entry = ENTRIES.get(type);
        if (entry == null) {
            throw new IllegalStateException("ontology.tsv has no row for " + type.id() + ". Add it there.");
        }
        return entry;
    }

    private static Map<EventType, Entry> load() {
        Map<EventType, Entry> entries = new EnumMap<>(EventType.class);
        for (String line : Words.resource("ontology.tsv").split("\r?\n")) {
            String[] cells = line.split("\t", -1);
            EventType.of(cells[0]).ifPresent(type -> entries.put(type, entry(type, cells)));
        }
        return entries;
    }

    private static Entry entry(EventType type, String[] cells) {
        return new Entry(
                type,
                cells[2],
                parts(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                cells[9],
                parts(cells[11]));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
