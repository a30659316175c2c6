package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.capture.form.Packed.PAGE;
import static org.ceaseline.capture.form.Packed.STORY;
import static org.ceaseline.capture.form.Packed.bytes;
import static org.ceaseline.capture.form.Packed.gzip;
import static org.ceaseline.capture.form.Packed.joined;
import static org.ceaseline.capture.form.Packed.record;
import static org.ceaseline.capture.form.Packed.response;
import static org.ceaseline.capture.form.Packed.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

class WebArchivesTest {

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
    void versionsOfOnePageAreReportsOfTheirOwnWithTheirTimes() {
        byte[] first = response("https://example.org/a", "Content-Type: text/html", bytes(PAGE));
        byte[] later = new String(
                        response(
                                "https://example.org/a",
                                "Content-Type: text/html",
                                bytes(PAGE.replace("on Friday morning", "on Monday morning"))),
                        StandardCharsets.UTF_8)
                .replace("2031-03-08T12:00:00Z", "2031-03-09T12:00:00Z")
                .replace("sha1:A", "sha1:B")
                .getBytes(StandardCharsets.UTF_8);
        byte[] unchanged = record("revisit", "https://example.org/a", "WARC-Payload-Digest: sha1:B\r\n", bytes(""));

        List<Report> reports =
                Capture.read("crawl.warc", joined(first, later, unchanged)).reports();

        assertThat(reports).extracting(Report::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(reports)
                .extracting(report -> report.fetched().orElse(""))
                .containsExactly("2031-03-08T12:00:00Z", "2031-03-09T12:00:00Z");
        assertThat(org.ceaseline.capture.Versions.difference(reports.get(0), reports.get(1)))
                .extracting(org.ceaseline.capture.Versions.Step::change)
                .containsOnly(org.ceaseline.capture.Versions.Change.CHANGED);
    }

    @Test
    void aPageWithoutADayIsBoundedByTheMomentOfFetching() {
        Published published = Capture.read(
                        "crawl.warc", response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)))
                .reports()
                .get(0)
                .published();

        assertThat(published.isKnown()).isFalse();
        assertThat(published.latest()).isEqualTo("2031-03-09");
        assertThat(published.signals()).extracting(Published.Signal::kind).containsExactly("fetched");
    }

    @Test
    void theMarkOfTheTextGoesBeforeTheHeaderAndTheHeaderBeforeThePage() {
        String page = PAGE.replace("<head>", "<head><meta charset=\"koi8-r\">")
                .replace("Bridge opens again", "Мост снова открыт");
        byte[] byHeader = response(
                "https://example.org/a",
                "Content-Type: text/html; charset=\"windows-1251\"",
                page.getBytes(Charset.forName("windows-1251")));
        byte[] byMark = response(
                "https://example.org/b", "Content-Type: text/html; charset=windows-1251", bytes("\uFEFF" + page));

        assertThat(Capture.read("crawl.warc", joined(byHeader, byMark)).reports())
                .extracting(Report::title)
                .containsExactly("Мост снова открыт", "Мост снова открыт");
    }

    @Test
    void otherAnswersThanPagesArePassedOverAndOtherPackingsNamed() {
        byte[] missing = new String(
                        response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)),
                        StandardCharsets.UTF_8)
                .replace("200 OK", "404 No")
                .getBytes(StandardCharsets.UTF_8);
        byte[] packed = response(
                "https://example.org/b", "Content-Type: text/html\r\nContent-Encoding: br", new byte[] {1, 2, 3, 4});
        byte[] page = response("https://example.org/case_files/c", "Content-Type: text/html", bytes(PAGE));

        Capture.Reading reading = Capture.read("crawl.warc", joined(missing, packed, page));

        assertThat(reading.reports())
                .extracting(Report::name)
                .containsExactly("crawl.warc!https://example.org/case_files/c");
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("UNSUPPORTED");
    }

    @Test
    void aCutWaczIsReadAsFarAsItGoes() {
        byte[] warc = joined(
                response("https://example.org/a", "Content-Type: text/html", bytes(PAGE)),
                response("https://example.org/b", "Content-Type: text/html", bytes(PAGE)));
        byte[] wacz = zip(new String[] {"archive/data.warc", "archive/more.warc"}, new byte[][] {warc, warc});

        Capture.Reading reading = Capture.read("crawl.wacz", Arrays.copyOf(wacz, wacz.length / 2));

        assertThat(reading.reports()).isNotEmpty();
        assertThat(reading.faults()).extracting(Fault::code).contains("DAMAGED");
    }
}
