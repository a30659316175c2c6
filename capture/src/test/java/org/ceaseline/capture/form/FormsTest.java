package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private static final String STORY =
            "The council of Port Velm said on Tuesday that the bridge over the canal will open again on Friday morning.";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Bridge opens again</title></head><body><article><h1>Bridge opens again</h1><p>"
                    + STORY + "</p><p>" + STORY.replace("bridge", "second bridge") + "</p></article></body></html>";
    private static final String TEXT =
            "Bridge over the canal opens again\n\n" + STORY + "\n\n" + STORY.replace("bridge", "second bridge") + "\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Capture.Reading read(String name, String text) {
        return Capture.read(name, bytes(text));
    }

    private static byte[] zip(String... namesAndTexts) {
        byte[][] contents = new byte[namesAndTexts.length / 2][];
        String[] names = new String[contents.length];
        for (int i = 0; i < contents.length; i++) {
            names[i] = namesAndTexts[2 * i];
            contents[i] = bytes(namesAndTexts[2 * i + 1]);
        }
        return zip(names, contents);
    }

    private static byte[] zip(String[] names, byte[][] contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] record(String type, String address, String more, byte[] content) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2031-03-08T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n" + more + "Content-Length: "
                + content.length + "\r\n\r\n";
        return joined(bytes(head), content, bytes("\r\n\r\n"));
    }

    private static byte[] response(String address, String httpHead, byte[] body) {
        byte[] http = joined(bytes("HTTP/1.1 200 OK\r\n" + httpHead + "\r\n\r\n"), body);
        return record(
                "response",
                address,
                "Content-Type: application/http; msgtype=response\r\nWARC-Payload-Digest: sha1:A\r\n",
                http);
    }

    private static byte[] tar(String name, byte[] content) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(head, 136, "00000000000");
        put(head, 156, "0");
        put(head, 257, "ustar\u000000");
        Arrays.fill(head, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xFF;
        }
        put(head, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return joined(head, Arrays.copyOf(content, (content.length + 511) / 512 * 512), new byte[1024]);
    }

    private static void put(byte[] block, int at, String text) {
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(raw, 0, block, at, raw.length);
    }

    @Test
    void anArchiveGivesOneReportAnEntryAndSkipsWhatBelongsToPages() {
        byte[] zip = zip("a.html", PAGE, "a_files/frame.html", PAGE, "style.css", "p {}", "sub/b.txt", TEXT);
        Capture.Reading reading = Capture.read("week.zip", zip);
        assertThat(reading.reports()).extracting(Report::name).containsExactly("week.zip!a", "week.zip!sub/b.txt");
        assertThat(reading.reports()).extracting(Report::id).doesNotHaveDuplicates();
        assertThat(reading.reports())
                .extracting(Report::evidence)
                .containsOnly(reading.reports().get(0).evidence());
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void archivesWithinArchivesAreOpened() {
        byte[] inner = zip("b.txt", TEXT);
        byte[] outer = zip(new String[] {"inner.zip", "c.txt"}, new byte[][] {inner, bytes(TEXT)});
        assertThat(Capture.read("outer.zip", outer).reports())
                .extracting(Report::name)
                .containsExactly("outer.zip!inner.zip!b.txt", "outer.zip!c.txt");
    }

    @Test
    void aBombIsRefusedAndTheRestIsRead() {
        byte[] zip = zip(new String[] {"bomb.txt", "b.txt"}, new byte[][] {new byte[60_000_000], bytes(TEXT)});
        Capture.Reading reading = Capture.read("x.zip", zip);
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("TOO_LARGE");
        assertThat(reading.reports()).extracting(Report::name).containsExactly("x.zip!b.txt");
    }

    @Test
    void deepNestsEndInAFault() {
        byte[] nest = bytes(TEXT);
        for (int i = 0; i < 12; i++) {
            nest = zip(new String[] {"n.zip"}, new byte[][] {nest});
        }
        assertThat(Capture.read("n.zip", nest).faults()).extracting(Fault::code).containsExactly("TOO_DEEP");
    }

    @Test
    void aCutArchiveGivesWhatItStillHoldsAndSaysSo() {
        byte[] zip = zip("b.txt", TEXT, "c.txt", TEXT.repeat(50));
        Capture.Reading reading = Capture.read("x.zip", Arrays.copyOf(zip, zip.length / 2));
        assertThat(reading.reports()).isNotEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains("DAMAGED");
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfPages() {
        Capture.Reading reading =
                Capture.read("x.docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"));
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("UNSUPPORTED");
    }

    @Test
    void tarIsReadPackedAndPlain() {
        byte[] tar = tar("deep/b.txt", bytes(TEXT));
        assertThat(Capture.read("x.tar", tar).reports())
                .extracting(Report::name)
                .containsExactly("x.tar!deep/b.txt");
        assertThat(Capture.read("x.tar.gz", gzip(tar)).reports())
                .extracting(Report::name)
                .containsExactly("x.tar!deep/b.txt");
    }

    @Test
    void aPackedWebArchiveGivesItsPagesWithAddressAndCharsetOfTheHeader() {
        byte[] russian =
                PAGE.replace("Bridge opens again", "Мост снова открыт").getBytes(Charset.forName("windows-1251"));
        byte[] warc = joined(
                gzip(record("warcinfo", "", "Content-Type: application/warc-fields\r\n", bytes("software: x\r\n"))),
                gzip(response("https://example.org/a", "Content-Type: text/html; charset=windows-1251", russian)),
                gzip(response("https://example.org/logo.png", "Content-Type: image/png", new byte[] {1, 2, 3})),
                gzip(record(
                        "revisit",
                        "https://example.org/a",
                        "WARC-Payload-Digest: sha1:A\r\n",
                        bytes("HTTP/1.1 200 OK\r\n\r\n"))));
        Capture.Reading reading = Capture.read("crawl.warc.gz", warc);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reports()).singleElement().satisfies(report -> {
            assertThat(report.name()).endsWith("!https://example.org/a");
            assertThat(report.title()).isEqualTo("Мост снова открыт");
            assertThat(report.address()).contains("https://example.org/a");
        });
    }

    @Test
    void chunksAndPackedContentAreUndone() {
        byte[] packed = gzip(bytes(PAGE));
        byte[] chunked = joined(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        byte[] warc = response(
                "https://example.org/a",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
                chunked);
        assertThat(Capture.read("crawl.warc", warc).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.text()).contains(STORY));
    }

    @Test
    void aDamagedRecordLosesOnlyItself() {
        byte[] first = gzip(response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)));
        byte[] second = gzip(response("https://example.org/b", "Content-Type: text/html", bytes(PAGE)));
        Arrays.fill(first, 40, 60, (byte) 0x55);
        byte[] head = gzip(record("warcinfo", "", "", bytes("x")));
        Capture.Reading reading = Capture.read("crawl.warc.gz", joined(head, first, second));
        assertThat(reading.reports()).extracting(Report::name).containsExactly("crawl.warc.gz!https://example.org/b");
        assertThat(reading.faults()).isNotEmpty().extracting(Fault::code).containsOnly("DAMAGED");
    }

    @Test
    void anArchiveOfNothingButDamageEndsInFaults() {
        byte[] bytes =
                ("WARC/1.0\nWARC-Type: response\n\n" + "\nWARC/\n\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        Capture.Reading reading = Capture.read("broken.warc", bytes);

        assertThat(reading.reports()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains("DAMAGED");
    }

    @Test
    void aRevisitWhoseOriginalIsElsewhereIsSaid() {
        byte[] warc = record("revisit", "https://example.org/a", "WARC-Payload-Digest: sha1:Z\r\n", bytes(""));
        assertThat(Capture.read("crawl.warc", warc).faults())
                .extracting(Fault::code)
                .containsExactly("REVISIT");
    }

    @Test
    void aWaczIsReadThroughItsRecords() {
        byte[] warc = gzip(response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)));
        byte[] wacz = zip(
                new String[] {"datapackage.json", "pages/pages.jsonl", "archive/data.warc.gz"},
                new byte[][] {bytes("{\"resources\": []}"), bytes("{\"url\": \"x\"}"), warc});
        Capture.Reading reading = Capture.read("crawl.wacz", wacz);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reports()).singleElement().satisfies(report -> assertThat(report.text())
                .contains(STORY));
    }

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
    void aLetterIsReadWithItsSubjectAndDay() {
        String mail =
                "From: Desk <desk@example.org>\r\nTo: a@example.org\r\nSubject: =?UTF-8?Q?Bridge_opens_again_=E2=80=93_a_note?=\r\nDate: Sat, 08 Mar 2031 12:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + STORY.replace(" said", " s=\r\naid") + "\r\n\r\n" + STORY + "\r\n";
        assertThat(read("note.eml", mail).reports()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Bridge opens again – a note");
            assertThat(report.articleBody()).contains(STORY);
            assertThat(report.published().earliest()).isEqualTo("2031-03-08");
        });
    }

    @Test
    void ofALetterInTwoFormsTheRicherIsRead() {
        String mail =
                "From: a@example.org\nSubject: Bridge\nDate: Sat, 08 Mar 2031 12:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nplain\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(bytes(PAGE)) + "\n--b1--\n";
        assertThat(read("note.eml", mail).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.articleBody()).contains(STORY));
    }

    @Test
    void aPageSavedAsMailIsReadUnderItsAddress() {
        String mhtml =
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Location: https://example.org/a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + PAGE.replace("=", "=3D")
                        + "\r\n--b1\r\nContent-Type: text/css\r\nContent-Location: https://example.org/a.css\r\n\r\np {}\r\n--b1--\r\n";
        assertThat(read("page.mhtml", mhtml).reports()).singleElement().satisfies(report -> {
            assertThat(report.address()).contains("https://example.org/a");
            assertThat(report.articleBody()).contains(STORY);
        });
    }

    @Test
    void aPageWithADateLineIsNoMail() {
        assertThat(read("page.txt", "Date: 21 November 2030\n\n" + TEXT).reports())
                .extracting(Report::name)
                .containsExactly("page.txt");
    }

    @Test
    void markdownIsReadWithoutItsMarks() {
        String text = "---\ntitle: Bridge opens again\ndate: 2031-03-08\n---\n\n## The **bridge**\n\n"
                + STORY.replace("bridge", "[bridge](https://example.org/b)")
                + "\n\n- one item of the list of things\n\n> " + STORY + "\n";
        assertThat(read("note.md", text).reports()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Bridge opens again");
            assertThat(report.articleBody())
                    .contains(STORY)
                    .doesNotContain("**")
                    .doesNotContain("https://");
            assertThat(report.published().earliest()).isEqualTo("2031-03-08");
        });
    }

    @Property(tries = 60)
    void aDamagedContainerIsReadOrRefused(
            @ForAll @IntRange(max = 6) int kind, @ForAll @IntRange(max = 3000) int place, @ForAll byte value) {
        List<byte[]> whole = List.of(
                zip("a.html", PAGE, "b.txt", TEXT),
                tar("b.txt", bytes(TEXT)),
                joined(gzip(response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)))),
                response("https://example.org/a", "Content-Type: text/html\r\nTransfer-Encoding: chunked", bytes(PAGE)),
                bytes("<rss><channel><item><title>t</title><description>" + STORY
                        + "</description></item></channel></rss>"),
                bytes(
                        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"content_text\": \"x\"}]}"),
                bytes("MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n" + TEXT
                        + "\n--b--\n"));
        byte[] bytes = whole.get(kind).clone();
        bytes[place % bytes.length] = value;
        Capture.Reading changed = Capture.read("x", bytes);
        Capture.Reading cut = Capture.read("x", Arrays.copyOf(bytes, place % bytes.length));
        assertThat(changed.reports().size() + changed.faults().size()).isPositive();
        assertThat(cut.reports().size() + cut.faults().size()).isPositive();
    }
}
