package org.ceaseline.capture.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceaseline.capture.form.Packed.PAGE;
import static org.ceaseline.capture.form.Packed.TEXT;
import static org.ceaseline.capture.form.Packed.bytes;
import static org.ceaseline.capture.form.Packed.gzip;
import static org.ceaseline.capture.form.Packed.joined;
import static org.ceaseline.capture.form.Packed.tar;
import static org.ceaseline.capture.form.Packed.zip;

import java.util.Arrays;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.junit.jupiter.api.Test;

class ArchivesTest {

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
    void aBrokenTarGivesWhatStandsBeforeTheBreak() {
        byte[] first = tar("a.txt", bytes(TEXT));
        byte[] whole = joined(Arrays.copyOf(first, first.length - 1024), tar("b.txt", bytes(TEXT)));
        Arrays.fill(whole, first.length - 1024 + 100, first.length - 1024 + 160, (byte) 'x');

        Capture.Reading reading = Capture.read("x.tar", whole);

        assertThat(reading.reports()).extracting(Report::name).containsExactly("x.tar!a.txt");
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("DAMAGED");
    }

    @Test
    void aCutPackedTarIsReadAsFarAsItGoes() {
        byte[] packed =
                gzip(joined(Arrays.copyOf(tar("a.txt", bytes(TEXT)), 1024), tar("b.txt", bytes(TEXT.repeat(40)))));

        Capture.Reading reading = Capture.read("x.tar.gz", Arrays.copyOf(packed, packed.length - 30));

        assertThat(reading.reports()).extracting(Report::name).contains("x.tar!a.txt");
        assertThat(reading.faults()).extracting(Fault::code).contains("DAMAGED");
    }

    @Test
    void aLockedArchiveIsNamed() {
        byte[] zip = zip("a.html", PAGE);
        zip[6] |= 1;

        assertThat(Capture.read("x.zip", zip).faults()).extracting(Fault::code).containsExactly("ENCRYPTED");
    }

    @Test
    void aFolderThatOnlyEndsLikeThatOfASavedPageIsRead() {
        byte[] zip = zip("court_files/a.html", PAGE, "page.html", PAGE, "page_files/frame.html", PAGE);

        assertThat(Capture.read("x.zip", zip).reports())
                .extracting(Report::name)
                .containsExactly("x.zip!court_files/a", "x.zip!page");
    }

    @Test
    void theOneWhoWatchesIsToldOfEachEntry() {
        int[] entries = new int[1];

        Capture.read("x.zip", zip("a.html", PAGE, "b.txt", TEXT, "c.txt", TEXT), () -> entries[0]++);

        assertThat(entries[0]).isEqualTo(3);
    }
}
