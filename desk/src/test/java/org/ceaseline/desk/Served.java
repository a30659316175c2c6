package org.ceaseline.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Watch;
import org.ceaseline.capture.Capture;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A desk over an archive of its own, with or without the pages of the example, and a browser without a screen. */
final class Served implements AutoCloseable {

    static final Path EXAMPLE = Path.of("..", "examples", "arland");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Desk desk;
    final Path folder;
    private HttpClient client = client();

    private Served(Desk desk, Path folder) {
        this.desk = desk;
        this.folder = folder;
    }

    static Served empty() {
        return start(false, false);
    }

    static Served withTheExample() {
        return start(true, false);
    }

    static Served withLogin() {
        return start(true, true);
    }

    /** A desk over an archive that is there. */
    static Served over(Path folder) {
        return served(folder.toString(), folder, false);
    }

    /** The example in an archive at a location as users write it. */
    static Served over(String location) {
        try {
            fill(location);
            return served(location, Files.createTempDirectory("ceaseline-desk-"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The example, with its zone drawn otherwise.
     *
     * @param outline WKT in longitude and latitude
     */
    static Served withTheZone(String outline) {
        try {
            Path folder = Files.createTempDirectory("ceaseline-desk-");
            Path book = folder.resolve("casebook");
            try (Stream<Path> files = Files.walk(EXAMPLE.resolve("casebook"))) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            book.resolve(
                                    EXAMPLE.resolve("casebook").relativize(file).toString()));
                }
            }
            Path agreement = book.resolve("agreements").resolve("merrow-2016.yaml");
            String drawn = Files.readString(agreement).replaceAll("POLYGON \\(\\(.*\\)\\)", outline);
            Files.writeString(agreement, drawn);
            fill(folder.toString(), book);
            return served(folder.toString(), folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Served start(boolean example, boolean login) {
        try {
            Path folder = Files.createTempDirectory("ceaseline-desk-");
            if (example) {
                fill(folder.toString());
            }
            if (login) {
                Desk.administrator(folder.resolve("desk"), "ada", "a long password");
            }
            return served(folder.toString(), folder, login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Served served(String location, Path folder, boolean login) {
        Desk.Settings settings = new Desk.Settings(
                location,
                folder.resolve("desk"),
                "127.0.0.1",
                0,
                List.of(EXAMPLE.resolve("casebook")),
                "test",
                "test",
                "sitter",
                login);
        return new Served(Desk.start(settings), folder);
    }

    private static void fill(String location) {
        fill(location, EXAMPLE.resolve("casebook"));
    }

    private static void fill(String location, Path book) {
        Casebook casebook = Casebook.read(book).casebook().orElseThrow();
        Clock clock = Clock.fixed(Instant.parse("2016-05-01T10:00:00Z"), ZoneOffset.UTC);
        try (Archive archive = Archive.open(location, clock, "reader")) {
            Coder coder = Coder.with(casebook);
            archive.intake(Capture::read, new Codes(casebook, "test", coder::read))
                    .read(List.of(EXAMPLE.resolve("pages")), Watch.NOBODY);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** A desk with one page more, whose template breaks while it is written. */
    static Served withABrokenPage() {
        Served served = empty();
        RequestMappingHandlerMapping routes = served.desk.context().getBean(RequestMappingHandlerMapping.class);
        try {
            routes.registerMapping(
                    RequestMappingInfo.paths("/reports/{id}/broken")
                            .methods(RequestMethod.GET)
                            .options(routes.getBuilderConfiguration())
                            .build(),
                    new BrokenPage(),
                    BrokenPage.class.getDeclaredMethod("show"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return served;
    }

    static final class BrokenPage {
        ModelAndView show() {
            return new ModelAndView("broken");
        }
    }

    /** Another browser at the same desk. */
    Served another() {
        return new Served(desk, folder);
    }

    /** Pastes a page under the example's casebook, and waits until it was read. */
    void paste(String text) {
        HttpResponse<String> answer = post("/import/paste", Map.of("text", text, "casebook", "arland"));
        String run = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        Until.holds("the page was read", () -> !get(run).body().contains("hx-trigger"));
    }

    /** Asks as a program does; an empty token is not shown. */
    HttpResponse<String> asProgram(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(path)));
        return send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    /** Forgets who was logged in. */
    Served afresh() {
        client = client();
        return this;
    }

    String at(String path) {
        return "http://127.0.0.1:" + desk.port() + path;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(at(path))).GET().build());
    }

    /** Sends a form with the token that the first page gives. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token) {
        String body = fields.entrySet().stream()
                .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                .collect(Collectors.joining("&"));
        String signed = token.isEmpty() ? body : body + (body.isEmpty() ? "" : "&") + "_csrf=" + coded(token);
        return send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(signed))
                .build());
    }

    String token() {
        Matcher token = TOKEN.matcher(get("/login").body());
        return token.find() ? token.group(1) : "";
    }

    HttpResponse<String> logIn(String name, String password) {
        return post("/login", Map.of("username", name, "password", password));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first address on a page that begins so. */
    String firstLink(String page, String start) {
        Matcher link = Pattern.compile("href=\"(" + Pattern.quote(start) + "[^\"#]*)")
                .matcher(get(page).body());
        if (!link.find()) {
            throw new AssertionError("No link to " + start + " on " + page);
        }
        return link.group(1).replace("&amp;", "&");
    }

    @Override
    public void close() {
        desk.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the folder " + folder + " of a test", e);
        }
    }
}
