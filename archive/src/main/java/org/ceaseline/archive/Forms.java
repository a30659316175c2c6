package org.ceaseline.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that records are kept as. The same record always gives the same text. */
final class Forms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(kept -> kept.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new Required())
            .addModule(AlignmentForm.module())
            .addModule(SetForm.module())
            .build();

    private Forms() {}

    /** Every value of a record must be there but those that may be empty: a missing one tells of an older form. */
    private static final class Required extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private static final Set<Class<?>> MAY_BE_ABSENT =
                Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return !MAY_BE_ABSENT.contains(member.getRawType());
        }
    }

    static String of(Claim claim) {
        return JSON.writeValueAsString(claim);
    }

    static String of(Report report) {
        return JSON.writeValueAsString(report);
    }

    static String of(Casebook casebook) {
        return JSON.writeValueAsString(casebook);
    }

    /** Any record of the ledger. */
    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String indented(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static Claim claim(String json) {
        return read(json, Claim.class);
    }

    static Report report(String json) {
        return read(json, Report.class);
    }

    static Casebook casebook(String json) {
        return read(json, Casebook.class);
    }

    /** As this program writes it, or else as an earlier one did. */
    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException otherForm) {
            return JSON.treeToValue(OlderForm.complete(JSON.readTree(json), type), type);
        }
    }
}
