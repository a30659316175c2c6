package org.ceaseline.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an earlier program kept lacks the values that records have gained since. They are filled in as empty: no entries, no
 * words, zero, the first of an enumeration.
 */
final class OlderForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OlderForm() {}

    /** Completes the object, and every record within it, in place. */
    static JsonNode complete(JsonNode node, Type type) {
        if (type instanceof Class<?> plain && plain.isRecord() && node instanceof ObjectNode object) {
            for (RecordComponent part : plain.getRecordComponents()) {
                part(object, part);
            }
        } else if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] of = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
                node.forEach(element -> complete(element, of[of.length - 1]));
            } else if (raw == Optional.class) {
                complete(node, of[0]);
            }
        }
        return node;
    }

    private static void part(ObjectNode object, RecordComponent part) {
        JsonNode present = object.get(part.getName());
        if (present == null || present.isNull()) {
            JsonNode empty = empty(part.getGenericType());
            if (empty != null) {
                object.set(part.getName(), empty);
            }
        } else {
            complete(present, part.getGenericType());
        }
    }

    /** The empty value of a type; nothing where a missing value is one already. */
    private static @Nullable JsonNode empty(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return Map.class.isAssignableFrom(raw)
                    ? NODES.objectNode()
                    : Collection.class.isAssignableFrom(raw) ? NODES.arrayNode() : null;
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain.isRecord()) {
            return complete(NODES.objectNode(), plain);
        }
        if (plain == String.class) {
            return NODES.stringNode("");
        }
        if (plain.isPrimitive()) {
            return plain == boolean.class ? NODES.booleanNode(false) : NODES.numberNode(0);
        }
        Object[] constants = plain.getEnumConstants();
        return constants == null || constants.length == 0 ? null : NODES.stringNode(((Enum<?>) constants[0]).name());
    }
}
