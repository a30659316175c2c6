package org.ceaseline.command.coding;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes values as JSON on one line; keys keep their order, {@code Optional.empty()} is null. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    static String of(Object value) {
        Json json = new Json();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::value, () -> out.append("null"));
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String gap = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(gap);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            gap = ",";
        }
        out.append('}');
    }

    private void array(Collection<?> list) {
        out.append('[');
        String gap = "";
        for (Object item : list) {
            out.append(gap);
            value(item);
            gap = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                    escaped(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void escaped(char c) {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0".repeat(4 - hex.length())).append(hex);
    }
}
