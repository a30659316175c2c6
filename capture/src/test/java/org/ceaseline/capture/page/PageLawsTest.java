package org.ceaseline.capture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, however broken. */
class PageLawsTest {

    static Stream<String> engines() {
        return GoldThread.ENGINES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void everySectionsFirstAndLastWordStandWhereTheAlignmentSays(String engine) {
        byte[] page = GoldThread.bytes("threads/" + engine + ".html");
        Report report = Capture.read(engine + ".html", page).reports().get(0);

        assertThat(report.sections()).isNotEmpty();
        for (Section section : report.sections()) {
            String text = report.textOf(section);
            assertWord(report, page, section.start(), text.split("\\s")[0]);
            int last = section.start() + Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1;
            assertWord(report, page, last, report.text().substring(last, section.end()));
        }
    }

    private static void assertWord(Report report, byte[] page, int offset, String word) {
        int at = report.alignment().byteAtOrBefore(offset);
        byte[] letters = word.getBytes(StandardCharsets.UTF_8);
        String found = new String(page, at, Math.min(letters.length, page.length - at), StandardCharsets.UTF_8);
        assertThat(found.contains("&") || found.equals(word))
                .as("%s at %d", word, at)
                .isTrue();
    }

    @Test
    void aPageInSixteenBitLettersMapsBackToItsRawBytes() {
        String html =
                "<html><body><p>Arland shelled the harbour on Monday, the monitors of both sides said.</p></body></html>";
        byte[] page = ("\uFEFF" + html).getBytes(StandardCharsets.UTF_16LE);
        Report report = Capture.read("page.html", page).reports().get(0);

        int at = report.alignment().byteAtOrBefore(report.text().indexOf("harbour"));

        assertThat(new String(page, at, 14, StandardCharsets.UTF_16LE)).isEqualTo("harbour");
    }

    @Test
    void aPageThatLiesAboutItsEncodingIsReadAllTheSame() {
        String html =
                "<html><head><meta charset=\"utf-8\"></head><body><p>Белмарк обстрелял порт в понедельник, сообщили наблюдатели"
                        + " обеих сторон после осмотра.</p><p>Никто не пострадал, но мост закрыт до конца недели.</p></body></html>";
        Report report = Capture.read("page.html", html.getBytes(Charset.forName("windows-1251")))
                .reports()
                .get(0);

        assertThat(report.articleBody()).startsWith("Белмарк обстрелял порт");
    }

    @Property(tries = 300)
    void aPageCutAtAnyByteIsReadOrRefused(
            @ForAll @IntRange(max = 24) int engine, @ForAll @IntRange(max = 20_000) int cut) {
        byte[] page = GoldThread.bytes("threads/" + GoldThread.ENGINES.get(engine) + ".html");

        assertReadOrRefused(Arrays.copyOf(page, Math.min(cut, page.length)));
    }

    @Property(tries = 300)
    void aPageWithBytesChangedIsReadOrRefused(@ForAll @IntRange(max = 24) int engine, @ForAll long seed) {
        byte[] page = GoldThread.bytes("threads/" + GoldThread.ENGINES.get(engine) + ".html");
        Random random = new Random(seed);
        byte[] marks = "<>/\"'=& \0\u00FF!-".getBytes(StandardCharsets.ISO_8859_1);
        for (int n = 0; n < 40; n++) {
            page[random.nextInt(page.length)] = marks[random.nextInt(marks.length)];
        }

        assertReadOrRefused(page);
    }

    @Test
    void fiftyThousandNestedElementsAreFlattenedAndTheirTextKept() {
        String deep = "<html><body>" + "<div><b><i>".repeat(50_000)
                + "<p>Arland and Belmark met at noon, both said.</p>" + "</i></b></div>".repeat(50_000)
                + "<p>The truce held until the evening, the monitors said.</p></body></html>";

        Capture.Reading reading = Capture.read("deep.html", deep.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.reports().get(0).text()).contains("met at noon", "held until the evening");
    }

    @Test
    void hugeAttributesNulsAndUnclosedPartsEndInAReport() {
        for (String page : List.of(
                "<html><body><p title=\"" + "x".repeat(5_000_000) + "\">The truce held.</p></body></html>",
                "<html><body><div " + "a=1 ".repeat(500_000) + ">The truce held.</div></body></html>",
                "<html><body>" + "\0".repeat(100_000) + "<p>The truce held.</p></body></html>",
                "<html><body><script>" + "</".repeat(500_000),
                "<html><body><!--" + "-".repeat(500_000),
                "<html><body>" + "<table><tr><td>".repeat(20_000) + "The truce held.",
                "<html><body>" + "<a href=x>".repeat(100_000) + "The truce held.",
                "<html><body>" + "</div></b></p>".repeat(200_000) + "<p>The truce held.</p>",
                "<html><body>" + "&amp".repeat(300_000) + "</body></html>",
                "<html><head><script type=\"application/ld+json\">" + "[".repeat(300_000)
                        + "</script></head><body>x</body></html>")) {
            assertReadOrRefused(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPageOfMoreElementsThanAnybodyWritesIsRefusedBeforeItFillsTheMemory() {
        byte[] page = ("<html><body>" + "<b>".repeat(Markup.MOST_NODES + 10)).getBytes(StandardCharsets.US_ASCII);

        assertThat(Capture.read("page.html", page).faults()).extracting("code").containsExactly("TOO_LARGE");
    }

    private static void assertReadOrRefused(byte[] page) {
        Capture.Reading reading = Capture.read("page.html", page);

        assertThat(reading.reports().size() + reading.faults().size()).isPositive();
        for (Report report : reading.reports()) {
            int before = 0;
            for (Section section : report.sections()) {
                assertThat(section.start()).isGreaterThanOrEqualTo(before);
                assertThat(section.end()).isLessThanOrEqualTo(report.text().length());
                before = section.end();
            }
            assertThat(Capture.read("page.html", page).reports().get(0).text()).isEqualTo(report.text());
        }
    }
}
