package org.ceaseline.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pages are asked for ahead, over a server that notes what it is asked for. */
class PagesAheadTest {

    private static final String AGREEMENT = "/agreements/arland/merrow";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final Map<String, String> pages = Map.of(
            "/",
            link(AGREEMENT + "/line")
                    + link("/review?kind=claim")
                    + link("/import")
                    + link("/people")
                    + link("https://example.org/"),
            AGREEMENT + "/line",
            link(AGREEMENT + "/line?day=2016-04-01") + link(AGREEMENT + "/ledger") + link("/"),
            AGREEMENT + "/ledger",
            IntStream.range(0, 100)
                    .mapToObj(number -> link("/incidents/arland/i-" + number))
                    .collect(Collectors.joining()));
    private HttpServer server;

    private static String link(String path) {
        return "<a href=\"" + path + "\">there</a>";
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        cookies.add(
                exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).toString());
        if (path.equals("/")) {
            exchange.getResponseHeaders().add("Set-Cookie", "ceaseline=s1; HttpOnly");
        }
        byte[] page = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private HttpServletRequest request() {
        Cookie[] sent = {new Cookie(Shell.THEME, "dark"), new Cookie("other", "x")};
        return (HttpServletRequest) Proxy.newProxyInstance(
                PagesAheadTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, values) -> switch (method.getName()) {
                    case "getRequestURI" -> "/";
                    case "getServerName" -> "127.0.0.1";
                    case "getLocalPort" -> server.getAddress().getPort();
                    case "getCookies" -> sent;
                    default -> null;
                });
    }

    @Test
    void theKeptPagesThatTheFirstOneLeadsToAreAskedForOnceAndOfThoseThatAreAlikeSome() throws InterruptedException {
        try (PagesAhead ahead = new PagesAhead(true)) {
            ahead.asked(request());
            for (int time = 0; time < 200 && asked.size() < 64; time++) {
                Thread.sleep(50);
            }
            Thread.sleep(200);
        }
        assertThat(asked)
                .startsWith("/", AGREEMENT + "/line", "/review?kind=claim", AGREEMENT + "/ledger")
                .doesNotHaveDuplicates()
                .hasSize(64);
        assertThat(asked.subList(4, 64)).allMatch(path -> path.startsWith("/incidents/arland/i-"));
        assertThat(cookies.get(0)).contains(Shell.THEME + "=dark").doesNotContain("other");
        assertThat(cookies.subList(1, 64)).allMatch(sent -> sent.contains("ceaseline=s1"));
    }

    @Test
    void wherePeopleLogInNothingIsAskedFor() throws InterruptedException {
        try (PagesAhead ahead = new PagesAhead(false)) {
            ahead.asked(request());
            Thread.sleep(1200);
        }
        assertThat(asked).isEmpty();
    }
}
