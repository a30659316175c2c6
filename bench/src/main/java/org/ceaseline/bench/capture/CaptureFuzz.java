package org.ceaseline.bench.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;

/** The target of the fuzzer: the first byte chooses the form, the rest is the file. */
public final class CaptureFuzz {

    private static final List<String> NAMES = List.of(
            "page.html",
            "page.txt",
            "mail.eml",
            "saved.mhtml",
            "feed.xml",
            "feed.json",
            "note.md",
            "archive.warc",
            "archive.zip",
            "archive.tar",
            "packed.gz",
            "paper.pdf");

    private CaptureFuzz() {}

    /** Called by Jazzer before the clock runs: loading classes takes seconds where each is rewritten for the fuzzer. */
    public static void fuzzerInitialize() {
        for (String text : List.of(
                "<html><body><article><h1>Bridge opens</h1><p>The bridge opened on 3 May 2031, both said.</p></article></body></html>",
                "Bridge opens\n\nThe bridge opened on 3 May 2031, both said.\n",
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n"
                        + "4 0 obj\n<</Length 36>>\nstream\nBT /F1 12 Tf 9 9 Td (Bridge) Tj ET    \nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n")) {
            Capture.read("first", text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Called by Jazzer. Every file must end in reports or faults, and sections must stand in order within their text. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] file = Arrays.copyOfRange(data, 1, data.length);
        Capture.Reading reading = Capture.read(NAMES.get((data[0] & 0xFF) % NAMES.size()), file);
        if (reading.reports().isEmpty() && reading.faults().isEmpty()) {
            throw new IllegalStateException("Neither a report nor a fault.");
        }
        reading.reports().forEach(CaptureFuzz::check);
    }

    private static void check(Report report) {
        int before = 0;
        for (var section : report.sections()) {
            boolean inOrder =
                    section.start() >= before && section.end() <= report.text().length();
            if (!inOrder) {
                throw new IllegalStateException("A section lies outside its text: " + section);
            }
            before = section.end();
        }
    }
}
