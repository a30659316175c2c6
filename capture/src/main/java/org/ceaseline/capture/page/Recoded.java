package org.ceaseline.capture.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.Decoded;
import org.ceaseline.capture.language.Encodings;

/** The bytes of a page as markup is read from them, and the way back where they had to be written anew. */
final class Recoded {

    final byte[] bytes;
    final Charset charset;
    private final int[] raw;

    private Recoded(byte[] bytes, Charset charset, int[] raw) {
        this.bytes = bytes;
        this.charset = charset;
        this.raw = raw;
    }

    static Recoded of(Source source) {
        Charset charset = Encodings.of(source.bytes(), source.charset());
        return Charsets.mustRecode(charset) ? anew(source) : new Recoded(source.bytes(), charset, new int[0]);
    }

    private static Recoded anew(Source source) {
        Decoded decoded = Decoded.of(source.bytes(), source.charset());
        String text = decoded.text();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] raw = new int[bytes.length];
        int at = 0;
        for (int i = 0; i < text.length() && at < raw.length; i++) {
            int length = Character.isHighSurrogate(text.charAt(i)) ? 0 : units(text.charAt(i));
            int place = decoded.rawAt(i);
            for (int k = 0; k < length && at < raw.length; k++) {
                raw[at++] = place;
            }
        }
        return new Recoded(bytes, StandardCharsets.UTF_8, raw);
    }

    private static int units(char c) {
        return Character.isLowSurrogate(c) ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    /** The places in the raw bytes. */
    int[] raw(int[] places) {
        if (raw.length == 0) {
            return places;
        }
        int[] back = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            back[i] = raw[Math.min(places[i], raw.length - 1)];
        }
        return back;
    }
}
