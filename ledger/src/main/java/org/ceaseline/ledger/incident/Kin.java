package org.ceaseline.ledger.incident;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ceaseline.casebook.EventType;
import org.ceaseline.ledger.docket.WordTable;

/** Which types two reports may give to one event, from {@code kin.tsv}. */
final class Kin {

    private static final Map<EventType, String> KIN = load();
    private static final Set<String> ALL = Set.copyOf(KIN.values());

    private Kin() {}

    private static Map<EventType, String> load() {
        Map<EventType, String> kin = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            kin.put(type, type.id());
        }
        for (String[] row : WordTable.rows(Kin.class, "kin.tsv")) {
            EventType type = EventType.of(row[1])
                    .orElseThrow(() -> new IllegalStateException("kin.tsv names no type of the ontology: " + row[1]));
            kin.put(type, row[0]);
        }
        return kin;
    }

    static Set<String> all() {
        return ALL;
    }

    static String of(EventType type) {
        return KIN.getOrDefault(type, type.id());
    }
}
