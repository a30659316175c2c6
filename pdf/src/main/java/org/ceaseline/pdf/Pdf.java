package org.ceaseline.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.ForeignForm;
import org.ceaseline.capture.Watch;

/** The door of pdf: the text of a PDF document as a page, in reading order. Stateless; safe to share between threads. */
public final class Pdf implements ForeignForm {

    /** Larger files are refused, in bytes. */
    static final int LARGEST = 200_000_000;

    /** Unpacked parts of one document that are held at once, in bytes. */
    static final long MOST_UNPACKED = 400_000_000;

    private static final int HEAD = 1024;
    private static final byte[] NOTHING = {};

    static {
        FontMappers.set(new OneFont());
    }

    /** Made by the service loader. */
    public Pdf() {}

    @Override
    public boolean takes(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    @Override
    public Turned turn(String name, byte[] bytes) {
        return turn(name, bytes, Watch.NONE);
    }

    /** Tells each page that is read. */
    @Override
    public Turned turn(String name, byte[] bytes, Watch watch) {
        if (bytes.length > LARGEST) {
            return refused(new Fault(
                    "TOO_LARGE",
                    name,
                    "The document has " + bytes.length + " bytes; the limit is " + LARGEST + ".",
                    "Cut it into single reports."));
        }
        List<Fault> faults = new ArrayList<>();
        try (PDDocument document = open(bytes)) {
            return turned(name, document, watch, faults);
        } catch (InvalidPasswordException e) {
            return refused(new Fault(
                    "ENCRYPTED",
                    name,
                    "The document opens with a password only.",
                    "Open it with the password, print it into a file and read that."));
        } catch (IOException | RuntimeException e) {
            return refused(damaged(name));
        } catch (StackOverflowError | OutOfMemoryError e) {
            return refused(new Fault(
                    "TOO_LARGE",
                    name,
                    "The document unpacks to more than can be held, or its parts lie too deep in each other.",
                    "If it is no bomb, print it into a new file and read that."));
        }
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_UNPACKED).streamCache);
    }

    private static Turned turned(String name, PDDocument document, Watch watch, List<Fault> faults) throws IOException {
        Glyphs glyphs = Glyphs.of(document, watch);
        Sheets sheets = Sheets.of(glyphs.pages());
        if (sheets.isEmpty()) {
            return refused(
                    glyphs.damagedPages() > 0
                            ? damaged(name)
                            : new Fault(
                                    "NO_TEXT",
                                    name,
                                    "The document shows pictures and no text, as scans do.",
                                    "Run text recognition (OCR) over it and read the result."));
        }
        if (glyphs.isCut()) {
            faults.add(new Fault(
                    "TRUNCATED",
                    name + ", page " + glyphs.pages().size(),
                    "The document is larger than a report can be; what follows was not read.",
                    "Cut it into single reports."));
        }
        if (glyphs.damagedPages() > 0) {
            faults.add(new Fault(
                    "DAMAGED",
                    name,
                    glyphs.damagedPages() + " pages are damaged; what could be read of them was.",
                    "Compare with the original."));
        }
        return new Turned(Markup.of(document, sheets).getBytes(StandardCharsets.UTF_8), faults);
    }

    private static Fault damaged(String name) {
        return new Fault(
                "DAMAGED", name, "The document is damaged and cannot be opened.", "Fetch it again, or print it anew.");
    }

    private static Turned refused(Fault fault) {
        return new Turned(NOTHING, List.of(fault));
    }
}
