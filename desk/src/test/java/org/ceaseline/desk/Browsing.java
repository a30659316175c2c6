package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The system's Chromium, and what every page must hold to: no foreign request, no console error, axe, no wider than its window. */
abstract class Browsing {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    static final String REFUSED = "Failed to load resource: the server responded with a status of 404";
    /** What a page that is still loading says when its desk is closed at the end of a test; a desk that stands refuses nobody. */
    private static final String CLOSED = "net::ERR_CONNECTION_REFUSED";

    private static final int HEIGHT = 900;
    static final Path SHOTS = Path.of("target", "screens");

    private static @Nullable Playwright playwright;
    private static Browser browser;
    private static String axe;

    final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext context;
    Page page;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no " + CHROMIUM + ": the desk is not tested in a browser. apt-get install chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        try (InputStream in = Browsing.class.getClassLoader().getResourceAsStream(AXE)) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
    }

    @BeforeEach
    void open() {
        open("en-GB", 1280, ColorScheme.LIGHT);
    }

    final void open(String locale, int width, ColorScheme colours) {
        open(locale, width, HEIGHT, 1, colours);
    }

    /** @param zoom how large everything is: a window of 1280 at 200 % has 640 points of its own */
    final void open(String locale, int width, int height, double zoom, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, height)
                .setDeviceScaleFactor(zoom)
                .setColorScheme(colours));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().endsWith(CLOSED)) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            URI asked = URI.create(request.url());
            boolean own = "127.0.0.1".equals(asked.getHost()) || "data".equals(asked.getScheme());
            if (!own) {
                complaints.add("foreign request: " + request.url());
            }
        });
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    final void go(Served to, String path) {
        page.navigate(to.at(path));
    }

    /** Asks axe, by the rules of WCAG 2.2 AA, what is wrong with the page. */
    @SuppressWarnings("unchecked")
    final List<String> violations() {
        page.evaluate(axe);
        Object found = page.evaluate(
                "() => axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'], resultTypes:"
                        + " ['violations'], iframes: false}).then(r => r.violations.map(v => v.id + ': ' +"
                        + " v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0] ? n.any[0].message :"
                        + " '')).join(' | ')))");
        return (List<String>) found;
    }

    final void looksRight(String name, String path) {
        violations().forEach(each -> complaints.add(name + " " + path + " axe: " + each));
        Object over = page.evaluate(
                "() => { const edge = window.innerWidth; if (document.documentElement.scrollWidth > edge) return 'the"
                        + " page'; const out = [...document.querySelectorAll('main *')].find(e => { const r ="
                        + " e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > edge + 1) &&"
                        + " !e.closest('.wide, .leaflet-container'); }); return out ? out.outerHTML.slice(0, 160) : '';"
                        + " }");
        if (!"".equals(over)) {
            complaints.add(name + " " + path + " is wider than its window: " + over);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + path.replaceAll("[^A-Za-z0-9]+", "_") + ".png"))
                .setFullPage(true));
        complaints.removeIf(complaint -> path.equals("/no/such/address") && complaint.contains(REFUSED));
    }
}
