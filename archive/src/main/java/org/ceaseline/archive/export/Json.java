package org.ceaseline.archive.export;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps and lists as JSON on one line, keys in the order that they were put. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A map of these keys and values; entries with an empty text are left out. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            if (!"".equals(keysAndValues[at + 1])) {
                map.put(keysAndValues[at].toString(), keysAndValues[at + 1]);
            }
        }
        return map;
    }
}
