package org.ceaseline.capture.language;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in which character encoding bytes are written. Stateless; safe to share between threads. */
public final class Encodings {

    /** How an encoding was told, surest first. */
    public enum Ground {
        MARK,
        UTF8_VALID,
        HEADER,
        DECLARED,
        DETECTED,
        GUESSED
    }

    /**
     * An encoding and the ground for it.
     *
     * @param start first byte of content, after a byte order mark
     */
    public record Found(Charset charset, Ground ground, int start) {}

    private static final int HEAD = 4096;
    private static final Pattern DECLARATION =
            Pattern.compile("(?is)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:-]{2,40})"
                    + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:-]{2,40})[\"']"
                    + "|@charset\\s+[\"']([a-z0-9_:-]{2,40})[\"']");

    private Encodings() {}

    /** The encoding by mark, header, declaration in the page, or detection; windows-1252 where nothing tells. */
    public static Charset of(byte[] bytes, Optional<String> header) {
        return tell(bytes, header).charset();
    }

    /** The encoding with its ground. */
    public static Found tell(byte[] bytes, Optional<String> header) {
        Optional<Found> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Utf8Check utf8 = Utf8Check.of(bytes);
        Optional<Charset> wide = utf8.zeros() > 0 ? Wide.of(bytes) : Optional.empty();
        if (wide.isPresent()) {
            return new Found(wide.get(), Ground.DETECTED, 0);
        }
        if (utf8.isUtf8()) {
            return new Found(StandardCharsets.UTF_8, Ground.UTF8_VALID, 0);
        }
        Optional<Charset> named = header.flatMap(CharsetLabels::named);
        if (named.isPresent() && !contradicts(named.get(), utf8)) {
            return new Found(named.get(), Ground.HEADER, 0);
        }
        Optional<Charset> declared = declared(bytes).flatMap(CharsetLabels::named);
        if (declared.isPresent() && !contradicts(declared.get(), utf8)) {
            return new Found(wide(declared.get()) ? StandardCharsets.UTF_8 : declared.get(), Ground.DECLARED, 0);
        }
        return Detection.of(bytes, utf8);
    }

    /** A page that says UTF-8 and is mostly not, or that is UTF-8 to a few damaged bytes and says otherwise. */
    private static boolean contradicts(Charset named, Utf8Check utf8) {
        return named.equals(StandardCharsets.UTF_8) ? utf8.mostlyBroken() : utf8.nearlyUtf8();
    }

    /** A declaration that can be read byte by byte cannot be in UTF-16. */
    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<Found> byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Found(StandardCharsets.UTF_8, Ground.MARK, 3));
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Found(Charset.forName("UTF-32LE"), Ground.MARK, 4));
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Found(Charset.forName("UTF-32BE"), Ground.MARK, 4));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Found(StandardCharsets.UTF_16LE, Ground.MARK, 2));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Found(StandardCharsets.UTF_16BE, Ground.MARK, 2));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARATION.matcher(head);
        if (!found.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return Optional.of(found.group(group));
            }
        }
        return Optional.empty();
    }
}
