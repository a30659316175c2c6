package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk in the system's Chromium: main paths, the keyboard alone, Arabic; no foreign request, no console error, axe. */
class BrowserTest extends Browsing {

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
    void everyScreenIsReadableByAll() {
        for (String path : Screens.of(served)) {
            go(served, path);
            looksRight("en-light-1280", path);
        }
    }

    @Test
    void everyScreenIsReadableOnAPhoneInTheDarkInArabic() {
        open("ar", 360, ColorScheme.DARK);
        for (String path : Screens.of(served)) {
            go(served, path);
            assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("ar");
            looksRight("ar-dark-360", path);
        }
    }

    @Test
    void everyScreenIsReadableAtTwiceTheSize() {
        open("en-GB", 640, 450, 2, ColorScheme.LIGHT);
        for (String path : Screens.of(served)) {
            go(served, path);
            looksRight("en-light-200-percent", path);
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
