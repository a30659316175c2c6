package org.ceaseline.coding.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads whole numbers in digits or words: 3,300, 40,000, twenty-one, 2.5 million, a hundred and twenty. */
final class Numbers {

    /** A number; {@code next} is the atom after it. */
    record Value(long value, int next) {}

    private static final Map<String, Long> WORDS = new HashMap<>();

    static {
        Tables.rows("number-words.tsv", 2).forEach(row -> WORDS.put(row.get(0), Long.valueOf(row.get(1))));
    }

    private Numbers() {}

    /** The number that starts here. A lone "a" is none, "a hundred" is. */
    static Optional<Value> at(Atoms atoms, int from) {
        if (atoms.isNumber(from)) {
            return digits(atoms, from);
        }
        return WORDS.containsKey(atoms.key(from)) || startsWithArticle(atoms, from)
                ? words(atoms, from)
                : Optional.empty();
    }

    static boolean isWord(String key) {
        return WORDS.containsKey(key);
    }

    private static boolean startsWithArticle(Atoms atoms, int from) {
        return atoms.is(from, "a") && WORDS.getOrDefault(atoms.key(from + 1), 0L) >= 100;
    }

    private static Optional<Value> digits(Atoms atoms, int from) {
        long scale = WORDS.getOrDefault(atoms.key(from + 1), 1L);
        boolean scaled = scale >= 100;
        if (atoms.number(from) >= 0) {
            return Optional.of(new Value(atoms.number(from) * (scaled ? scale : 1), scaled ? from + 2 : from + 1));
        }
        String raw = atoms.key(from);
        if (!scaled || raw.chars().filter(c -> c == '.').count() != 1 || raw.length() > 12) {
            return Optional.empty();
        }
        return Optional.of(new Value(Math.round(Double.parseDouble(raw.replace(",", "")) * scale), from + 2));
    }

    private static Optional<Value> words(Atoms atoms, int from) {
        long total = 0;
        long group = atoms.is(from, "a") ? 1 : 0;
        int at = atoms.is(from, "a") ? from + 1 : from;
        while (WORDS.containsKey(atoms.key(at))) {
            long value = WORDS.getOrDefault(atoms.key(at), 0L);
            if (value >= 1000) {
                total += Math.max(1, group) * value;
                group = 0;
            } else if (value == 100) {
                group = Math.max(1, group) * 100;
            } else if (group % 100 != 0 && !(group % 100 >= 20 && group % 10 == 0 && value < 10)) {
                break;
            } else {
                group += value;
            }
            at++;
            at = goesOn(atoms, at, value) ? at + 1 : at;
        }
        return Optional.of(new Value(total + group, at));
    }

    private static boolean goesOn(Atoms atoms, int at, long value) {
        long next = WORDS.getOrDefault(atoms.key(at + 1), -1L);
        boolean hyphen = atoms.is(at, "-") && value >= 20 && value < 100 && next > 0 && next < 10;
        return hyphen || (atoms.is(at, "and") && value >= 100 && next > 0 && next < 100);
    }
}
