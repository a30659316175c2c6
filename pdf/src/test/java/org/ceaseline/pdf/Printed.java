package org.ceaseline.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Documents printed for the tests. Not safe to share between threads. */
final class Printed {

    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    Printed page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    Printed lines(PDFont font, float size, float x, float top, String... lines) {
        float y = page.getMediaBox().getHeight() - top;
        for (String line : lines) {
            text(font, size, x, y, line);
            y -= size * 1.25f;
        }
        return this;
    }

    private void text(PDFont font, float size, float x, float y, String line) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(x, y);
            out.showText(line);
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of two columns, drawn row by row, as some programs print them. */
    Printed rows(float size, float top, float left, float right, List<String[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            lines(PLAIN, size, left, top + i * size * 1.25f, rows.get(i)[0]);
            if (!rows.get(i)[1].isEmpty()) {
                lines(PLAIN, size, right, top + i * size * 1.25f, rows.get(i)[1]);
            }
        }
        return this;
    }

    Printed picture() {
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            var image = new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            out.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 600);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Draws signs one by one in a font of 256 signs of one width, whose table says what each stands for.
     *
     * @param shown the line as the paper shows it, from left to right
     * @param fromLeft true to draw from the left, as some programs do, false from the right
     */
    Printed signs(String shown, float size, float top, boolean fromLeft) {
        List<String> letters =
                shown.codePoints().mapToObj(Character::toString).distinct().toList();
        try {
            PDFont font = PDFontFactory.createFont(new SignFont(document, letters).dictionary());
            float y = page.getMediaBox().getHeight() - top;
            StringBuilder content = new StringBuilder("BT /F9 " + size + " Tf\n");
            for (int i = 0; i < shown.length(); i++) {
                int at = fromLeft ? i : shown.length() - 1 - i;
                content.append("1 0 0 1 " + (60 + at * size * 0.5f) + " " + y + " Tm <");
                content.append(String.format("%02X", 33 + letters.indexOf(shown.substring(at, at + 1))));
                content.append("> Tj\n");
            }
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(content.append("ET\n").toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            page.getResources().put(COSName.getPDFName("F9"), font);
            page.setContents(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Printed title(String title) {
        document.getDocumentInformation().setTitle(title);
        return this;
    }

    Printed locked(String password) {
        try {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("the owner's", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A page whose content is these bytes, packed. */
    Printed content(byte[] content) {
        try {
            PDStream stream = new PDStream(document, new java.io.ByteArrayInputStream(content), COSName.FLATE_DECODE);
            page.setContents(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
