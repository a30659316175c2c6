package org.ceaseline.capture.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the encoding of a page: byte order mark, transfer header, declaration in the page, and what the bytes allow. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 2048;
    private static final Map<String, String> READ_AS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "utf-16", "utf-8",
            "unicode", "utf-8",
            "x-sjis", "windows-31j");

    private Charsets() {}

    static Charset of(byte[] bytes, Optional<String> header) {
        Optional<Charset> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> declared = header.flatMap(Charsets::named).or(() -> declared(bytes));
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return isUtf8WithMarks(bytes) ? StandardCharsets.UTF_8 : declared.get();
        }
        if (declared.isPresent()) {
            return isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }
        return isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset");
        while (at >= 0) {
            int i = at + 7;
            while (i < head.length() && " =\"'".indexOf(head.charAt(i)) >= 0) {
                i++;
            }
            int stop = i;
            while (stop < head.length()
                    && (Character.isLetterOrDigit(head.charAt(stop)) || "-_:".indexOf(head.charAt(stop)) >= 0)) {
                stop++;
            }
            Optional<Charset> named = named(head.substring(i, stop));
            if (named.isPresent()) {
                return named;
            }
            at = head.indexOf("charset", at + 7);
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Charset.forName(READ_AS.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** True where the bytes hold no more broken sequences than a page cut or patched by hand would. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int more = following(bytes[i]);
            if (more > 0 && continues(bytes, i, more)) {
                good++;
                i += more;
            } else {
                bad++;
            }
        }
        return bad * 10 <= good;
    }

    private static boolean isUtf8WithMarks(byte[] bytes) {
        int i = 0;
        int seen = 0;
        while (i < bytes.length) {
            if (bytes[i] < 0) {
                int more = following(bytes[i]);
                if (more == 0 || !continues(bytes, i, more)) {
                    return i + 4 > bytes.length && seen > 0;
                }
                seen++;
                i += more;
            }
            i++;
        }
        return seen > 0;
    }

    private static int following(byte b) {
        int lead = b & 0xFF;
        return lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
    }

    private static boolean continues(byte[] bytes, int at, int more) {
        for (int k = 1; k <= more; k++) {
            if (at + k >= bytes.length || (bytes[at + k] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** True where ASCII is not written as ASCII, so that the bytes must be recoded before they are read as markup. */
    static boolean mustRecode(Charset charset) {
        try {
            CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            CharBuffer read = decoder.decode(ByteBuffer.wrap("<a href=\"&\">~".getBytes(StandardCharsets.US_ASCII)));
            return !"<a href=\"&\">".contentEquals(read.subSequence(0, Math.min(12, read.length())))
                    || charset.name().startsWith("ISO-2022");
        } catch (CharacterCodingException e) {
            return true;
        }
    }
}
