package org.ceaseline.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ceaseline.capture.Watch;

/** The signs of a document, page by page, within limits of time and memory. Not safe to share between threads. */
final class Glyphs extends PDFTextStripper {

    /** Pages read of one document. */
    static final int MOST_PAGES = 2_000;

    /** Signs read of one document; no report is longer. */
    static final int MOST_SIGNS = 4_000_000;

    static final int MOST_SIGNS_OF_A_PAGE = 200_000;

    /** Drawing steps of one document: what draws more is no text. */
    static final long MOST_STEPS = 60_000_000;

    /** Directions of writing on one page that are told apart, in degrees. */
    private static final int QUARTER = 90;

    /** Ends a page or the document at a limit; caught where the page began. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("limit reached", null, false, false);
        }
    }

    private final List<List<Glyph>> pages = new ArrayList<>();
    private final List<List<Glyph>> directions = new ArrayList<>();
    private int signs;
    private long steps;
    private int damaged;
    private boolean cut;

    private Glyphs() throws IOException {
        setStartPage(0);
        for (int i = 0; i < 4; i++) {
            directions.add(new ArrayList<>());
        }
    }

    static Glyphs of(PDDocument document, Watch watch) throws IOException {
        Glyphs glyphs = new Glyphs();
        glyphs.document = document;
        int count = document.getNumberOfPages();
        for (int i = 0; i < count && !glyphs.isFull(); i++) {
            if (i == MOST_PAGES) {
                glyphs.cut = true;
                break;
            }
            glyphs.page(document, i);
            watch.part(i + 1, count);
        }
        return glyphs;
    }

    private boolean isFull() {
        return signs >= MOST_SIGNS || steps >= MOST_STEPS;
    }

    private void page(PDDocument document, int number) throws IOException {
        directions.forEach(List::clear);
        try {
            PDPage page = document.getPage(number);
            if (page.hasContents()) {
                processPage(page);
            }
        } catch (Enough e) {
            cut = true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            damaged++;
        }
        List<Glyph> most = directions.get(0);
        for (List<Glyph> direction : directions) {
            most = direction.size() > most.size() ? direction : most;
        }
        pages.add(List.copyOf(most));
    }

    @Override
    protected void writePage() {
        // the signs are put in order elsewhere
    }

    @Override
    public void writeText(PDDocument document, Writer writer) {
        throw new UnsupportedOperationException("Ask for pages() instead.");
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new Enough();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        String text = sign.getUnicode();
        if (text == null || text.isEmpty() || text.charAt(0) == 0) {
            return;
        }
        int direction = Math.floorMod(Math.round(sign.getDir() / QUARTER), 4);
        List<Glyph> seen = directions.get(direction);
        signs++;
        if (seen.size() >= MOST_SIGNS_OF_A_PAGE || signs > MOST_SIGNS) {
            throw new Enough();
        }
        float size = Math.max(sign.getYScale(), 1);
        Glyph glyph = new Glyph(
                sign.getXDirAdj(),
                sign.getYDirAdj(),
                Math.max(sign.getWidthDirAdj(), 0),
                size,
                Glyph.isBold(String.valueOf(sign.getFont().getName())),
                plain(text));
        if (!isPrintedTwice(seen, glyph)) {
            seen.add(glyph);
        }
    }

    /** Ligatures and the shapes that Arabic letters take in a word become their letters. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFB00' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFF') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** Bold letters are made in some documents by printing them again a hair beside. */
    private static boolean isPrintedTwice(List<Glyph> seen, Glyph glyph) {
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - 120); i--) {
            Glyph other = seen.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.x() - glyph.x()) < glyph.width() * 0.3
                    && Math.abs(other.y() - glyph.y()) < glyph.size() * 0.3) {
                return true;
            }
        }
        return false;
    }

    /** A list of signs for each page, in the order of drawing, in the direction in which most of the page is written. */
    List<List<Glyph>> pages() {
        return pages;
    }

    int damagedPages() {
        return damaged;
    }

    boolean isCut() {
        return cut;
    }
}
