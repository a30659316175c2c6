package org.ceaseline.bench.capture;

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
