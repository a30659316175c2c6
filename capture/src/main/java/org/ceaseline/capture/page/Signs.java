package org.ceaseline.capture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads names by the list {@code signs.tsv}. Immutable. */
final class Signs {

    private record Words(List<String> words, int bit) {}

    private final Map<String, List<Words>> byFirstWord = new HashMap<>();
    private final Fragments<Integer> letters = new Fragments<>();
    private final Map<String, Integer> whole = new HashMap<>();

    private final List<String> ignored = new ArrayList<>();

    static final Signs LISTED = new Signs();

    private Signs() {
        for (String[] row : Lists.rows("signs.tsv")) {
            if (row[0].equals("ignore")) {
                ignored.add(row[1]);
                continue;
            }
            int bit = Sign.valueOf(row[0].toUpperCase(Locale.ROOT)).bit;
            String pattern = row[1];
            if (pattern.startsWith("~")) {
                letters.add(pattern.substring(1), bit);
            } else if (pattern.startsWith("=")) {
                whole.merge(pattern.substring(1), bit, (a, b) -> a | b);
            } else {
                List<String> words = List.of(pattern.split(" "));
                byFirstWord
                        .computeIfAbsent(singular(words.get(0)), k -> new ArrayList<>())
                        .add(new Words(words.stream().map(Signs::singular).toList(), bit));
            }
        }
    }

    /** The signs of a class or id value, as bits. */
    int of(String value) {
        int bits = whole.getOrDefault(value, 0);
        List<String> words = words(withoutIgnored(value));
        for (int i = 0; i < words.size(); i++) {
            for (Words listed : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if ((bits & listed.bit()) == 0 && stands(listed.words(), words, i)) {
                    bits |= listed.bit();
                }
            }
        }
        int[] found = {bits};
        letters.in(String.join("", words), bit -> found[0] |= bit);
        return found[0];
    }

    /** The value without words that sort the page and name no part of it, such as {@code category-sport}. */
    private String withoutIgnored(String value) {
        if (value.indexOf('-') < 0 || value.indexOf(' ') < 0) {
            return value;
        }
        StringBuilder kept = new StringBuilder();
        for (String word : parts(value)) {
            if (ignored.stream().noneMatch(word::startsWith)) {
                kept.append(word).append(' ');
            }
        }
        return kept.toString();
    }

    /** What stands between the blanks of an attribute's value. */
    static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) <= ' ') {
                if (i > start) {
                    parts.add(value.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean stands(List<String> listed, List<String> words, int at) {
        return at + listed.size() <= words.size()
                && words.subList(at, at + listed.size()).equals(listed);
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127;
            boolean hump = letter && start >= 0 && c <= 'Z' && name.charAt(i - 1) >= 'a';
            if (start >= 0 && (!letter || hump)) {
                words.add(singular(name.substring(start, i).toLowerCase(Locale.ROOT)));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
