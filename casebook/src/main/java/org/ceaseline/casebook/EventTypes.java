package org.ceaseline.casebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads event types from files. */
final class EventTypes {

    private static final List<String> IDS =
            Arrays.stream(EventType.values()).map(EventType::id).toList();

    private EventTypes() {}

    static Optional<EventType> read(String id, Spot spot, Faults faults) {
        Optional<EventType> type = EventType.of(id);
        if (type.isEmpty() && !id.isEmpty()) {
            faults.error(
                    spot,
                    "ACT_UNKNOWN",
                    "'" + id + "' is no event type." + Words.didYouMean(id, IDS),
                    "Write one of the 46 types of docs/codebook.md, for example shelling.");
        }
        return type;
    }
}
