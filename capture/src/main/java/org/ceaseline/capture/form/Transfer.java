package org.ceaseline.capture.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The content of an HTTP answer after its transfer and content encodings are undone.
 *
 * @param fault why it cannot be read; empty where it can
 */
record Transfer(byte[] body, Optional<String> fault) {

    static Transfer of(Headers http, byte[] raw, Entries entries) {
        byte[] whole = http.plain("transfer-encoding").contains("chunked") ? unchunked(raw) : raw;
        String encoding = http.plain("content-encoding");
        if (encoding.isEmpty() || encoding.equals("identity") || !isPacked(encoding, whole)) {
            return new Transfer(whole, Optional.empty());
        }
        return switch (encoding) {
            case "gzip", "x-gzip" -> unpacked(whole, entries, in -> new GZIPInputStream(in));
            case "deflate" -> unpacked(
                    whole, entries, in -> new InflaterInputStream(in, new Inflater(!hasZlibHead(whole))));
            default -> new Transfer(
                    new byte[0], Optional.of("The page is packed as \"" + encoding + "\", which is not read."));
        };
    }

    /** Archives often keep the header although the content was unpacked. */
    private static boolean isPacked(String encoding, byte[] bytes) {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return encoding.endsWith("gzip") ? gzip : !(bytes.length > 0 && bytes[0] == '<');
    }

    private static boolean hasZlibHead(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] & 0xFF) * 256 + (bytes[1] & 0xFF)) % 31 == 0;
    }

    private interface Opening {
        InputStream on(InputStream in) throws IOException;
    }

    /** What can be unpacked within the limits; a cut end loses only what is behind it. */
    private static Transfer unpacked(byte[] packed, Entries entries, Opening opening) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int room = entries.room(packed.length);
        try (InputStream in = opening.on(new ByteArrayInputStream(packed))) {
            byte[] piece = new byte[1 << 14];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (out.size() + n > room) {
                    return new Transfer(
                            new byte[0], Optional.of("Unpacked, the page is larger than " + room + " bytes."));
                }
                out.write(piece, 0, n);
            }
        } catch (IOException e) {
            return out.size() > 0
                    ? new Transfer(out.toByteArray(), Optional.empty())
                    : new Transfer(new byte[0], Optional.of("The packed content is damaged."));
        }
        return new Transfer(out.toByteArray(), Optional.empty());
    }

    /** Content that says it comes in chunks and does not is taken as it is. */
    private static byte[] unchunked(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        int at = 0;
        while (at < raw.length) {
            int end = at;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            String size = new String(raw, at, end - at, StandardCharsets.US_ASCII)
                    .replaceAll(";.*", "")
                    .strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                return out.size() > 0 ? out.toByteArray() : raw;
            }
            int length = Math.min(Integer.parseInt(size, 16), Math.max(0, raw.length - end - 1));
            if (length == 0) {
                return out.toByteArray();
            }
            out.write(raw, end + 1, length);
            at = end + 1 + length;
            while (at < raw.length && (raw[at] == '\r' || raw[at] == '\n')) {
                at++;
            }
        }
        return out.toByteArray();
    }
}
