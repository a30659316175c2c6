package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.AuditEntry;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody sees until it is broken: limits of what comes in, secrets that stay where they belong, an end that cuts nobody off. */
class PromisesTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void aFileThatIsTooLargeIsRefusedWithWhatToDoAndNothingIsKept() throws Exception {
        try (Served served = Served.empty()) {
            HttpClient client =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                    .matcher(client.send(
                                    HttpRequest.newBuilder(URI.create(served.at("/import")))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
            assertThat(token.find()).isTrue();
            String head = "--cut\r\nContent-Disposition: form-data; name=\"casebook\"\r\n\r\nnone\r\n--cut\r\n"
                    + "Content-Disposition: form-data; name=\"files\"; filename=\"large.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\n";
            byte[] body = (head + "x".repeat(17 * MEGABYTE) + "\r\n--cut--\r\n").getBytes(StandardCharsets.US_ASCII);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(served.at("/import/upload")))
                            .header("Content-Type", "multipart/form-data; boundary=cut")
                            .header("X-CSRF-TOKEN", token.group(1))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("ceaseline read PATH");
            assertThat(served.get("/reports").body()).doesNotContain("/reports/r-");
        }
    }

    @Test
    void passwordsAndTokensStandNeitherInTheAuditNorInTheLogNorInAnyFile() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try (Served served = Served.withLogin()) {
            served.logIn("ada", "a long password");
            served.post(
                    "/people/add",
                    Map.of("name", "bo", "role", "reader", "password", "quite a secret 17", "why", "New here."));
            served.another().logIn("bo", "quite a secret 17");
            served.another().logIn("bo", "almost the secret");
            served.post("/people/token", Map.of("name", "charts", "scope", "all", "why", "For the charts."));
            Matcher made = Pattern.compile("[A-Za-z0-9_-]{43}")
                    .matcher(served.get("/people").body().replaceAll("_csrf[^>]*", ""));
            assertThat(made.find()).isTrue();
            List<String> secrets = List.of("quite a secret 17", "almost the secret", "a long password", made.group());
            assertThat(audit(served)).hasSizeGreaterThan(2);
            for (String secret : secrets) {
                assertThat(audit(served)).noneMatch(line -> line.contains(secret));
                assertThat(logged).noneMatch(line -> line.contains(secret));
                assertThat(filesWith(served.folder, secret)).isEmpty();
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    private static List<String> audit(Served served) {
        try (Archive archive = Archive.open(served.folder, Clock.systemUTC(), "other");
                Stream<AuditEntry> lines = archive.audit()) {
            return lines.map(AuditEntry::toString).toList();
        }
    }

    private static List<Path> filesWith(Path folder, String secret) throws IOException {
        List<Path> with = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    with.add(file);
                }
            }
        }
        return with;
    }

    /** A page that is made as long as the test wants. */
    static final class SlowPage {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch enough = new CountDownLatch(1);

        ResponseEntity<String> show() throws InterruptedException {
            begun.countDown();
            return enough.await(20, TimeUnit.SECONDS)
                    ? ResponseEntity.ok("made to the end")
                    : ResponseEntity.internalServerError().build();
        }
    }

    @Test
    void aPageThatIsBeingMadeIsGivenBeforeTheDeskStops() throws Exception {
        Served served = Served.empty();
        RequestMappingHandlerMapping routes = served.desk.context().getBean(RequestMappingHandlerMapping.class);
        SlowPage slow = new SlowPage();
        routes.registerMapping(
                RequestMappingInfo.paths("/incidents/x/slow")
                        .methods(RequestMethod.GET)
                        .options(routes.getBuilderConfiguration())
                        .build(),
                slow,
                SlowPage.class.getDeclaredMethod("show"));
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> served.get("/incidents/x/slow"));
        assertThat(slow.begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::close);
        Thread.sleep(500);
        assertThat(stopped).isNotDone();
        slow.enough.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("made to the end");
        stopped.get(10, TimeUnit.SECONDS);
        try (Archive archive = Archive.open(served.folder, Clock.systemUTC(), "other")) {
            assertThat(archive.verify()).isEmpty();
        }
    }
}
