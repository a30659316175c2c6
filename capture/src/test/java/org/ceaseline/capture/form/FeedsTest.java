package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.capture.form.Packed.STORY;
import static org.ceaseline.capture.form.Packed.read;

import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {

    @Test
    void rssItemsBecomeReports() {
        String rss =
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Lake Courier</title><language>en</language>"
                        + "<item><title>Bridge opens &amp; closes</title><link>https://example.org/a</link><pubDate>Sat, 08 Mar 2031 12:00:00 GMT</pubDate>"
                        + "<description>Short.</description><content:encoded><![CDATA[<p>" + STORY + "</p><p>" + STORY
                        + "</p>]]></content:encoded></item>"
                        + "<item><title>Second</title><guid>tag:1</guid><description>" + STORY
                        + "</description></item></channel></rss>";
        Capture.Reading reading = read("feed.xml", rss);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reports())
                .extracting(Report::name)
                .containsExactly("feed.xml!https://example.org/a", "feed.xml!tag:1");
        Report first = reading.reports().get(0);
        assertThat(first.title()).isEqualTo("Bridge opens & closes");
        assertThat(first.address()).contains("https://example.org/a");
        assertThat(first.articleBody()).contains(STORY);
        assertThat(first.published().earliest()).isEqualTo("2031-03-08");
    }

    @Test
    void atomEntriesBecomeReports() {
        String atom =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Lake Courier</title><entry><title>Bridge opens</title>"
                        + "<link href=\"https://example.org/a\"/><published>2031-03-08T12:00:00Z</published><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
                        + STORY + "</p></div></content></entry></feed>";
        assertThat(read("feed.atom", atom).reports()).singleElement().satisfies(report -> {
            assertThat(report.articleBody()).contains(STORY);
            assertThat(report.published().earliest()).isEqualTo("2031-03-08");
        });
    }

    @Test
    void jsonFeedItemsBecomeReports() {
        String feed =
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Lake Courier\", \"items\": [{\"id\": \"1\", \"url\": \"https://example.org/a\", \"title\": \"Bridge opens\", \"content_html\": \"<p>"
                        + STORY
                        + "</p>\", \"date_published\": \"2031-03-08T12:00:00Z\"}, {\"id\": \"2\", \"content_text\": \""
                        + STORY + "\"}]}";
        assertThat(read("feed.json", feed).reports())
                .extracting(Report::name)
                .containsExactly("feed.json!https://example.org/a", "feed.json!2");
    }

    @Test
    void aFeedCannotReachOutNorGrow() {
        String rss =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&c;&c;&c;\"><!ENTITY c \"lol\">]><rss><channel><item><title>Bridge opens</title><description>"
                        + STORY + " &a; &b;</description></item></channel></rss>";
        assertThat(read("feed.xml", rss).reports()).singleElement().satisfies(report -> assertThat(report.text())
                .doesNotContain("lol"));
    }

    @Test
    void aCutFeedGivesWhatItHoldsAndSaysSo() {
        String rss = "<rss><channel><item><title>Bridge opens</title><description>" + STORY
                + "</description></item><item><title>Sec";
        Capture.Reading reading = read("feed.xml", rss);
        assertThat(reading.reports()).isNotEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains("TRUNCATED");
    }

    @Test
    void aNewsSitemapGivesHeadlinesWithTheirDay() {
        String map =
                "<?xml version=\"1.0\"?><urlset xmlns:news=\"x\"><url><loc>https://example.org/a</loc><news:news><news:publication><news:name>Lake Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-03-08T12:00:00Z</news:publication_date><news:title>Bridge opens again</news:title></news:news></url></urlset>";
        assertThat(read("sitemap.xml", map).reports()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Bridge opens again");
            assertThat(report.outlet()).isEqualTo("Lake Courier");
            assertThat(report.published().latest()).isEqualTo("2031-03-08");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<opml version=\"2.0\"><body><outline text=\"x\" xmlUrl=\"https://example.org/feed\"/></body></opml>",
                "<?xml version=\"1.0\"?><sitemapindex><sitemap><loc>https://example.org/s.xml</loc></sitemap></sitemapindex>"
            })
    void aListOfAddressesIsSaidToBeOne(String list) {
        assertThat(read("list.xml", list).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("ADDRESS_LIST");
            assertThat(fault.what()).contains(" 1 ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><invoice><sum>3</sum></invoice>",
                "{\"type\": \"FeatureCollection\", \"features\": []}"
            })
    void otherDataIsRefused(String data) {
        Capture.Reading reading = read("data.bin", data);
        assertThat(reading.reports()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("UNSUPPORTED");
    }

    @Test
    void theOldRssWithNamespacesIsReadToo() {
        String rdf =
                "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"r\" xmlns:dc=\"d\"><channel><title>Lake Courier</title></channel><item rdf:about=\"https://example.org/a\">"
                        + "<title>Bridge opens</title><link>https://example.org/a</link><dc:date>2031-03-08T12:00:00Z</dc:date><dc:creator>Tam Arden</dc:creator><description>"
                        + STORY + "</description></item></rdf:RDF>";

        assertThat(read("feed.rdf", rdf).reports()).singleElement().satisfies(report -> {
            assertThat(report.published().earliest()).isEqualTo("2031-03-08");
            assertThat(report.byline()).isEqualTo("Tam Arden");
            assertThat(report.outlet()).isEqualTo("Lake Courier");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Lake Courier</title><entry><title>Bridge",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"content_text\": \"Brid",
                "<opml version=\"2.0\"><body><outline text=\"x\" xmlUrl=\"https://exam",
                "<?xml version=\"1.0\"?><urlset><url><loc>https://example.org/a</loc><news:news><news:title>Bri"
            })
    void aBrokenFeedOrListEndsInAFault(String broken) {
        assertThat(read("feed", broken).faults()).isNotEmpty();
    }
}
