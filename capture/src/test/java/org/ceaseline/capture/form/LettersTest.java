package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.capture.form.Packed.PAGE;
import static org.ceaseline.capture.form.Packed.STORY;
import static org.ceaseline.capture.form.Packed.TEXT;
import static org.ceaseline.capture.form.Packed.bytes;
import static org.ceaseline.capture.form.Packed.read;

import java.util.Base64;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

class LettersTest {

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

    @Test
    void aCutSavedPageIsReadAsFarAsItGoes() {
        String mhtml =
                "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Location: https://example.org/a\r\n\r\n"
                        + PAGE.substring(0, PAGE.length() - 40);

        assertThat(read("page.mhtml", mhtml).reports())
                .singleElement()
                .satisfies(report -> assertThat(report.articleBody()).contains(STORY));
    }

    @Test
    void aLetterWhosePartsCannotBeFoundIsDamaged() {
        String mail =
                "From: a@example.org\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n--other\nContent-Type: text/plain\n\ntext\n";

        assertThat(read("note.eml", mail).faults()).extracting(Fault::code).containsExactly("DAMAGED");
    }

    @Test
    void whatIsAttachedToALetterIsReadBesideIt() {
        String mail =
                "From: a@example.org\nSubject: Bulletin\nDate: Sat, 08 Mar 2031 12:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\n"
                        + STORY
                        + "\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Disposition: attachment; filename=\"page.html\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(bytes(PAGE)) + "\n--b1--\n";

        assertThat(read("note.eml", mail).reports())
                .extracting(Report::title)
                .containsExactly("Bulletin", "Bridge opens again");
    }

    @Test
    void markdownWithAHeadThatNeverEndsIsReadAsText() {
        String text = "---\ntitle: Bridge\n\n# Bridge opens again\n\n" + STORY + "\n\n![The ramp on Tuesday](a.png)\n";

        assertThat(read("note.md", text).reports()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Bridge opens again");
            assertThat(report.articleBody()).contains(STORY).doesNotContain("The ramp");
        });
    }
}
