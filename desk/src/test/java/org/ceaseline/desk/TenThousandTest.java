package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each list with ten thousand rows: some of them on a page, a way to the next, and a page that comes over a slow line. */
class TenThousandTest extends Browsing {

    private static final int MOST_BYTES = 300_000;
    private static final int MOST_ROWS = 100;

    /** The lists, with what a row of each is. */
    private static final Map<String, String> LISTS = Map.of(
            "/incidents", "table tbody tr",
            "/reports", "table tbody tr",
            "/agreements/arland/merrow-2016/ledger", "table.ledger tbody tr",
            "/agreements/arland/merrow-2016/disputes", "article.dispute",
            "/review?kind=incident", ".list li",
            "/review?kind=claim", ".list li",
            "/search?q=belmark", "ul.hits > li",
            "/import", "table tbody tr",
            "/audit", "table tbody tr",
            "/map", "#twin-part table tbody tr");

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        Path folder = Files.createTempDirectory("ceaseline-desk-");
        Crowd.fill(folder);
        served = Served.over(folder);
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void everyListShowsSomeOfItsRowsAndLeadsOn() {
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            String path = list.getKey();
            Response answer = page.navigate(served.at(path));
            assertThat(answer.body().length).as(path).isBetween(1_000, MOST_BYTES);
            assertThat(page.locator(list.getValue()).count()).as(path).isBetween(1, MOST_ROWS);
            looksRight("ten-thousand", path);
        }
    }

    @Test
    void theRowsOfTheListsAreCounted() {
        Map<String, Integer> most = Map.of(
                "/incidents", Crowd.ROWS,
                "/reports", Crowd.ROWS,
                "/review?kind=claim", Crowd.CLAIMS,
                "/import", Crowd.ROWS + 1);
        most.forEach((path, rows) -> {
            go(served, path);
            assertThat(largest(page.textContent("main"))).as(path).isBetween(10_000L, (long) rows);
        });
        go(served, "/audit");
        assertThat(Integer.parseInt(page.locator("table tbody td.num").first().textContent()))
                .isGreaterThan(Crowd.ROWS);
    }

    /** The largest number that a page names, dates left out. */
    private static long largest(String text) {
        return Pattern.compile("\\b[0-9]{1,3}([, ]?[0-9]{3})*\\b")
                .matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group().replaceAll("[, ]", "")))
                .max()
                .orElse(0);
    }

    @Test
    void theNextPagesOfAListHoldOtherRows() {
        for (String path : new String[] {"/incidents", "/reports", "/agreements/arland/merrow-2016/ledger"}) {
            go(served, path);
            String first = page.locator("table a[href^='/incidents/'], table a[href^='/reports/r-']")
                    .first()
                    .getAttribute("href");
            page.click("a[rel=next]");
            page.waitForFunction(
                    "was => !document.querySelector(`main a[href='${was}']`) && document.querySelector('table')",
                    first);
            looksRight("ten-thousand-next", path);
        }
    }
}
