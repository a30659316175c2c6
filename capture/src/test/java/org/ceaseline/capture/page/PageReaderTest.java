package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static final String FIRST =
            "<p>Arland and Belmark agreed to stop shelling the harbour from noon, officials of both sides said on Tuesday.</p>";
    private static final String SECOND =
            "<p>The monitors counted eleven impacts before noon and none after it, according to their daily bulletin.</p>";

    private static Report read(String head, String body) {
        String page = "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
        return Capture.read("page.html", page.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    private static List<String> textsOf(Report report, Section.Kind kind) {
        return report.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(report::textOf)
                .toList();
    }

    @Test
    void readAlsoBoxesStayOutOfTheBody() {
        Report report = read(
                "",
                "<h1>Harbour truce holds</h1><div class=\"entry-content\">" + FIRST
                        + "<p><strong>Read also:</strong> <a href=\"/x\">Market day in Tolm</a></p>" + SECOND
                        + "<div class=\"related-posts\"><h3>Related</h3><p>A teaser about something else, with a full stop at the end.</p></div></div>");

        assertThat(report.articleBody()).doesNotContain("Market day", "teaser").contains("eleven impacts");
    }

    @Test
    void aCaptionSaysWhetherItsPictureOnlyIllustrates() {
        Report report = read(
                "",
                "<h1>Harbour truce holds</h1><article>" + FIRST
                        + "<figure><img src=a><figcaption>A crane in the harbour. Illustrative photo.</figcaption></figure>"
                        + "<figure><img src=b><figcaption>The eastern ramp on Tuesday.</figcaption></figure>" + SECOND
                        + "</article>");

        assertThat(textsOf(report, Section.Kind.CAPTION_ILLUSTRATIVE))
                .containsExactly("A crane in the harbour. Illustrative photo.");
        assertThat(textsOf(report, Section.Kind.CAPTION)).containsExactly("The eastern ramp on Tuesday.");
        assertThat(report.articleBody()).doesNotContain("crane");
    }

    @Test
    void listsTablesAndQuotesKeepTheirKind() {
        Report report = read(
                "",
                "<h1>Harbour truce holds</h1><article>" + FIRST
                        + "<ul><li>Patrols from noon.</li><li>Buses on Thursday.</li></ul><blockquote>We will keep our word.</blockquote>"
                        + "<table><tr><td>Impacts</td><td>11</td></tr></table>" + SECOND + "</article>");

        assertThat(textsOf(report, Section.Kind.LIST)).containsExactly("Patrols from noon.", "Buses on Thursday.");
        assertThat(textsOf(report, Section.Kind.QUOTE)).containsExactly("We will keep our word.");
        assertThat(textsOf(report, Section.Kind.TABLE)).containsExactly("Impacts", "11");
    }

    @Test
    void modifiedIsNotPublished() {
        Report report = read(
                "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"Harbour truce holds\","
                        + "\"datePublished\":\"2031-05-03T08:00:00+02:00\",\"dateModified\":\"2031-06-09T10:00:00+02:00\","
                        + "\"author\":{\"name\":\"Tam Arden\"},\"publisher\":{\"name\":\"Border Post\"}}]}</script>",
                "<h1>Harbour truce holds</h1><article>" + FIRST + SECOND + "</article>");

        assertThat(report.published().earliest()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(report.updated()).contains("2031-06-09T10:00:00+02:00");
        assertThat(report.byline()).isEqualTo("Tam Arden");
        assertThat(report.outlet()).isEqualTo("Border Post");
        assertThat(report.published().signals())
                .filteredOn(Published.Signal::used)
                .allMatch(signal -> signal.value().equals("2031-05-03"));
    }

    @Test
    void datesOfRelatedArticlesAndWidgetsNeverWin() {
        Report report = read(
                "",
                "<h1>Harbour truce holds</h1><p class=\"byline\">By Tam Arden, 3 May 2031</p><article>" + FIRST + SECOND
                        + "</article><aside class=\"sidebar\"><p>June 2033</p><ul class=\"related\"><li><time datetime=\"2033-01-01\">1 January 2033</time>"
                        + " Old news</li></ul></aside><footer>Copyright 2035</footer>");

        assertThat(report.published().earliest()).isEqualTo(LocalDate.of(2031, 5, 3));
    }

    @Test
    void aPageWithoutADateSaysSo() {
        Report report = read("", "<h1>Harbour truce holds</h1><article>" + FIRST + SECOND + "</article>");

        assertThat(report.published().isKnown()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: May 3, 2031 10:12 am",
                "Posted on 3rd of May 2031",
                "Veröffentlicht am 3. Mai 2031",
                "Publié le 3 mai 2031 à 10h12",
                "Publicado el 3 de mayo de 2031",
                "Pubblicato il 3 maggio 2031",
                "Publicado em 3 de maio de 2031",
                "Опубликовано 3 мая 2031 г.",
                "Опубліковано 3 травня 2031",
                "نشر في ٣ مايو ٢٠٣١",
                "منتشر شده در ۳ مه ۲۰۳۱",
                "Δημοσιεύτηκε στις 3 Μαΐου 2031",
                "Gepubliceerd op 3 mei 2031",
                "نشر في 3 أيار 2031",
                "Yayınlanma: 3 Mayıs 2031",
                "פורסם ב-3 במאי 2031",
                "Opublikowano 3 maja 2031",
                "2031年5月3日 10:12",
                "03.05.2031, 10:12"
            })
    void datesAreReadInTheLanguageOfThePage(String line) {
        Report report = read(
                "",
                "<h1>Harbour truce holds</h1><div class=\"meta\">" + line + "</div><article>" + FIRST + SECOND
                        + "</article>");

        assertThat(report.published().earliest()).isEqualTo(LocalDate.of(2031, 5, 3));
    }

    @Test
    void theHeadlineIsTheHeadingThatThePagesDataName() {
        Report report = read(
                "<title>Harbour truce holds | Border Post</title><meta property=\"og:site_name\" content=\"Border Post\">",
                "<header><h1>Border Post</h1></header><h2>Harbour truce holds</h2><article>" + FIRST + SECOND
                        + "</article>");

        assertThat(report.title()).isEqualTo("Harbour truce holds");
        assertThat(textsOf(report, Section.Kind.HEADLINE)).containsExactly("Harbour truce holds");
    }

    @Test
    void aPageOfScriptsAloneIsAReportWithAFault() {
        Report report = read("", "<div id=\"root\"></div><script>render()</script>");

        assertThat(report.faults()).extracting("code").containsExactly("NO_TEXT");
    }

    @Test
    void aPackedPageIsReadAsThePageThatItHolds() throws java.io.IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(("<html><body><h1>Harbour truce holds</h1>" + FIRST + SECOND + "</body></html>")
                    .getBytes(StandardCharsets.UTF_8));
        }

        Report report =
                Capture.read("a1b2.html.gz", packed.toByteArray()).reports().get(0);

        assertThat(report.name()).isEqualTo("a1b2");
        assertThat(report.articleBody()).startsWith("Arland and Belmark agreed");
    }

    @Test
    void theTextOfTheLinkedDataIsTakenOnlyWhereThePageShowsNone() {
        String said =
                "The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol. ";
        String data =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge at Kesh reopens\","
                        + "\"articleBody\":\"" + said.repeat(4).strip() + "\\n\\nBuses follow on Thursday.\"}</script>";
        Report empty = Capture.read(
                        "a.html",
                        ("<html><head>" + data + "</head><body><div id=root></div></body></html>")
                                .getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
        Report full = Capture.read(
                        "b.html",
                        ("<html><head>" + data + "</head><body><article><p>"
                                        + "The page says something else, and says it at length. ".repeat(6)
                                        + "</p></article></body></html>")
                                .getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);

        assertThat(empty.articleBody()).isEqualTo(said.repeat(4).strip() + "\nBuses follow on Thursday.");
        assertThat(full.articleBody())
                .startsWith("The page says something else")
                .doesNotContain("Kesh");
    }

    @Test
    void aMonthInTheAddressAndACopyrightYearAreBounds() {
        Report month = Capture.read(
                        "a.html",
                        "<html><head><link rel=canonical href=\"https://example.org/2031/05/kesh\"></head><body><p>Bridge open.</p></body></html>"
                                .getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
        Report year = Capture.read(
                        "b.html",
                        "<html><body><p>Bridge open.</p><footer>© 2019–2031 Border Post</footer></body></html>"
                                .getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);

        assertThat(month.published().precision()).isEqualTo(Published.Precision.MONTH);
        assertThat(month.published().latest()).isEqualTo(LocalDate.of(2031, 5, 31));
        assertThat(year.published().precision()).isEqualTo(Published.Precision.UNKNOWN);
        assertThat(year.published().latest()).isEqualTo(LocalDate.of(2031, 12, 31));
    }
}
