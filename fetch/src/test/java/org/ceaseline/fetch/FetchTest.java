package org.ceaseline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ceaseline.capture.Capture;
import org.ceaseline.fetch.Fetched.Known;
import org.ceaseline.fetch.Fetched.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine, which only tests may ask. */
class FetchTest {

    private static final String PAGE =
            "<html><head><title>Bridge at Kesh reopens after four days</title></head><body><article>"
                    + "<h1>Bridge at Kesh reopens after four days</h1><p>The bridge at Kesh reopened on Tuesday after Arland and Belmark"
                    + " agreed on a joint patrol, officials on both sides said.</p></article></body></html>";

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String root;
    private Fetch fetch;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        serve("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /closed".getBytes(StandardCharsets.UTF_8));
        serve("/page", 200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
        fetch = with(Rules.of("mailto:desk@example.org").forTestsOnLoopback());
    }

    private Fetch with(Rules rules) throws IOException {
        Clock still = Clock.fixed(Instant.parse("2031-05-03T10:00:00Z"), ZoneOffset.UTC);
        return new Fetch(rules, archive, still, waits::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, String type, byte[] body) {
        server.createContext(path, exchange -> answer(exchange, status, type, body));
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        asked.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Fetched get(String path) throws InterruptedException {
        return fetch.get(URI.create(root + path), Known.NOTHING);
    }

    @Test
    void aPageIsFetchedAndItsRecordIsReadByCapture() throws InterruptedException {
        Fetched page = get("/page");

        assertThat(page.outcome()).isEqualTo(Outcome.FETCHED);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        Capture.Reading reading = Capture.read("run.warc.gz", archive.toByteArray());
        assertThat(reading.reports()).anySatisfy(report -> {
            assertThat(report.title()).isEqualTo("Bridge at Kesh reopens after four days");
            assertThat(report.address()).contains(root + "/page");
        });
    }

    @Test
    void theServerIsToldWhoAsksAndIsGivenTime() throws InterruptedException {
        get("/page");
        get("/page?2");

        assertThat(asked).hasSize(3).allMatch(line -> line.endsWith("Ceaseline/0.1 (+mailto:desk@example.org)"));
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() throws InterruptedException {
        Fetched page = get("/closed/1");

        assertThat(page.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(page.why()).contains("robots.txt");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aSiteThatCannotSayWhatItAllowsIsLeftAlone() throws InterruptedException {
        server.removeContext("/robots.txt");
        serve("/robots.txt", 503, "text/plain", new byte[0]);

        assertThat(get("/page").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRedirectIsCheckedLikeAnAddress() throws InterruptedException {
        redirect("/inside", "http://169.254.169.254/latest");
        redirect("/elsewhere", "file:///etc/passwd");
        redirect("/round", "/round");
        redirect("/good", "/page");

        assertThat(get("/inside").why()).contains("169.254.169.254, a link-local network");
        assertThat(get("/elsewhere").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(get("/round").why()).contains("more than 5 times");
        assertThat(get("/good").at()).isEqualTo(URI.create(root + "/page"));
    }

    private void redirect(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws InterruptedException {
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(
                    exchange,
                    known ? 304 : 200,
                    "text/xml",
                    known ? new byte[0] : "<rss/>".getBytes(StandardCharsets.UTF_8));
        });
        Fetched first = get("/feed");
        Fetched second = fetch.get(URI.create(root + "/feed"), new Known(first.etag(), first.lastModified()));

        assertThat(first.etag()).isEqualTo("\"v1\"");
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void bombsGiantsAndOtherTypesAreRefused() throws InterruptedException, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[8 << 20]);
        }
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "text/html", packed.toByteArray());
        });
        serve("/giant", 200, "text/html", new byte[2 << 20]);
        serve("/film", 200, "video/mp4", new byte[100]);
        fetch = with(Rules.of("mailto:desk@example.org").forTestsOnLoopback().within(1 << 20, Duration.ofSeconds(20)));

        assertThat(get("/bomb").why()).contains("Unpacked");
        assertThat(get("/giant").why()).contains("larger than 1048576 bytes");
        assertThat(get("/film").why()).contains("video/mp4");
    }

    @Test
    void aServerThatStallsIsLeft() throws InterruptedException, IOException {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        });
        fetch = with(Rules.of("mailto:desk@example.org").forTestsOnLoopback().within(1 << 20, Duration.ofMillis(600)));

        assertThat(get("/slow").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void withoutTheAllowanceThisMachineIsNotAsked() throws InterruptedException, IOException {
        fetch = with(Rules.of("mailto:desk@example.org"));

        assertThat(get("/page").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.get(URI.create("http://localhost/"), Known.NOTHING).why())
                .contains("this machine");
        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerInPiecesIsPutTogether() throws InterruptedException {
        server.createContext("/pieces", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(new String(get("/pieces").body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }
}
