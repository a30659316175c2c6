package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.desk.guard.Access;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.ceaseline.desk.guard.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in where: every route, every role, and nothing that no line names. */
class GuardTest {

    private static Served served;

    /** A route as the desk has registered it. */
    private record Route(HttpMethod method, String pattern) {}

    @BeforeAll
    static void start() {
        served = Served.withLogin();
        Accounts accounts = Accounts.in(served.folder.resolve("desk"));
        for (Role role : Role.values()) {
            accounts.put("the-" + role.id(), role, "a long password");
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        served.desk.context().getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .forEach(mapping -> methods(mapping).forEach(method -> mapping.getPatternValues()
                        .forEach(pattern -> routes.add(new Route(method, pattern)))));
        return routes;
    }

    private static List<HttpMethod> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET)
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::asHttpMethod)
                        .toList();
    }

    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", "x1");
    }

    @Test
    void everyRouteHasALineInTheTableAndTheTableIsNotEmptyOfThem() {
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes).allSatisfy(route -> assertThat(Access.of(route.method(), example(route.pattern())))
                .as(route.toString())
                .isPresent());
    }

    @Test
    void everyRouteLetsEachRoleInOrTurnsItAwayAsTheTableSays() {
        for (Role role : Role.values()) {
            served.afresh().logIn("the-" + role.id(), "a long password");
            String token = served.token();
            for (Route route : routes()) {
                Optional<Role> least = Access.of(route.method(), example(route.pattern()))
                        .orElseThrow()
                        .role();
                if (List.of("/denied", "/nowhere").contains(route.pattern())
                        || route.pattern().startsWith("/login")) {
                    continue;
                }
                HttpResponse<String> answer = route.method().equals(HttpMethod.GET)
                        ? served.get(example(route.pattern()))
                        : served.post(example(route.pattern()), Map.of(), token);
                boolean may = least.map(role::mayDo).orElse(true);
                assertThat(answer.statusCode() == 403)
                        .as("%s as %s gives %s", route, role, answer.statusCode())
                        .isEqualTo(!may);
                assertThat(answer.statusCode()).as(route.toString()).isNotEqualTo(500);
            }
        }
    }

    @Test
    void whoeverIsNotKnownIsSentToLogInAndSeesNothing() {
        for (Route route : routes()) {
            boolean open = Access.of(route.method(), example(route.pattern()))
                    .orElseThrow()
                    .role()
                    .isEmpty();
            if (!open && route.method().equals(HttpMethod.GET)) {
                HttpResponse<String> answer = served.afresh().get(example(route.pattern()));
                boolean forPrograms = route.pattern().startsWith("/api/");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(forPrograms ? 401 : 302);
                assertThat(answer.headers().firstValue("Location").orElse("/login"))
                        .endsWith("/login");
            }
        }
    }

    @Test
    void whatNoLineNamesIsRefusedToEverybody() {
        served.afresh().logIn("ada", "a long password");
        assertThat(served.get("/actuator/env").body()).contains("There is nothing under this address");
        assertThat(served.get("/reports/../people").statusCode()).isNotEqualTo(200);
        assertThat(Access.of(HttpMethod.DELETE, "/people")).isEmpty();
        assertThat(Access.of(HttpMethod.POST, "/agreements/x")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsNotThereForWhoeverIsKnownAndTellsOutsidersNothing() {
        String[] unknown = {"/nope", "/actuator/env", "/people/nobody", "/agreement", "/import/paste"};
        for (Role role : Role.values()) {
            served.afresh().logIn("the-" + role.id(), "a long password");
            for (String path : unknown) {
                HttpResponse<String> answer = served.get(path);
                assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(404);
                assertThat(answer.body()).contains("There is nothing under this address");
            }
            assertThat(served.get("/api/v2/claims").statusCode()).isEqualTo(404);
            assertThat(served.get("/api/v1/nope").body()).startsWith("{\"error\":\"There is nothing");
        }
        served.afresh();
        for (String path : unknown) {
            HttpResponse<String> answer = served.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(location(answer)).endsWith("/login");
        }
        assertThat(served.get("/api/v2/claims").statusCode()).isEqualTo(401);
        try (Served open = Served.empty()) {
            assertThat(open.get("/nope").statusCode()).isEqualTo(404);
            assertThat(open.get("/api/v1/reports?most=many").statusCode()).isEqualTo(400);
            assertThat(open.get("/api/v1/reports?most=many").body()).startsWith("{\"error\":");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        served.afresh().logIn("ada", "a long password");
        assertThat(served.post("/import/paste", Map.of("text", "x", "casebook", "none"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post("/review/undo", Map.of(), "not-the-token").statusCode())
                .isEqualTo(403);
    }

    @Test
    void fiveWrongPasswordsLockTheNameAndTheRightOneNoLongerHelps() {
        Accounts.in(served.folder.resolve("desk")).put("mistaken", Role.READER, "a long password");
        served.afresh();
        for (int k = 0; k < 5; k++) {
            assertThat(location(served.logIn("mistaken", "wrong password " + k)))
                    .endsWith("failed");
        }
        assertThat(location(served.logIn("mistaken", "a long password"))).endsWith("locked");
        assertThat(location(served.logIn("ada", "a long password"))).endsWith("/");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void theSessionIsAnotherOneAfterLoggingIn() {
        served.afresh();
        String before = served.get("/login").headers().firstValue("Set-Cookie").orElse("");
        String after = served.logIn("ada", "a long password")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(before).contains("ceaseline=").contains("HttpOnly").contains("SameSite=Strict");
        assertThat(after).contains("ceaseline=").isNotEqualTo(before);
    }

    @Test
    void aTokenReadsForProgramsOnlyUntilItIsRevoked() throws Exception {
        Tokens tokens = Tokens.in(served.folder.resolve("desk"));
        String token = tokens.make("charts", Tokens.Scope.ALL);
        assertThat(shown("/api/v1/agreements", token)).isEqualTo(200);
        assertThat(shown("/api/v1/agreements", token + "x")).isEqualTo(401);
        assertThat(shown("/", token)).isEqualTo(302);
        assertThat(Files.readString(served.folder.resolve("desk").resolve("tokens.tsv")))
                .doesNotContain(token);
        tokens.revoke("charts");
        assertThat(shown("/api/v1/agreements", token)).isEqualTo(401);
    }

    private static int shown(String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.at(path)))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() {
        served.afresh().logIn("ada", "a long password");
        for (String path : List.of("/", "/login", "/nope", "/reports", "/static/desk.js", "/health", "/map/marks")) {
            HttpResponse<String> answer = served.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'none'").contains("script-src 'self'");
            assertThat(policy).as(path).doesNotContain("unsafe").doesNotContain("*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    @Test
    void aDeskForOthersNeedsAnAdministratorFirst(@TempDir Path folder) {
        Desk.Settings settings = new Desk.Settings(
                folder.toString(), folder.resolve("desk"), "0.0.0.0", 0, List.of(), "test", "test", "sitter", false);
        assertThatThrownBy(() -> Desk.start(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ceaseline desk admin NAME");
    }

    @Test
    void anotherNameForThisMachineIsRefusedWhereNobodyLogsIn() throws IOException {
        try (Served open = Served.empty()) {
            assertThat(status(open, "localhost")).contains(" 200");
            assertThat(status(open, "evil.example")).contains(" 403");
        }
    }

    private static String status(Served open, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", open.desk.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }

    @Test
    void accountsLieInAFileOfTheirOwnerAndHoldNoPassword(@TempDir Path folder) throws IOException {
        Accounts accounts = Accounts.in(folder);
        accounts.put("ada", Role.ADMINISTRATOR, "a long password");
        Path file = folder.resolve("accounts.tsv");
        assertThat(Files.readString(file)).doesNotContain("a long password").contains("$2a$");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void weakPasswordsAndOddNamesAreRefusedAndTheLastAdministratorStays(@TempDir Path folder) {
        Accounts accounts = Accounts.in(folder);
        accounts.put("ada", Role.ADMINISTRATOR, "a long password");
        assertThatThrownBy(() -> accounts.put("bo", Role.READER, "short")).hasMessageContaining("10 characters");
        assertThatThrownBy(() -> accounts.put("bo", Role.READER, "aaaaaaaaaaaa"))
                .hasMessageContaining("easy");
        assertThatThrownBy(() -> accounts.put("bo\tx", Role.READER, "a long password"))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> accounts.changeRole("ada", Role.READER)).hasMessageContaining("last administrator");
        assertThatThrownBy(() -> accounts.close("ada", true)).hasMessageContaining("last administrator");
    }

    @Test
    void anAccountThatWasClosedNoLongerWorksWithItsOpenSession() {
        Accounts accounts = Accounts.in(served.folder.resolve("desk"));
        accounts.put("leaver", Role.READER, "a long password");
        served.afresh().logIn("leaver", "a long password");
        assertThat(served.get("/").statusCode()).isEqualTo(200);
        accounts.close("leaver", true);
        assertThat(served.get("/").statusCode()).isNotEqualTo(200);
    }
}
