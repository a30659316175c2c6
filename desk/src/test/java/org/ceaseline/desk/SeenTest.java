package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees who looks at the screens: words instead of codes, on paper, on a phone, in Arabic, while waiting. */
class SeenTest extends Browsing {

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.withTheExample();
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void theBoardShowsWhatWasSaidAndWaitsWithWhatIsHardToRead() {
        go(served, "/agreements/arland/merrow-2016/board");
        assertThat(page.locator("td[data-label=Words] > q").allTextContents())
                .contains("\"If a single shell falls on Oskel, we will take Dunmere,\" Holt told reporters.");
        assertThat(page.locator("td[data-label=Words] details.shielded q").count())
                .isPositive();
        assertThat(page.isVisible("td[data-label=Words] details.shielded q")).isFalse();
        assertThat(page.locator("td[data-label=Answer]").allTextContents()).noneMatch(String::isBlank);
    }

    @Test
    void theMapIsPrintedAsADrawingWithItsTable() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        go(served, "/map");
        assertThat(page.isVisible("figure.paperonly svg")).isTrue();
        assertThat(page.textContent("figure.paperonly svg")).contains("Oskel");
        assertThat(page.isVisible("#map")).isFalse();
        assertThat(page.isVisible("#twin-part table")).isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("print_map.png"))
                .setFullPage(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.isVisible("figure.paperonly")).isFalse();
    }

    @Test
    void theMapSaysThatItIsBeingMadeAndThatItCouldNotBe() {
        page.route("**/map/marks**", Route::abort);
        go(served, "/map");
        page.locator("#map[data-ready=failed]").waitFor();
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('#map'), '::after').content"))
                .asString()
                .contains("could not be drawn");
        assertThat(page.isVisible("#twin-part table")).isTrue();
        complaints.removeIf(each -> each.contains("ERR_FAILED"));
        page.unroute("**/map/marks**");
    }

    @Test
    void aPageThatTakesItsTimeIsAnnounced() {
        go(served, "/");
        page.evaluate("() => window.addEventListener('click', event => event.preventDefault())");
        page.click("nav.rail a[href='/incidents']");
        assertThat(page.getAttribute("#wait", "role")).isEqualTo("progressbar");
        assertThat(page.getAttribute("#wait", "aria-label")).isEqualTo("The page is being made");
        looksRight("waiting", "/");
        page.evaluate("() => window.dispatchEvent(new Event('pageshow'))");
        assertThat(page.locator("#wait").count()).isZero();
    }

    @Test
    void anIncidentIsMovedOnByKeyboardAlone() {
        try (Served own = Served.withTheExample()) {
            go(own, own.firstLink("/incidents", "/incidents/arland/i-"));
            assertThat(page.textContent("#stage")).startsWith("raw");
            page.keyboard().press("t");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("stage-to");
            page.keyboard().press("ArrowDown");
            page.focus("#stage-why");
            page.keyboard().type("Two outlets tell of it.");
            looksRight("incident", "/incident/moving");
            page.keyboard().press("Enter");
            page.locator("#stage", new com.microsoft.playwright.Page.LocatorOptions().setHasText("triaged"))
                    .waitFor();
            assertThat(page.textContent("section[aria-labelledby=verification]"))
                    .contains("Two outlets tell of it.");
            open("ar", 360, ColorScheme.DARK);
            go(own, own.firstLink("/incidents", "/incidents/arland/i-"));
            page.keyboard().press("t");
            looksRight("incident", "/incident/moved");
        }
    }

    @Test
    void anEmptyAuditSaysSo() {
        try (Served empty = Served.empty()) {
            go(empty, "/audit");
            assertThat(page.textContent("main p.empty")).contains("Nothing is written yet");
            assertThat(page.locator("table").locator("visible=true").count()).isZero();
            looksRight("empty", "/audit");
        }
    }

    @Test
    void aPersonWithAWrongPasswordIsToldSoAndAfterFiveThatTheNameIsLocked() {
        try (Served closed = Served.withLogin()) {
            open("ar", 360, ColorScheme.DARK);
            for (int times = 0; times < 6; times++) {
                go(closed, "/login");
                page.fill("#username", "ada");
                page.fill("#password", "not that one");
                page.click("main button.primary");
                page.locator("p.warn").waitFor();
                looksRight("login", times < 5 ? "/login?failed" : "/login?locked");
                assertThat(page.url()).endsWith(times < 5 ? "?failed" : "?locked");
                assertThat(page.locator("main p[role]").count()).isEqualTo(1);
                assertThat(page.textContent("p.warn")).contains(times < 5 ? "خطأ" : "عشر دقائق");
            }
            assertThat(page.getAttribute("p.warn", "role")).isEqualTo("alert");
            go(closed, "/login");
            assertThat(page.locator("main p[role]").count()).isZero();
        }
    }

    @Test
    void noArabicScreenHasEnglishForMonthsForNobodyOrForTheDeskItself() {
        open("ar", 1280, ColorScheme.DARK);
        for (String path : Screens.of(served)) {
            go(served, path);
            assertThat(englishOn())
                    .as(path)
                    .noneMatch(text -> text.matches(
                            "(?s).*\\b(January|February|March|April|May|June|July|August|September|October|November|"
                                    + "December|nobody named|outlet not named|casebook|parties|monitors|excluded|"
                                    + "waits for|Zoom|in force|between|political body|text-heading)\\b.*"));
        }
        complaints.removeIf(each -> each.contains(REFUSED));
    }

    /** Texts with Latin letters that are no quotation, no name of a thing to choose and no words of the agreement itself. */
    @SuppressWarnings("unchecked")
    private List<String> englishOn() {
        return (List<String>) page.evaluate("() => { const walk = document.createTreeWalker(document.body,"
                + " NodeFilter.SHOW_TEXT); const out = []; while (walk.nextNode()) { const text = walk.currentNode;"
                + " if (/[A-Za-z]{3}/.test(text.textContent) && !text.parentElement.closest('script, blockquote, q,"
                + " article.paper, option, .provision > p, .clausetext, h1, a[href^=\"/reports/\"], table.claims, .hits,"
                + " td > span[dir=auto], .crumbs, aside, td.long')) out.push(text.textContent.trim()); }"
                + " document.querySelectorAll('[aria-label], [title]').forEach(e => { if (!e.classList.contains('clause'))"
                + " out.push(e.getAttribute('aria-label') || e.getAttribute('title') || ''); }); return out; }");
    }

    @Test
    void theDetailsOfTheAuditAreToldInArabic() {
        open("ar", 1280, ColorScheme.LIGHT);
        go(served, "/audit");
        assertThat(page.locator("td.long").allTextContents())
                .anyMatch(detail -> detail.contains("تقرير"))
                .noneMatch(detail -> detail.matches("[0-9]+ reports|(incident|finding|lifeline) [0-9]+"));
    }

    @Test
    void whatStandsBeforeItsColonStandsBeforeItInArabicToo() {
        open("ar", 360, ColorScheme.LIGHT);
        go(served, "/agreements/arland/merrow-2016/line");
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.who'), '::after').content + "
                        + "getComputedStyle(document.querySelector('.who')).direction"))
                .isEqualTo("\":\"rtl");
        assertThat(page.locator("ul.notes li").last().getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.evaluate("() => document.querySelector('.wide').scrollLeft"))
                .isEqualTo(0);
        go(served, "/agreements/arland/merrow-2016/warning");
        assertThat(page.locator("td.num").allTextContents()).anyMatch(number -> number.startsWith("\u2066-"));
    }
}
