package org.ceaseline.capture.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells which encodings can be read as markup byte by byte. */
final class Charsets {

    private static final String SAMPLE = "<a href=\"&\">~";

    private Charsets() {}

    /** True where ASCII is not written as ASCII, so that the bytes must be recoded before they are read as markup. */
    static boolean mustRecode(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return false;
        }
        try {
            CharBuffer read = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(SAMPLE.getBytes(StandardCharsets.US_ASCII)));
            return !SAMPLE.contentEquals(read) || charset.name().startsWith("ISO-2022");
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
