package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.ceaseline.desk.guard.Accounts;
import org.ceaseline.desk.guard.Role;
import org.junit.jupiter.api.Test;

/** What the screens show where something is refused, not there, hidden, dropped or moved by keyboard. */
class StatesTest extends Browsing {

    private static final String STATUS = "Failed to load resource: the server responded with a status of ";

    private static final String CAPTURE = "<!DOCTYPE html><html><head><title>Guns in Oskel</title><link rel=canonical"
            + " href=\"https://example.org/oskel\"></head><body><article><h1>Guns in Oskel</h1><p>12 March 2016</p>"
            + "<p>The Belmark Guard shelled the village of Oskel with mortars on Friday, the Arland Defence Force"
            + " said.</p><p>LATER</p></article></body></html>";

    /** Goes where the desk will not show what was asked for; gives the status of the answer. */
    private int goToAFault(Served served, String path) {
        Response answer = page.navigate(served.at(path));
        complaints.removeIf(complaint -> complaint.contains(STATUS + answer.status()));
        assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
        assertThat(page.textContent("main")).as(path).hasSizeGreaterThan(40);
        looksRight("fault", path);
        return answer.status();
    }

    @Test
    void aReaderIsToldWhatIsNotForReaders() {
        try (Served served = Served.withLogin()) {
            Accounts.in(served.folder.resolve("desk")).put("rea", Role.READER, "a long password");
            go(served, "/login");
            page.fill("input[name=username]", "rea");
            page.fill("input[name=password]", "a long password");
            page.click("main button");
            page.waitForURL(served.at("/"));
            for (String path : List.of("/review?kind=state", "/review?kind=claim", "/import", "/people", "/audit")) {
                assertThat(goToAFault(served, path)).as(path).isEqualTo(403);
            }
            for (String path : List.of("/", "/incidents", "/reports", "/map", "/discourse", "/search?q=shelled")) {
                go(served, path);
                assertThat(page.locator("nav.rail a[href='/review']").count())
                        .as(path)
                        .isZero();
                looksRight("reader", path);
            }
        }
    }

    @Test
    void whatIsNotThereOrNotUnderstoodIsSaidOnEveryScreen() {
        try (Served served = Served.withTheExample()) {
            for (String path : List.of(
                    "/agreements/arland/none/line",
                    "/agreements/none/merrow-2016/line",
                    "/agreements/arland/merrow-2016/none",
                    "/incidents?case=none",
                    "/incidents/arland/i-none",
                    "/reports/r-none",
                    "/claims/c-none",
                    "/map?case=none",
                    "/import/runs/99",
                    "/situation/arland/none")) {
                assertThat(goToAFault(served, path)).as(path).isEqualTo(404);
            }
            for (String path : List.of(
                    "/agreements/arland/merrow-2016/line?day=yesterday",
                    "/incidents?after=what",
                    "/reports?page=last",
                    "/search?from=yesterday",
                    "/map?from=yesterday",
                    "/import?page=last",
                    "/audit?page=last")) {
                assertThat(goToAFault(served, path)).as(path).isEqualTo(400);
            }
        }
    }

    @Test
    void anEmptyDeskSaysSoOnEveryScreen() {
        try (Served served = Served.empty()) {
            for (String path : List.of(
                    "/", "/incidents", "/reports", "/review?kind=claim", "/search?q=shelled", "/map", "/discourse")) {
                assertThat(page.navigate(served.at(path)).status()).as(path).isEqualTo(200);
                assertThat(page.locator("main table.rows tbody tr").count())
                        .as(path)
                        .isZero();
                looksRight("empty", path);
            }
        }
    }

