package org.ceaseline.archive;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A set as an array in the order of its elements: the sets of the JDK come in another order in every process. */
final class SetForm {

    private SetForm() {}

    static JacksonModule module() {
        return new SimpleModule("set").addSerializer(Set.class, new Writer());
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends StdSerializer<Set> {
        Writer() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (Object element : set.stream().sorted().toList()) {
                context.writeValue(out, element);
            }
            out.writeEndArray();
        }
    }
}
