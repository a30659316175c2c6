package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do at the desk from one screen to the next: bring a folder in and take it back, set a year, narrow a search. */
class WalkTest extends Browsing {

    private static final List<String> FACETS = List.of(
            "casebook", "agreement", "finding", "type", "modality", "actor", "place", "outlet", "date_precision");

    private static String page(String village, String day) {
        return "Guns in " + village + "\n\n" + day + "\n\nThe Belmark Guard shelled the village of " + village
                + " with mortars on Friday, the Arland Defence Force said.\n";
    }

    @Test
    void aFolderIsTriedThenReadThenTakenBackAndItsFaultsAreNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("oskel.txt"), page("Oskel", "12 March 2016"));
        Files.writeString(folder.resolve("pellam.txt"), page("Pellam", "13 March 2016"));
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("picture.txt"), "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
        try (Served served = Served.empty()) {
            open("ar", 360, ColorScheme.DARK);
            go(served, "/import");
            fillFolder(folder);
            page.click("section[aria-labelledby=folder-h] button[name=dry]");
            page.locator("ul.counts").waitFor();
            assertThat(counts()).containsExactly("4", "0", "2", "2", "2");
            go(served, "/reports");
            assertThat(page.locator("table.rows").count()).isZero();

            go(served, "/import");
            fillFolder(folder);
            page.click("section[aria-labelledby=folder-h] button.primary");
            page.locator("ul.counts").waitFor();
            assertThat(counts()).containsExactly("4", "0", "2", "2", "2");
            assertThat(page.textContent("section[aria-labelledby=faults]"))
                    .contains("empty.txt")
                    .contains("الملف فارغ.")
                    .contains("picture.txt")
                    .doesNotContain("The file");
            looksRight("ar-dark-360", "/import/runs/folder");

            go(served, "/import");
            fillFolder(folder);
            page.click("section[aria-labelledby=folder-h] button.primary");
            page.locator("ul.counts").waitFor();
            assertThat(counts().get(0)).isEqualTo("0");

            go(served, "/import");
            page.locator("input[name=why]").last().fill("Read by mistake.");
            page.locator("form[action='/import/withdraw'] button").last().click();
            page.locator("tr.gone").first().waitFor();
            assertThat(page.locator("tr:not(.gone) input[name=why]").count()).isZero();
            go(served, "/reports");
            assertThat(page.locator("table.rows").count()).isZero();
        }
    }

    private void fillFolder(Path folder) {
        page.fill("#path", folder.toAbsolutePath().toString());
        page.selectOption("#casebook-f", "arland");
    }

    /** New, known, reports, claims, faults. */
    private List<String> counts() {
        return page.locator("ul.counts b").allTextContents();
    }

    @Test
    void aFolderThatIsNotThereIsSaidInTheReadersLanguage() {
        try (Served served = Served.empty()) {
            open("ar", 1280, ColorScheme.LIGHT);
            go(served, "/import");
            page.fill("#path", "/no/such/folder");
            page.click("section[aria-labelledby=folder-h] button.primary");
            page.locator("section.empty h1").waitFor();
            complaints.removeIf(each -> each.contains("400"));
            assertThat(page.textContent("main")).contains("/no/such/folder").doesNotContain("There is no");
        }
    }

    @Test
    void aYearThatIsSetMovesEveryDateOnTheReportsPage() {
        try (Served served = Served.empty()) {
            served.paste(
                    "Guns in Oskel\n\nApril 22\n\nThe Belmark Guard shelled the village of Oskel with mortars on April"
                            + " 19, the Arland Defence Force said. It attacked Pellam on April 21, residents said.\n");
            go(served, served.firstLink("/reports", "/reports/r-"));
            List<String> before = days();
            page.click("#setyear > summary");
            page.fill("#year", "2014");
            page.fill("#year-why", "The page was kept in that spring.");
            page.click("#setyear button.primary");
            page.locator("#setyear[open]").waitFor();
            assertThat(days()).hasSizeGreaterThan(1).allMatch(day -> day.contains("2014"));
            assertThat(page.textContent("section[aria-labelledby=dates] p.warn"))
                    .contains("2014");
            page.fill("#year-why", "It was another spring.");
            page.click("#year-undo");
            page.waitForFunction("() => document.querySelector('#setyear:not([open])')");
            assertThat(days()).isEqualTo(before);
        }
    }

    private List<String> days() {
        return page.locator("table.claims td[data-label=When]").allTextContents();
    }

    @Test
    void everyFacetStandsInTheListAndNarrowsWhatIsFound() {
        try (Served served = Served.withTheExample()) {
            for (String facet : FACETS) {
                go(served, "/search?q=");
                Locator links = page.locator("ul.facet a[href*='&" + facet + "=']");
                assertThat(links.count()).as(facet).isPositive();
                long counted = Long.parseLong(
                        links.last().locator("xpath=..").locator(".n").textContent());
                links.last().click();
                page.waitForURL(url -> url.contains("&" + facet + "="));
                assertThat(found()).as(facet).isEqualTo(counted);
                assertThat(page.locator("ul.facet li.on").count()).as(facet).isEqualTo(1);
            }
            looksRight("narrowed", "/search");
        }
    }

    private long found() {
        return Long.parseLong(page.textContent("#found").replaceAll("[^0-9]", ""));
    }

    @Test
    void aSearchLooksAroundAPlaceWithinAZoneAndWithinCornersThatAreClicked() {
        try (Served served = Served.withTheExample()) {
            go(served, "/search?q=");
            long all = found();
            page.click("#where > summary");
            page.fill("#near", "Oskel");
            page.fill("#km", "1");
            page.press("#km", "Enter");
            page.waitForURL(url -> url.contains("near=Oskel"));
            assertThat(found()).isBetween(1L, all - 1);
            assertThat(page.locator("ul.hits > li").allTextContents()).allMatch(hit -> hit.contains("Oskel"));

            page.fill("#near", "");
            page.selectOption("#zone", "arland/merrow-2016");
            page.press("#q", "Enter");
            page.waitForURL(url -> url.contains("zone=arland"));
            assertThat(found()).isBetween(1L, all - 1);

            page.selectOption("#zone", "");
            page.locator("#draw[data-ready=yes]").waitFor();
            for (double[] corner : new double[][] {{0.25, 0.05}, {0.95, 0.05}, {0.95, 0.85}, {0.25, 0.85}}) {
                clickAt(corner[0], corner[1]);
            }
            assertThat(page.getAttribute("#draw", "data-corners")).isEqualTo("4");
            looksRight("search-where", "/search");
            page.press("#q", "Enter");
            page.waitForURL(url -> url.contains("within="));
            assertThat(found()).isBetween(1L, all - 1);
            page.click("#draw-clear");
            assertThat(page.inputValue("#within")).isEmpty();
        }
    }

    /** A point of the drawing map as a share of its width and height. */
    private void clickAt(double across, double down) {
        BoundingBox box = page.locator("#draw").boundingBox();
        page.locator("#draw").click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
    }

    @Test
    void aSearchIsSavedFoundAgainAndForgotten() {
        try (Served served = Served.withTheExample()) {
            go(served, "/search?q=shelled&near=Oskel&km=3");
            long found = found();
            page.click("details.saved > summary");
            page.fill("#save-name", "Oskel under fire");
            page.click("#save");
            page.locator("details.saved[open] li a").waitFor();
            go(served, "/search");
            page.click("text=Oskel under fire");
            page.waitForURL(url -> url.contains("near=Oskel"));
            assertThat(found()).isEqualTo(found);
            page.click("button[aria-label='Forget Oskel under fire']");
            page.waitForFunction("() => document.querySelector('details.saved:not([open])')");
            assertThat(page.textContent("details.saved > summary")).contains("0");
        }
    }
}
