package org.ceaseline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers write below reports: counted, and nothing of it shown. */
class DiscourseTest extends Browsing {

    /** A page with comments, every third of which calls for destruction. */
    private static String page(String outlet, String day, int comments) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Truce shaken, " + day
                + "</title><meta property=\"og:site_name\" content=\"" + outlet
                + "\"><meta property=\"article:published_time\" content=\"" + day
                + "\"></head><body><article><h1>Truce shaken, " + day + "</h1><p>Arland troops shelled the village of"
                + " Oskel on Monday, officials in Belmark said, and the mission called on both sides to keep the truce"
                + " that they signed in the spring.</p></article><section id=\"comments\" class=\"comments\"><h2>"
                + comments + " comments</h2><ol class=\"comment-list\">");
        for (int i = 0; i < comments; i++) {
            String said = i % 3 == 0 ? "Flatten the whole pocket " : "They should all go back to the table ";
            page.append("<li class=\"comment\" id=\"comment-" + i + "\"><div class=\"comment-author\">Visitor " + i
                    + "</div><div class=\"comment-content\"><p>" + said + i + " times.</p></div></li>");
        }
        return page.append("</ol></section></body></html>").toString();
    }

    @Test
    void commentsAreCountedByWhatTheySayAndNoneIsShown() {
        try (Served served = Served.empty()) {
            served.paste(page("Hill Herald", "2016-03-12", 30));
            served.paste(page("Lake Letter", "2016-03-24", 6));

            go(served, "/discourse");
            String whole = page.textContent("section[aria-labelledby=said]");
            assertThat(whole)
                    .contains("call for killing or destruction")
                    .contains("12")
                    .contains("33.3 %");
            for (String cut : List.of("outlet", "week", "report")) {
                go(served, "/discourse?by=" + cut);
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                looksRight("discourse", cut);
                assertThat(page.locator("section[aria-labelledby=cut] table").count())
                        .as("the small group would follow from the whole, so the other is held back: " + cut)
                        .isZero();
                assertThat(page.textContent("main"))
                        .contains("Too few comments")
                        .doesNotContain("Flatten")
                        .doesNotContain("Visitor");
            }

            served.paste(page("Hill Herald", "2016-04-12", 15));
            go(served, "/discourse?by=week");
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertThat(page.locator("section[aria-labelledby=cut] table").count())
                    .isEqualTo(1);
        }
    }
}
