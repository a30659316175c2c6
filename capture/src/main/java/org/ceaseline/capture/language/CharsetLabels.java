package org.ceaseline.capture.language;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that pages give to their encodings, as browsers read them. */
final class CharsetLabels {

    private static final Map<String, String> JAVA_NAMES = load();

    private CharsetLabels() {}

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        for (String[] row : DataTable.rows(CharsetLabels.class, "charsets.tsv")) {
            for (String label : row[1].split(" ")) {
                names.put(label, row[0]);
            }
        }
        return names;
    }

    /** The encoding behind a label such as {@code latin1}; empty where nobody knows it. */
    static Optional<Charset> named(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        String java = JAVA_NAMES.getOrDefault(plain, plain);
        try {
            return Charset.isSupported(java) ? Optional.of(Charset.forName(java)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
