package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people hand them in. */
class AwkwardFilesTest {

    private static final String SAID =
            "The bridge at Kesh reopened on Tuesday after the committee of Arland and Belmark agreed on a joint patrol.";
    private static final String SAID_TOO =
            "Shells had fallen near the eastern ramp on Friday, and the monitors recorded eleven impacts within an hour.";

    private static Report read(String name, byte[] bytes) {
        Capture.Reading reading = Capture.read(name, bytes);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.reports()).hasSize(1);
        return reading.reports().get(0);
    }

    private static Report read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Alphabets whose letters stand in blocks of their own, blanks between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UTF-16LE; قالت اللجنة المشتركة يوم الثلاثاء إن الجسر فوق القناة فتح من جديد أمام الحافلات.",
                "UTF-16BE; قالت اللجنة المشتركة يوم الثلاثاء إن الجسر فوق القناة فتح من جديد أمام الحافلات.",
                "UTF-16LE; Мост снова открыт во вторник, сообщили обе стороны, и автобусы пойдут в четверг.",
                "UTF-16BE; የከተማው ምክር ቤት ድልድዩ ከእኩለ ቀን ጀምሮ ለአውቶቡሶች ክፍት እንደሚሆን ትናንት አስታወቀ።",
                "UTF-16LE; The bridge over the canal is open again, both sides said on Tuesday, and buses run."
            })
    void textInSixteenBitsNeedsNoMark(Charset charset, String said) {
        byte[] page = ("\n" + said + "\n").getBytes(charset);

        Report report = read("page.txt", page);

        assertThat(report.text()).isEqualTo(said);
        int first = report.alignment().byteAtOrBefore(0);
        assertThat(new String(page, first, 10, charset)).isEqualTo(said.substring(0, 5));
    }

    @Test
    void numbersInSixteenBitsAreStillNoText() {
        byte[] sound = new byte[4000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) (i * 31 % 251 - 100);
        }

        assertThat(Capture.read("sound.raw", sound).faults())
                .extracting(Fault::code)
                .containsExactly("BINARY");
    }

    @Test
    void eachLetterOfAMailboxIsAReport() {
        String box =
                "From desk@example.org Sat May  3 10:00:00 2031\nFrom: desk@example.org\nSubject: Bridge at Kesh reopens\n"
                        + "Date: Sat, 3 May 2031 10:00:00 +0000\n\n" + SAID
                        + "\n\n>From the ramp nobody was seen to leave.\n\n"
                        + "From desk@example.org Sun May  4 11:00:00 2031\nFrom: desk@example.org\nSubject: Ferry stays\n"
                        + "Date: Sun, 4 May 2031 11:00:00 +0000\n\n" + SAID_TOO + "\n";

        List<Report> letters =
                Capture.read("week.mbox", box.getBytes(StandardCharsets.UTF_8)).reports();

        assertThat(letters).extracting(Report::title).containsExactly("Bridge at Kesh reopens", "Ferry stays");
        assertThat(letters)
                .extracting(letter -> letter.published().earliest().toString())
                .containsExactly("2031-05-03", "2031-05-04");
        assertThat(letters.get(0).text()).contains("\nFrom the ramp nobody was seen");
        assertThat(letters).extracting(Report::id).doesNotHaveDuplicates();
    }

    @Test
    void aQuotationInMailIsOneParagraphHoweverItsLinesWereBroken() {
        Report report = read(
                "answer.eml",
                "From: a@example.org\r\nSubject: Re: Bridge at Kesh\r\nDate: Sat, 3 May 2031 10:00:00 +0000\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe desk of the harbour says that this is right, and that the ferry stays.\r\n\r\n"
                        + "> The bridge at Kesh reopened on Tuesday after the committee\r\n> of Arland and Belmark agreed on a joint patrol.\r\n>\r\n"
                        + ">> Is it open?\r\n");

        assertThat(report.outlet()).isEmpty();
        assertThat(report.sections())
                .filteredOn(section -> section.kind() == Section.Kind.QUOTE)
                .extracting(report::textOf)
                .containsExactly("> " + SAID, ">> Is it open?");
    }

    @Test
    void aHeadlineOfNamesIsNotTheOutletToo() {
        Report report = read("page.txt", "Patrol Leaves Port Velm\n\n" + SAID + "\n");

        assertThat(report.title()).isEqualTo("Patrol Leaves Port Velm");
        assertThat(report.outlet()).isEmpty();
    }

    @Test
    void aTableInMarkdownIsReadByRows() {
        Report report = read(
                "week.md",
                "# Week at the canal\n\n" + SAID
                        + "\n\n| District | Impacts |\n|:---|---:|\n| Tolm | **4** |\n| Kesh, east | 31 |\n\n"
                        + SAID_TOO + "\n");

        assertThat(report.sections())
                .filteredOn(section -> section.kind() == Section.Kind.TABLE)
                .extracting(report::textOf)
                .containsExactly("District | Impacts", "Tolm | 4", "Kesh, east | 31");
    }

    @Test
    void aFlashThatOnlyTheLinkedDataCarryIsTheArticle() {
        Report report = read(
                "flash.html",
                "<html><head><title>Bridge at Kesh reopens</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Bridge at Kesh reopens\",\"articleBody\":\"" + SAID
                        + "\"}</script></head><body><div id=root></div></body></html>");

        assertThat(report.articleBody()).isEqualTo(SAID);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void titlesOfAFeedLoseTheirMarkupAndKeepTheirSigns() {
        Report report = read(
                "feed.xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Border &amp;amp; Post</title><item>"
                        + "<title>&lt;b&gt;Bridge&lt;/b&gt; at Kesh &amp;ndash; open &amp;amp; free</title><description>"
                        + SAID
                        + "</description></item></channel></rss>");

        assertThat(report.title()).isEqualTo("Bridge at Kesh – open & free");
        assertThat(report.outlet()).isEqualTo("Border & Post");
    }

    @Test
    void lettersWithinLettersInQuotedPrintableAreOneReport() {
        Report report = read(
                "mail.eml",
                "From: \"D\u00e9sk\" <desk@example.org>\r\nSubject: =?utf-8?Q?Br=C3=BCcke_at_Kesh?=\r\nDate: Sat, 3 May 2031 10:00:00 +0200\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\nprelude\r\n--b1\r\n"
                        + "Content-Type: multipart/alternative; boundary=\"b2\"\r\n\r\n--b2\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplain\r\n"
                        + "--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "<html><body><p>The bridge at Kesh reopened on Tuesday after the committee of Arlan=\r\nd and Belmark agreed on a joint patrol.</p>"
                        + "<p>=C3=98deg=C3=A5rd was there, with the monitors, from the early morning on.</p></body></html>\r\n--b2--\r\n--b1\r\n"
                        + "Content-Type: image/png; name=\"a.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b1--\r\n");

        assertThat(report.title()).isEqualTo("Br\u00fccke at Kesh");
        assertThat(report.articleBody()).startsWith(SAID).contains("\u00d8deg\u00e5rd was there");
    }

    @ParameterizedTest
    @CsvSource({"empty.html, EMPTY", "empty.zip, EMPTY", "empty.warc.gz, EMPTY"})
    void aFileOfNothingIsNamed(String name, String code) {
        assertThat(Capture.read(name, new byte[0]).faults())
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @Test
    void whatStandsAboveTheHeadlineOfABarePageIsNoArticle() {
        Report report = read(
                "amp.html",
                "<!doctype html><html amp lang=en><head><title>Bridge at Kesh reopens</title></head><body><header>Border Post</header>"
                        + "<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><h1>Bridge at Kesh reopens</h1><p>" + SAID
                        + "</p><p>" + SAID_TOO + "</p></body></html>");

        assertThat(report.articleBody()).isEqualTo(SAID + "\n" + SAID_TOO);
    }

    @Test
    void aPageOfCommentsAloneIsAThread() {
        Report report = read(
                "comments.html",
                "<html><head><title>Comments on: Bridge at Kesh</title></head><body><ol class=\"comment-list\">"
                        + "<li class=\"comment\" id=\"comment-1\"><cite class=\"fn\">Orla Venn</cite><div class=\"comment-content\"><p>Who counts the shells?</p></div></li>"
                        + "<li class=\"comment\" id=\"comment-2\"><cite class=\"fn\">Ivo</cite><div class=\"comment-content\"><p>The monitors do, every evening.</p></div></li>"
                        + "</ol></body></html>");

        assertThat(report.comments()).hasSize(2);
        assertThat(report.articleBody()).isEmpty();
        assertThat(report.text()).doesNotContain("Orla");
    }
}
