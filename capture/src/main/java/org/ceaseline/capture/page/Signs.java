package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ceaseline.capture.language.DataTable;

/** Reads names by the list {@code signs.tsv}. Immutable. */
final class Signs {

    private record Words(List<String> words, int bit) {}

    private final NameTable<Words> byFirstWord = new NameTable<>();
    private final Fragments<Integer> letters = new Fragments<>();
    private final Map<String, Integer> whole = new HashMap<>();

    private final List<String> ignored = new ArrayList<>();
    /** A bit for each letter that an ignored word begins with. */
    private int ignoredFirsts;

    static final Signs LISTED = new Signs();

    private Signs() {
        for (String[] row : DataTable.rows(Signs.class, "signs.tsv")) {
            if (row[0].equals("ignore")) {
                ignored.add(row[1]);
                ignoredFirsts |= 1 << row[1].charAt(0) - 'a';
                continue;
            }
            int bit = Sign.valueOf(row[0].toUpperCase(Locale.ROOT)).bit;
            String pattern = row[1];
            if (pattern.startsWith("~")) {
                letters.add(pattern.substring(1), bit);
            } else if (pattern.startsWith("=")) {
                whole.merge(pattern.substring(1), bit, (a, b) -> a | b);
            } else {
                List<String> words = words(pattern);
                byFirstWord.add(words.get(0), new Words(words, bit));
            }
        }
    }

    /** The words of a listed name. */
    static List<String> words(String name) {
        NameWords words = NameWords.of(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            texts.add(words.text(i));
        }
        return texts;
    }

    /**
     * The signs of a class or id value, as bits.
     *
     * @param words the words of the value; afterwards without those that are ignored
     */
    int of(String value, NameWords words) {
        String kept = withoutIgnored(value);
        if (kept.length() != value.length()) {
            words.read(kept);
        }
        int bits = whole.getOrDefault(value, 0);
        for (int i = 0; i < words.count(); i++) {
            List<Words> found = byFirstWord.get(words, i);
            for (int k = 0; k < found.size(); k++) {
                bits |= words.stand(found.get(k).words(), i) ? found.get(k).bit() : 0;
            }
        }
        List<Integer> found = letters.in(words.letters, words.length());
        for (int i = 0; i < found.size(); i++) {
            bits |= found.get(i);
        }
        return bits;
    }

    /** The value without words that sort the page and name no part of it, such as {@code category-sport}. */
    private String withoutIgnored(String value) {
        if (value.indexOf('-') < 0 || value.indexOf(' ') < 0) {
            return value;
        }
        boolean plain = value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && value.indexOf('\r') < 0;
        StringBuilder kept = new StringBuilder();
        int copied = 0;
        int start = 0;
        while (start < value.length()) {
            int end = plain ? value.indexOf(' ', start) : wordEnd(value, start);
            end = end < 0 ? value.length() : end;
            if (end > start && isIgnored(value, start)) {
                kept.append(value, copied, start);
                copied = end;
            }
            start = end + 1;
        }
        return copied == 0 ? value : kept.append(value, copied, value.length()).toString();
    }

    private static int wordEnd(String value, int start) {
        int end = start;
        while (end < value.length() && value.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private boolean isIgnored(String value, int at) {
        int first = value.charAt(at) - 'a';
        if (first < 0 || first > 25 || (ignoredFirsts >>> first & 1) == 0) {
            return false;
        }
        for (int i = 0; i < ignored.size(); i++) {
            if (value.startsWith(ignored.get(i), at)) {
                return true;
            }
        }
        return false;
    }
}
