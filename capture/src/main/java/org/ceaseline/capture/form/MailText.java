package org.ceaseline.capture.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encodings of mail: quoted-printable, base64, encoded words, boundaries. What is damaged is read as far as it goes. */
final class MailText {

    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:-]+)(?:\\*\\w+)?\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

    private MailText() {}

    static byte[] decoded(String encoding, byte[] raw) {
        return switch (encoding) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw, false);
            default -> raw;
        };
    }

    private static byte[] base64(byte[] raw) {
        byte[] letters = new byte[raw.length];
        int size = 0;
        for (byte b : raw) {
            boolean letter =
                    b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/';
            if (letter) {
                letters[size++] = b;
            }
        }
        return Base64.getDecoder().decode(Arrays.copyOf(letters, size % 4 == 1 ? size - 1 : size));
    }

    private static byte[] quotedPrintable(byte[] raw, boolean header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (raw[i] == '=' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else if (raw[i] == '=' && i + 1 < raw.length && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                i += raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n' ? 2 : 1;
            } else {
                out.write(header && raw[i] == '_' ? ' ' : raw[i]);
            }
        }
        return out.toByteArray();
    }

    /** A header with its encoded words read. */
    static String words(String header) {
        Matcher word = WORD.matcher(header);
        StringBuilder out = new StringBuilder();
        while (word.find()) {
            byte[] raw = word.group(3).getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = word.group(2).equalsIgnoreCase("B") ? base64(raw) : quotedPrintable(raw, true);
            word.appendReplacement(out, Matcher.quoteReplacement(new String(bytes, charset(word.group(1)))));
        }
        return word.appendTail(out).toString().strip();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** A date as mail writes it, in ISO 8601; empty where it cannot be read. */
    static String isoDate(String raw) {
        try {
            String plain = raw.replaceAll("\\s*\\([^)]*\\)\\s*$", "").strip();
            return OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The parts between the lines of a boundary, head and all; a missing last line is forgiven. */
    static List<byte[]> parts(byte[] raw, String boundary) {
        List<byte[]> parts = new ArrayList<>();
        if (boundary.isEmpty()) {
            return parts;
        }
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int start = -1;
        for (int at = find(raw, mark, 0); at >= 0; at = find(raw, mark, at + mark.length)) {
            if (start >= 0) {
                parts.add(Arrays.copyOfRange(raw, start, Math.max(start, withoutBreak(raw, at))));
            }
            start = afterLine(raw, at + mark.length);
            boolean last = at + mark.length + 1 < raw.length
                    && raw[at + mark.length] == '-'
                    && raw[at + mark.length + 1] == '-';
            if (last) {
                return parts;
            }
        }
        if (start >= 0 && start < raw.length) {
            parts.add(Arrays.copyOfRange(raw, start, raw.length));
        }
        return parts;
    }

    /** Where the boundary next stands at the start of a line. */
    private static int find(byte[] raw, byte[] mark, int from) {
        for (int i = from; i + mark.length <= raw.length; i++) {
            if ((i == 0 || raw[i - 1] == '\n')
                    && raw[i] == '-'
                    && Arrays.equals(raw, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int withoutBreak(byte[] raw, int at) {
        int end = at > 0 && raw[at - 1] == '\n' ? at - 1 : at;
        return end > 0 && raw[end - 1] == '\r' ? end - 1 : end;
    }

    private static int afterLine(byte[] raw, int at) {
        int i = at;
        while (i < raw.length && raw[i] != '\n') {
            i++;
        }
        return Math.min(raw.length, i + 1);
    }
}
