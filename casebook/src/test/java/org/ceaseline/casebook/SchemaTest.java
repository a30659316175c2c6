package org.ceaseline.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schemas say the same as the check. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema AGREEMENT = schema("agreement.schema.json");
    private static final JsonSchema MAIN = schema("casebook.schema.json");
    private static final Path SOUND = Path.of("src", "test", "resources", "org", "ceaseline", "casebook", "sound");

    static List<Path> agreements() throws IOException {
        return files("agreements");
    }

    static List<Path> mainFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders()) {
            files.add(folder.resolve("casebook.yaml"));
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void everyAgreementThatShipsFitsTheSchema(Path file) throws IOException {
        assertThat(faults(AGREEMENT, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mainFiles")
    void everyCasebookFileThatShipsFitsTheSchema(Path file) throws IOException {
        assertThat(faults(MAIN, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class: preliminary | class: preliminery",
                "names: [Truce of Tel, Tel truce] | names: []",
                "role: guarantor | role: garantor",
                "zone: Atlantic/Reykjavik | note: without a zone",
                "clock: \"06:00\" | clock: \"6 am\"",
                "how: expired | how: vanished",
                "date: 2011-08 | date: August 2011",
                "length: P3M | length: three months",
                "acts: [shelling, air_strike] | acts: [bombing]",
                "who: [parties] | whom: [parties]",
                "km: 5 | km: near",
                "kind: permission | kind: wish",
                "source: [X1] | source: []"
            })
    void whatTheCheckRefusesTheSchemaRefuses(String from, String to) throws IOException {
        String sound = Files.readString(SOUND.resolve("agreements/tel-2011.yaml"));
        assertThat(sound).contains(from);

        assertThat(faults(AGREEMENT, sound)).isEmpty();
        assertThat(faults(AGREEMENT, sound.replace(from, to))).isNotEmpty();
    }

    @Test
    void theSchemaKnowsAllWordsOfTheTable() throws IOException {
        JsonNode defs = JSON.readTree(Words.resource("agreement.schema.json")).get("$defs");

        assertThat(values(defs.at("/act/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::id).toList());
        assertThat(values(defs.at("/role/properties/role/enum"))).containsExactlyElementsOf(Words.of("agreement.role"));
        assertThat(values(defs.at("/time/properties/what/enum"))).containsExactlyElementsOf(Words.of("time.what"));
        assertThat(values(defs.at("/time/properties/how/enum"))).containsExactlyElementsOf(Words.of("time.how"));
        assertThat(values(defs.at("/link/properties/relation/enum")))
                .containsExactlyElementsOf(Words.of("agreement.relation"));
        assertThat(values(defs.at("/provision/properties/kind/enum")))
                .containsExactlyElementsOf(Words.of("provision.kind"));
        assertThat(values(defs.at("/confidence/enum"))).containsExactlyElementsOf(Words.of("confidence"));
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Set<String> faults(JsonSchema schema, String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Set<String> faults = new TreeSet<>();
        for (ValidationMessage message : schema.validate(JSON.valueToTree(tree))) {
            faults.add(message.toString());
        }
        return faults;
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Words.resource(name));
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>(ShippedCasebooksTest.casebooks());
        folders.add(SOUND);
        Path example = Path.of("..", "examples", "arland", "casebook");
        if (Files.isDirectory(example)) {
            folders.add(example);
        }
        return folders;
    }

    private static List<Path> files(String below) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder.resolve(below))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
            }
        }
        return all;
    }
}
