package org.ceaseline.capture.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.language.DataTable;
import org.ceaseline.capture.language.Wide;

/** Says of bytes that are no text what they are. */
final class Refusal {

    private static final int LOOKED_AT = 1 << 16;

    private Refusal() {}

    static Optional<Fault> of(Source source) {
        byte[] bytes = source.bytes();
        if (bytes.length == 0) {
            return fault("EMPTY", source, "The file holds nothing.", "Capture the page again.");
        }
        if (bytes.length > TextReader.LARGEST) {
            return fault(
                    "TOO_LARGE",
                    source,
                    "The file has " + bytes.length + " bytes; the limit is " + TextReader.LARGEST + ".",
                    "Cut it into single reports, or give it as WARC or ZIP.");
        }
        Optional<String> kind = known(bytes);
        if (kind.isPresent()) {
            return fault(
                    kind.get().startsWith("a ") ? "UNSUPPORTED" : "BINARY",
                    source,
                    "The file is " + kind.get() + ", not a text.",
                    "Give the page itself as HTML, text, feed, mail or web archive.");
        }
        return looksBinary(bytes)
                ? fault(
                        "BINARY",
                        source,
                        "The file is no text.",
                        "Give the page itself as HTML, text, feed or archive.")
                : Optional.empty();
    }

    private static Optional<Fault> fault(String code, Source source, String what, String remedy) {
        return Optional.of(new Fault(code, source.name(), what, remedy));
    }

    /** What the first bytes say, by {@code signatures.tsv}. */
    private static Optional<String> known(byte[] bytes) {
        for (String[] row : DataTable.rows(Refusal.class, "signatures.tsv")) {
            boolean sure = row[1].startsWith("x") || row[2].startsWith("a ") || holdsControls(bytes);
            if (sure && matches(bytes, Integer.parseInt(row[0]), row[1])) {
                return Optional.of(row[2]);
            }
        }
        return Optional.empty();
    }

    private static boolean holdsControls(byte[] bytes) {
        for (int i = 0; i < Math.min(512, bytes.length); i++) {
            if (bytes[i] >= 0 && bytes[i] < 9) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, String signature) {
        byte[] wanted = signature.startsWith("x")
                ? java.util.HexFormat.of().parseHex(signature.substring(1).toLowerCase(Locale.ROOT))
                : signature.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + wanted.length;
        return bytes.length >= end && java.util.Arrays.equals(bytes, at, end, wanted, 0, wanted.length);
    }

    /** Many control bytes, and no pattern of zeros as in UTF-16. */
    private static boolean looksBinary(byte[] bytes) {
        int n = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            boolean control = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27;
            controls += control && b != 0 ? 1 : 0;
            evenZeros += b == 0 && i % 2 == 0 ? 1 : 0;
            oddZeros += b == 0 && i % 2 == 1 ? 1 : 0;
        }
        boolean wide = Math.max(evenZeros, oddZeros) * 5 > n && Math.min(evenZeros, oddZeros) * 20 < n;
        int zeros = evenZeros + oddZeros;
        boolean suspect = controls * 20 > n || !wide && zeros * 100 > n && !isMarkedWide(bytes);
        return suspect && Wide.of(bytes).isEmpty();
    }

    private static boolean isMarkedWide(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == 0 && bytes[1] == 0 && bytes.length > 3 && bytes[2] == (byte) 0xFE);
    }
}
