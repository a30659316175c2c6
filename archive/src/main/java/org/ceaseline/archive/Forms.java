package org.ceaseline.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
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
            .addModule(AlignmentForm.module())
            .build();

    private Forms() {}

    static String of(Claim claim) {
        return JSON.writeValueAsString(claim);
    }

    static String of(Report report) {
        return JSON.writeValueAsString(report);
    }

    static String of(Casebook casebook) {
        return JSON.writeValueAsString(casebook);
    }

    static String indented(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    static Claim claim(String json) {
        return JSON.readValue(json, Claim.class);
    }

    static Report report(String json) {
        return JSON.readValue(json, Report.class);
    }

    static Casebook casebook(String json) {
        return JSON.readValue(json, Casebook.class);
    }
}
