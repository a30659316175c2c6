package org.ceaseline.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The dictionary of a font of up to 200 signs, all half as wide as high, with a table of what each stands for. */
record SignFont(PDDocument document, List<String> letters) {

    COSDictionary dictionary() throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, "Signs");
        font.setInt(COSName.FIRST_CHAR, 33);
        font.setInt(COSName.LAST_CHAR, 32 + letters.size());
        COSArray widths = new COSArray();
        letters.forEach(letter -> widths.add(COSInteger.get(500)));
        font.setItem(COSName.WIDTHS, widths);
        PDStream table = new PDStream(document);
        try (var out = table.createOutputStream()) {
            out.write(table().getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, table);
        return font;
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n");
        table.append(letters.size()).append(" beginbfchar\n");
        for (int i = 0; i < letters.size(); i++) {
            table.append(String.format(
                    "<%02X> <%04X>%n", 33 + i, (int) letters.get(i).charAt(0)));
        }
        return table.append("endbfchar endcmap end end\n").toString();
    }
}
