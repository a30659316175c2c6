package org.ceaseline.capture.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ceaseline.capture.language.DataTable;

/** Knows the lines of {@code furniture.tsv}. Immutable. */
final class Phrases {

    private static final int SHORT = 200;

    static final Phrases LISTED = new Phrases();

    private final Set<String> whole = new HashSet<>();
    private final Map<String, List<String>> starts = new HashMap<>();

    private Phrases() {
        for (String[] row : DataTable.rows(Phrases.class, "furniture.tsv")) {
            if (row[0].equals("whole")) {
                whole.add(plain(row[1]));
            } else {
                starts.merge(head(row[1]), List.of(row[1]), Phrases::joined);
            }
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(3, text.length()));
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        int end = lower.length();
        while (end > 0 && ":.!»›>…→ ".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return lower.substring(0, end);
    }

    boolean isFurniture(String line) {
        if (line.length() > SHORT) {
            return false;
        }
        String plain = plain(line);
        return whole.contains(plain) || starts(plain);
    }

    private boolean starts(String plain) {
        if (plain.length() < 4) {
            return false;
        }
        for (String opening : starts.getOrDefault(head(plain), List.of())) {
            if (plain.startsWith(opening) && ends(plain, opening.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String plain, int at) {
        return at >= plain.length()
                || !Character.isLetter(plain.charAt(at - 1))
                || !Character.isLetter(plain.charAt(at));
    }
}
