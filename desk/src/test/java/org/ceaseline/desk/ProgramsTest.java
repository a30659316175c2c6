package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.desk.guard.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may read: with a token, slice by slice, as the description says. */
class ProgramsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LISTS = List.of(
            "/api/v1/casebooks/{casebook}/claims",
            "/api/v1/casebooks/{casebook}/incidents",
            "/api/v1/agreements/{casebook}/{id}/findings",
            "/api/v1/reports");

    private static Served served;
    private static Tokens tokens;
    private static String token;

    @BeforeAll
    static void start() {
        served = Served.withLogin();
        tokens = Tokens.in(served.folder.resolve("desk"));
        token = tokens.make("reader", Tokens.Scope.ALL);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode read(String path) {
        return JSON.readTree(served.asProgram(path, token).body());
    }

    private static String filled(String path) {
        return path.replace("{casebook}", "arland").replace("{id}", "merrow-2016");
    }

    @Test
    void withoutATokenOrWithAWrongOneAProgramIsTurnedAwayWith401() {
        assertThat(served.asProgram("/api/v1/agreements", "").statusCode()).isEqualTo(401);
        assertThat(served.asProgram("/api/v1/agreements", token + "x").statusCode())
                .isEqualTo(401);
        assertThat(served.asProgram("/api/v1/agreements", "").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
    }

    @Test
    void aTokenOutOfItsScopeIsTurnedAwayWith403() {
        String narrow = tokens.make("charts", Tokens.Scope.LEDGER);
        assertThat(served.asProgram("/api/v1/agreements", narrow).statusCode()).isEqualTo(200);
        assertThat(served.asProgram("/api/v1/agreements/arland/merrow-2016/findings", narrow)
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.asProgram("/api/v1/casebooks/arland/claims", narrow).statusCode())
                .isEqualTo(403);
        assertThat(served.asProgram("/api/v1/reports", narrow).statusCode()).isEqualTo(403);
        assertThat(served.asProgram("/reports", narrow).statusCode()).isEqualTo(302);
    }

    @Test
    void theSlicesOfAListHoldEachRowOnceAndEndWithoutACursor() {
        for (String list : LISTS) {
            List<String> rows = new ArrayList<>();
            String next = "";
            int slices = 0;
            do {
                JsonNode slice = read(filled(list) + "?most=7" + (next.isEmpty() ? "" : "&cursor=" + next));
                slice.get("rows").forEach(row -> rows.add(row.toString()));
                assertThat(slice.get("rows").size()).isLessThanOrEqualTo(7);
                next = slice.get("next").isNull() ? "" : slice.get("next").asString();
                slices++;
            } while (!next.isEmpty() && slices < 100);
            assertThat(slices).as(list).isGreaterThan(1);
            JsonNode whole = read(filled(list) + "?most=500");
            assertThat(whole.get("next").isNull()).as(list).isTrue();
            assertThat(new HashSet<>(rows)).as(list).hasSameSizeAs(rows);
            assertThat(rows).as(list).hasSize(whole.get("rows").size());
        }
        assertThat(served.asProgram("/api/v1/casebooks/arland/claims?cursor=%21%21", token)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDescriptionIsOpenApiAndNamesEveryPathWithItsParameters() {
        JsonNode description = read("/api/v1/openapi.json");
        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.at("/info/title").asString()).isNotBlank();
        assertThat(description.at("/info/version").asString()).isNotBlank();
        Set<String> described = new TreeSet<>();
        description.get("paths").propertyNames().forEach(described::add);
        assertThat(described).isEqualTo(routes());
        for (String path : described) {
            JsonNode operation = description.get("paths").get(path).get("get");
            assertThat(operation.at("/responses/200/content").isObject())
                    .as(path)
                    .isTrue();
            assertThat(operation.get("responses").has("401")).as(path).isTrue();
            assertThat(operation.get("responses").has("403")).as(path).isTrue();
            assertThat(inPath(operation)).as(path).isEqualTo(holes(path));
        }
        for (String reference : description.findValuesAsString("$ref")) {
            assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        served.desk
                .context()
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(routes::add));
        return routes;
    }

    private static Set<String> inPath(JsonNode operation) {
        Set<String> named = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("path")) {
                named.add(parameter.get("name").asString());
            }
        });
        return named;
    }

    private static Set<String> holes(String path) {
        Set<String> holes = new TreeSet<>();
        Matcher hole = Pattern.compile("\\{([^}]+)}").matcher(path);
        while (hole.find()) {
            holes.add(hole.group(1));
        }
        return holes;
    }

    @Test
    void everyAnswerHasTheShapeThatTheDescriptionGives() {
        JsonNode description = read("/api/v1/openapi.json");
        List<String> paths = new ArrayList<>(LISTS);
        paths.add("/api/v1/agreements");
        paths.add("/api/v1/agreements/{casebook}/{id}/lifeline");
        for (String path : paths) {
            JsonNode schema =
                    description.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
            assertThat(schema.isObject()).as(path).isTrue();
            checkShape(schema, read(filled(path)), path);
        }
    }

    private static void checkShape(JsonNode schema, JsonNode value, String where) {
        schema.path("required").forEach(name -> assertThat(value.has(name.asString()))
                .as(where + " has " + name.asString())
                .isTrue());
        schema.path("properties").propertyNames().forEach(name -> {
            if (value.has(name) && !value.get(name).isNull()) {
                checkShape(schema.get("properties").get(name), value.get(name), where + "/" + name);
            }
        });
        if (schema.has("items")) {
            value.forEach(item -> checkShape(schema.get("items"), item, where + "[]"));
        }
        String type = schema.path("type").isString() ? schema.get("type").asString() : "";
        boolean fits =
                switch (type) {
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    default -> true;
                };
        assertThat(fits).as(where + " is " + type).isTrue();
    }
}
