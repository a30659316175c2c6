package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

/** One page for each way in which pages state what they are; all say the same. */
class MetadataTest {

    private static final String TEXT =
            "<p>Arland and Belmark agreed to stop shelling the harbour from noon, officials of both sides said on Tuesday.</p>"
                    + "<p>The monitors counted eleven impacts before noon and none after it, according to their daily bulletin.</p>";

    private static Report read(String language, String head, String body) {
        String page = "<!DOCTYPE html><html" + language + "><head>" + head + "</head><body><h1>Harbour truce holds</h1>"
                + body + "</body></html>";
        return Capture.read("page.html", page.getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    private static Report linked(String json) {
        return read(
                "", "<script type=\"application/ld+json\">" + json + "</script>", "<article>" + TEXT + "</article>");
    }

    private static void saysAll(Report report) {
        saysWhoAndWhen(report);
        assertThat(report.rubric()).isEqualTo("Region");
        assertThat(report.keywords()).containsExactly("truce", "harbour");
    }

    private static void saysWhoAndWhen(Report report) {
        assertThat(report.outlet()).isEqualTo("Border Post");
        assertThat(report.byline()).isEqualTo("Tam Arden, Mira Sol");
        assertThat(report.published().earliest()).isEqualTo("2031-05-03");
        assertThat(report.published().precision()).isEqualTo(Published.Precision.DAY);
        assertThat(report.articleBody()).startsWith("Arland and Belmark").doesNotContain("Tam Arden");
    }

    private static final String ARTICLE =
            "\"@type\":\"NewsArticle\",\"headline\":\"Harbour truce holds\",\"datePublished\":\"2031-05-03T08:00:00+02:00\","
                    + "\"dateModified\":\"2031-06-09T10:00:00+02:00\",\"articleSection\":\"Region\",\"keywords\":[\"truce\",\"harbour\"],"
                    + "\"inLanguage\":\"en-GB\",\"mainEntityOfPage\":{\"@type\":\"WebPage\",\"@id\":\"https://example.org/a\"}";
    private static final String PEOPLE =
            ",\"author\":[{\"@type\":\"Person\",\"name\":\"Tam Arden\"},{\"@type\":\"Person\",\"name\":\"Mira Sol\"}],"
                    + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Border Post\"}";

    @Test
    void linkedDataOfOneArticle() {
        Report report = linked("{" + ARTICLE + PEOPLE + ",\"sourceOrganization\":{\"name\":\"Coast Wire\"}}");

        saysAll(report);
        assertThat(report.address()).contains("https://example.org/a");
        assertThat(report.updated()).contains("2031-06-09T10:00:00+02:00");
        assertThat(report.syndicated()).contains("Coast Wire");
    }

    @Test
    void linkedDataAsAListBesideOtherThings() {
        saysAll(linked(
                "[{\"@type\":\"BreadcrumbList\",\"itemListElement\":[]},{\"@type\":\"WebSite\",\"name\":\"Another\"},{"
                        + ARTICLE + PEOPLE + "}]"));
    }

    @Test
    void aGraphWhoseArticleOnlyRefersToItsPeople() {
        saysAll(
                linked(
                        "{\"@context\":\"https://schema.org\",\"@graph\":[{" + ARTICLE
                                + ",\"author\":[{\"@id\":\"#tam\"},{\"@id\":\"#mira\"}],\"publisher\":{\"@id\":\"#post\"}},"
                                + "{\"@type\":\"Organization\",\"@id\":\"#post\",\"name\":\"Border Post\"},"
                                + "{\"@type\":\"Person\",\"@id\":\"#tam\",\"name\":\"Tam Arden\"},{\"@type\":\"Person\",\"@id\":\"#mira\",\"name\":\"Mira Sol\"}]}"));
    }

    @Test
    void linkedDataWithSlipsThatParsersForgive() {
        saysAll(linked("<!-- \n{ /* made by hand */" + ARTICLE.replace("Harbour truce", "Harbour\n truce") + PEOPLE
                + ",}\n-->"));
    }

    @Test
    void ofLinkedDataThatDoNotParseTheDayIsStillTaken() {
        Report report = linked(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour \"truce\" holds\",\"datePublished\":\"2031-05-03\",");

        assertThat(report.published().earliest()).isEqualTo("2031-05-03");
    }

    @Test
    void aBodyInTheLinkedDataThatContradictsThePageIsNotTaken() {
        Report report = linked("{" + ARTICLE + PEOPLE + ",\"articleBody\":\""
                + "Shelling went on all day, says the body that nobody sees. ".repeat(8) + "\"}");

        saysAll(report);
        assertThat(report.text()).doesNotContain("nobody sees");
    }

    @Test
    void openGraph() {
        saysAll(read(
                " lang=en",
                "<meta property=\"og:title\" content=\"Harbour truce holds\"><meta property=\"og:site_name\" content=\"Border Post\">"
                        + "<meta property=\"og:url\" content=\"https://example.org/a\"><meta property=\"article:published_time\" content=\"2031-05-03T08:00:00Z\">"
                        + "<meta property=\"article:modified_time\" content=\"2031-06-09T08:00:00Z\"><meta property=\"article:section\" content=\"Region\">"
                        + "<meta property=\"article:author\" content=\"Tam Arden\"><meta property=\"article:author\" content=\"Mira Sol\">"
                        + "<meta property=\"article:tag\" content=\"truce\"><meta property=\"article:tag\" content=\"harbour\">",
                "<article>" + TEXT + "</article>"));
    }

    @Test
    void microdata() {
        Report report = read(
                "",
                "",
                "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><meta itemprop=\"inLanguage\" content=\"en\">"
                        + "<link itemprop=\"mainEntityOfPage\" href=\"https://example.org/a\">"
                        + "<p class=\"byline\">By <span itemprop=\"author\" itemscope><span itemprop=\"name\">Tam Arden</span></span> and "
                        + "<span itemprop=\"author\" itemscope><span itemprop=\"name\">Mira Sol</span></span></p>"
                        + "<div itemprop=\"publisher\" itemscope><meta itemprop=\"name\" content=\"Border Post\"></div>"
                        + "<meta itemprop=\"datePublished\" content=\"2031-05-03\"><meta itemprop=\"dateModified\" content=\"2031-06-09\">"
                        + "<a itemprop=\"articleSection\" href=\"/region\">Region</a><meta itemprop=\"keywords\" content=\"truce, harbour\">"
                        + "<div itemprop=\"articleBody\">" + TEXT + "</div></div>"
                        + "<aside class=\"related\"><div itemscope><span itemprop=\"author\">Somebody Else</span></div></aside>");

        saysAll(report);
        assertThat(report.address()).contains("https://example.org/a");
    }

    @Test
    void rdfaOfSchemaOrg() {
        saysAll(read(
                "",
                "",
                "<div vocab=\"https://schema.org/\" typeof=\"NewsArticle\"><p class=\"byline\"><span property=\"author\" typeof=\"Person\"><span property=\"name\">Tam Arden</span></span>"
                        + " <span property=\"author\" typeof=\"Person\"><span property=\"name\">Mira Sol</span></span></p>"
                        + "<span property=\"publisher\" typeof=\"Organization\"><span property=\"name\">Border Post</span></span> "
                        + "<span property=\"articleSection\">Region</span> <time property=\"datePublished\" datetime=\"2031-05-03T08:00\">today</time>"
                        + "<span property=\"keywords\" content=\"truce, harbour\"></span><div property=\"articleBody\">"
                        + TEXT
                        + "</div></div>"));
    }

    @Test
    void rdfaOfDublinCore() {
        Report report = read(
                "",
                "",
                "<div about=\"/a\"><p class=\"submitted\"><span property=\"dc:date dc:created\" content=\"2031-05-03T08:00:00+02:00\">last week</span>"
                        + " by <span property=\"dc:creator\">Tam Arden, Mira Sol</span></p><span property=\"dcterms:publisher\" content=\"Border Post\"></span>"
                        + "<span property=\"dc:language\" content=\"en\"></span><div class=\"entry-content\">" + TEXT
                        + "</div></div>");

        saysWhoAndWhen(report);
    }

    @Test
    void dublinCoreInTheHead() {
        saysWhoAndWhen(read(
                "",
                "<meta name=\"DC.title\" content=\"Harbour truce holds\"><meta name=\"DC.creator\" content=\"Tam Arden\"><meta name=\"DC.creator\" content=\"Mira Sol\">"
                        + "<meta name=\"DC.publisher\" content=\"Border Post\"><meta name=\"DCTERMS.issued\" content=\"2031-05-03\">"
                        + "<meta name=\"DC.language\" content=\"en\"><meta name=\"DC.subject\" content=\"truce\">",
                "<article>" + TEXT + "</article>"));
    }

    @Test
    void plainMetaNames() {
        Report report = read(
                "",
                "<meta name=author content=\"Tam Arden\"><meta name=author content=\"Mira Sol\"><meta name=publisher content=\"Border Post\">"
                        + "<meta name=pubdate content=\"20310503\"><meta name=section content=Region><meta name=news_keywords content=\"truce; harbour\">"
                        + "<meta name=\"syndication-source\" content=\"https://wire.example.org/1\"><link rel=canonical href=\"https://example.org/a\">",
                "<article>" + TEXT + "</article>");

        saysAll(report);
        assertThat(report.syndicated()).contains("https://wire.example.org/1");
        assertThat(report.address()).contains("https://example.org/a");
    }

    @Test
    void theStatedLanguageCountsWhereTheTextIsTooShortToTell() {
        assertThat(read("", "<meta http-equiv=\"content-language\" content=\"uk\">", "<p>12 %</p>")
                        .language())
                .isEqualTo("uk");
        assertThat(linked("{\"@type\":\"NewsArticle\",\"inLanguage\":\"fr\"}").language())
                .isEqualTo("en");
    }
}
