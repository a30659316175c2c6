package org.ceaseline.capture.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of header lines, of a mail, a transfer or an archive's record. Names are compared without case; of repeated
 * headers the first counts.
 *
 * @param first the line before the headers, for example the status; empty where there is none
 * @param end byte after the blank line that ends the block
 */
record Headers(String first, Map<String, String> values, int end) {

    private static final int LONGEST = 1 << 18;
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    /** Reads the block that begins at {@code from}. */
    static Headers of(byte[] bytes, int from, boolean hasFirstLine) {
        int end = blankLine(bytes, from);
        String block = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        Map<String, String> values = new LinkedHashMap<>();
        String first = "";
        String last = "";
        String[] lines = block.split("\r?\n|\r");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            if (i == 0 && hasFirstLine) {
                first = line;
            } else if (!line.isEmpty() && Character.isWhitespace(line.charAt(0)) && values.containsKey(last)) {
                values.merge(last, line.strip(), (a, b) -> a + " " + b);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                values.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        return new Headers(first, values, end);
    }

    private static int blankLine(byte[] bytes, int from) {
        int limit = Math.min(bytes.length, from + LONGEST);
        for (int i = from; i < limit; i++) {
            if (bytes[i] == '\n' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                return i + 2;
            }
            if (bytes[i] == '\n' && i + 2 < bytes.length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                return i + 3;
            }
        }
        return limit;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value before its parameters, lower case, for example {@code text/html}. */
    String plain(String name) {
        String value = get(name);
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter such as {@code charset}; empty where it is not given. */
    String parameter(String name, String parameter) {
        Matcher found = PARAMETER.matcher(get(name));
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(parameter)) {
                return found.group(2) == null ? found.group(3) : found.group(2);
            }
        }
        return "";
    }

    long number(String name) {
        String value = get(name);
        return value.matches("\\d{1,15}") ? Long.parseLong(value) : -1;
    }
}