    @Test
    void paperIsLightWhateverTheScreenIs() {
        try (Served served = Served.withTheExample()) {
            open("en-GB", 794, ColorScheme.DARK);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            go(served, "/agreements/arland/merrow-2016/ledger");
            assertThat(page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.evaluate("() => getComputedStyle(document.body).color"))
                    .isEqualTo("rgb(0, 0, 0)");
            assertThat(page.isVisible("nav.rail")).isFalse();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SHOTS.resolve("print_ledger.png"))
                    .setFullPage(true));
        }
    }

    @Test
    void theTimeLineOfTheMapIsMovedByKeyboard() {
        try (Served served = Served.withTheExample()) {
            go(served, "/map");
            page.waitForSelector("#map[data-ready=yes]");
            String first = page.textContent("#brush-from-out");
            String counted = page.textContent("#twin-part");
            page.focus("#brush-from");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.waitForURL(url -> url.contains("from="));
            page.waitForSelector("#map[data-ready=yes]");
            assertThat(page.textContent("#brush-from-out")).isNotEqualTo(first);
            assertThat(page.getAttribute("#brush-from", "aria-valuetext"))
                    .isEqualTo(page.textContent("#brush-from-out"));
            page.waitForFunction("was => document.querySelector('#twin-part').textContent !== was", counted);
            page.keyboard().press("Home");
            page.waitForURL(url -> !url.contains("from="));
            page.waitForFunction("was => document.querySelector('#twin-part').textContent === was", counted);
            assertThat(page.textContent("#brush-from-out")).isEqualTo(first);
        }
    }

    @Test
    void filesAreDroppedOnThePageAndRead() {
        try (Served served = Served.empty()) {
            go(served, "/import");
            JSHandle dropped = page.evaluateHandle(
                    "text => { const all = new DataTransfer(); all.items.add(new File([text], 'oskel.html', {type:"
                            + " 'text/html'})); return all; }",
                    CAPTURE);
            page.dispatchEvent("main", "drop", Map.of("dataTransfer", dropped));
            assertThat(page.textContent("[data-dropped]")).isEqualTo("oskel.html");
            page.selectOption("#casebook-u", "arland");
            page.click("form.drop button.primary");
            page.click("text=Review them");
            page.waitForURL("**/review?**");
            assertThat(page.textContent("blockquote mark")).contains("shelled the village of Oskel");
        }
    }

    @Test
    void aPageCapturedAgainStandsBesideTheEarlierOneWithWhatChanged() {
        try (Served served = Served.empty()) {
            served.paste(CAPTURE.replace("LATER", "The road was closed."));
            served.paste(
                    CAPTURE.replace("LATER", "The road was closed.</p><p>The council denied the charge on Sunday."));
            go(served, served.firstLink("/reports", "/reports/r-"));
            assertThat(page.textContent("#versions")).isEqualTo("2 captures of this page");
            assertThat(page.textContent("table.changes")).contains("added").contains("denied the charge on Sunday");
            assertThat(page.locator("table.changes tbody tr").count()).isEqualTo(1);
            looksRight("captures", "/reports/captured-again");
            page.click("ol.versions a");
            assertThat(page.locator("table.changes").count()).isZero();
            assertThat(page.textContent("article.paper")).doesNotContain("denied the charge");
        }
    }

    @Test
    void aHardSentenceWaitsToBeAskedFor() {
        try (Served served = Served.empty()) {
            served.paste(
                    "Farmers killed in Oskel\n\n12 March 2016\n\nThe Belmark Guard shelled the village of Oskel with"
                            + " mortars on Friday, killing two farmers, the Arland Defence Force said.\n");
            go(served, "/review?kind=claim");
            assertThat(page.isVisible("blockquote mark")).isFalse();
            looksRight("hidden", "/review?kind=claim");
            page.keyboard().press("v");
            page.locator("blockquote mark").first().waitFor();
            assertThat(page.isVisible("blockquote mark")).isTrue();
            go(served, served.firstLink("/incidents", "/incidents/arland/i-"));
            assertThat(page.isVisible("blockquote mark")).isFalse();
            page.click("details.shielded > summary");
            assertThat(page.isVisible("blockquote mark")).isTrue();
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("shown.png")));
            go(served, "/search?q=farmers");
            assertThat(page.locator("ul.hits blockquote").count()).isPositive();
            assertThat(page.isVisible("ul.hits blockquote")).isFalse();
            looksRight("hidden", "/search");
            page.keyboard().press("v");
            page.locator("ul.hits blockquote").first().waitFor();
        }
    }
}
