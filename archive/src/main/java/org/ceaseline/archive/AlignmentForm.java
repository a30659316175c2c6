package org.ceaseline.archive;

import org.ceaseline.capture.Alignment;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An alignment as one string: text length, byte length, then for each run the steps from the run before, in text and in
 * bytes. {@code "90 104 0:0 12:15"} has two runs, the second at text 12 and byte 15.
 */
final class AlignmentForm {

    private AlignmentForm() {}

    static JacksonModule module() {
        SimpleModule module = new SimpleModule("alignment");
        module.addSerializer(Alignment.class, new Writer());
        module.addDeserializer(Alignment.class, new Reader());
        return module;
    }

    static String write(Alignment alignment) {
        int[] texts = alignment.textStarts();
        int[] bytes = alignment.byteStarts();
        StringBuilder out = new StringBuilder();
        out.append(alignment.textLength()).append(' ').append(alignment.byteLength());
        for (int run = 0; run < texts.length; run++) {
            out.append(' ').append(texts[run] - (run == 0 ? 0 : texts[run - 1]));
            out.append(':').append(bytes[run] - (run == 0 ? 0 : bytes[run - 1]));
        }
        return out.toString();
    }

    static Alignment read(String form) {
        String[] parts = form.split(" ", -1);
        int[] texts = new int[parts.length - 2];
        int[] bytes = new int[parts.length - 2];
        for (int run = 0; run < texts.length; run++) {
            String step = parts[run + 2];
            int colon = step.indexOf(':');
            texts[run] = Integer.parseInt(step.substring(0, colon)) + (run == 0 ? 0 : texts[run - 1]);
            bytes[run] = Integer.parseInt(step.substring(colon + 1)) + (run == 0 ? 0 : bytes[run - 1]);
        }
        return new Alignment(texts, bytes, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static final class Writer extends StdSerializer<Alignment> {
        Writer() {
            super(Alignment.class);
        }

        @Override
        public void serialize(Alignment alignment, JsonGenerator out, SerializationContext context) {
            out.writeString(write(alignment));
        }
    }

    private static final class Reader extends StdDeserializer<Alignment> {
        Reader() {
            super(Alignment.class);
        }

        @Override
        public Alignment deserialize(JsonParser in, DeserializationContext context) {
            return read(in.getString());
        }
    }
}
