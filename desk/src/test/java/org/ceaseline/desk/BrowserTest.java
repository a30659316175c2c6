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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk in the system's Chromium: main paths, the keyboard alone, Arabic; no foreign request, no console error, axe. */
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Path SHOTS = Path.of("target", "screens");

    private static Playwright playwright;
    private static Browser browser;
    private static Served served;
    private static String axe;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

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
        try (InputStream in = BrowserTest.class.getClassLoader().getResourceAsStream(AXE)) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        served = Served.withTheExample();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            served.close();
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        open("en-GB", 1280, ColorScheme.LIGHT);
    }

    private void open(String locale, int width, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, 900)
                .setColorScheme(colours));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
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

    private void go(Served to, String path) {
        page.navigate(to.at(path));
    }

    private static List<String> screens() {
        return List.of(
                "/",
                "/agreements/arland/merrow-2016/line",
                "/agreements/arland/merrow-2016/ledger",
                "/agreements/arland/merrow-2016/provisions",
                "/agreements/arland/merrow-2016/obligations",
                "/agreements/arland/merrow-2016/board",
                "/agreements/arland/merrow-2016/disputes",
                "/agreements/arland/merrow-2016/warning",
                "/agreements/arland/merrow-2016/sources",
                "/agreements/arland/merrow-2016/history",
                "/incidents",
                served.firstLink("/incidents", "/incidents/arland/i-"),
                "/reports",
                served.firstLink("/reports", "/reports/r-"),
                "/review?kind=state",
                "/review?kind=incident",
                "/review?kind=claim",
                "/import",
                "/search?q=shelled",
                "/map",
                "/discourse",
                "/people",
                "/audit",
                "/situation/arland/merrow-2016",
                "/nowhere");
    }

    /** Asks axe, by the rules of WCAG 2.2 AA, what is wrong with the page. */
    @SuppressWarnings("unchecked")
    private List<String> violations() {
        page.evaluate(axe);
        Object found = page.evaluate(
                "() => axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'], resultTypes:"
                        + " ['violations'], iframes: false}).then(r => r.violations.map(v => v.id + ': ' +"
                        + " v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0] ? n.any[0].message :"
                        + " '')).join(' | ')))");
        return (List<String>) found;
    }

    private void looksRight(String name, String path) {
        String refused = "Failed to load resource: the server responded with a status of 403";
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
        complaints.removeIf(complaint -> path.equals("/nowhere") && complaint.contains(refused));
    }

    @Test
    void everyScreenIsReadableByAll() {
        for (String path : screens()) {
            go(served, path);
            looksRight("en-light-1280", path);
        }
    }

    @Test
    void everyScreenIsReadableOnAPhoneInTheDarkInArabic() {
        open("ar", 360, ColorScheme.DARK);
        for (String path : screens()) {
            go(served, path);
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
            looksRight("ar-dark-360", path);
        }
    }

    @Test
    void aNewcomerPastesAPageSeesItsClaimsAcceptsOneAndSeesTheRowOfTheLedger() {
        try (Served empty = Served.empty()) {
            go(empty, "/");
            assertThat(page.textContent("main")).contains("The desk is empty");
            page.click("text=Paste a page");
            page.selectOption("#casebook-p", "arland");
            page.fill(
                    "#text",
                    "Guns in Oskel\n\n"
                            + "12 March 2016\n\n"
                            + "The Belmark Guard shelled the village of Oskel with mortars on Friday, the Arland Defence"
                            + " Force said.\n\n"
                            + "A spokesman for the Belmark Council denied the charge on Saturday and said that the Guard"
                            + " had kept to the Merrow truce.\n");
            page.click("#read");
            page.click("text=Review them");
            page.waitForURL("**/review?**");
            assertThat(page.textContent("blockquote mark")).contains("shelled the village of Oskel");
            page.keyboard().press("a");
            page.keyboard().press("Enter");
            page.waitForSelector(".toast");
            assertThat(page.textContent(".toast")).contains("accepted");
            go(empty, "/agreements/arland/merrow-2016/ledger");
            assertThat(page.textContent("table.ledger"))
                    .contains("shelling")
                    .contains("Oskel")
                    .contains("Belmark Guard");
            assertThat(violations()).isEmpty();
        }
    }

    @Test
    void theReviewIsDoneByKeyboardAloneAndTakenBack() {
        go(served, "/review?kind=incident");
        String first = page.getAttribute(".list li.on a", "href");
        page.keyboard().press("j");
        page.waitForURL(url -> url.contains("at="));
        assertThat(page.getAttribute(".list li.on a", "href")).isNotEqualTo(first);
        page.keyboard().press("k");
        page.waitForFunction("want => document.querySelector('.list li.on a').getAttribute('href') === want", first);
        String waiting = page.textContent(".tabs a.on b");
        page.keyboard().press("r");
        page.keyboard().type("Two reports speak of another village.");
        page.keyboard().press("Enter");
        page.waitForSelector(".toast");
        assertThat(page.textContent(".toast")).contains("rejected");
        assertThat(Integer.parseInt(page.textContent(".tabs a.on b"))).isEqualTo(Integer.parseInt(waiting) - 1);
        page.keyboard().press("u");
        page.waitForFunction("want => document.querySelector('.tabs a.on b').textContent === want", waiting);
        page.keyboard().press("?");
        assertThat(page.isVisible("dialog#keys")).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("o");
        page.waitForURL(served.at("/"));
    }

    @Test
    void anAcceptedStepMovesTheLifeLine() {
        go(served, "/review?kind=state");
        String day = page.textContent(".centre .step-head b");
        page.keyboard().press("a");
        page.keyboard().press("Enter");
        page.waitForSelector(".toast");
        go(served, "/agreements/arland/merrow-2016/line");
        assertThat(page.locator(".steps > li.taken").allTextContents())
                .anySatisfy(step -> assertThat(step).contains(day).contains("accepted"));
        go(served, "/agreements/arland/merrow-2016/history");
        assertThat(page.textContent("table")).contains("The sentence says so.");
    }

    @Test
    void theMapShowsItsMarksAndSaysTheSameInATable() {
        go(served, "/map");
        page.waitForSelector("#map[data-ready=yes]");
        assertThat(page.locator("#map canvas").count()).isPositive();
        assertThat(page.textContent("#twin-part table")).contains("Oskel");
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("map.png")));
    }

    @Test
    void languageAndLooksAreChosenAndKept() {
        go(served, "/");
        page.click("text=العربية");
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        page.click("button[value=dark]");
        go(served, "/reports");
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
        page.click("text=English");
        assertThat(page.getAttribute("html", "dir")).isEqualTo("ltr");
    }

    @Test
    void aValueOpensItsSentenceAndTheReportShowsIt() {
        go(served, served.firstLink("/agreements/arland/merrow-2016/ledger", "/incidents/arland/i-"));
        page.click(".fields a.open >> nth=0");
        assertThat(page.isVisible("blockquote mark#lit")).isTrue();
        String sentence = page.textContent("blockquote mark#lit");
        page.click("section[aria-labelledby=sentence] p a");
        assertThat(page.textContent("mark.lit")).isEqualTo(sentence);
    }
}
