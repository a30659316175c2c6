package org.ceaseline.coding.pattern;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of a language and the words that its patterns ask for, each with a number: what a word is good for is told by the bits
 * of those that list it, and a condition by the numbers of which it asks for one. Immutable; safe to share between threads.
 */
public final class Asked {

    /**
     * A condition as it is tried: the steps of each of its slots, and the numbers of which a word there must have one.
     * What forbids something needs it to be forbidden.
     */
    public static final class Need {
        private final String[][] paths;
        private final int[] wanted;

        private Need(String[][] paths, int[] wanted) {
            this.paths = paths;
            this.wanted = wanted;
        }

        public int paths() {
            return paths.length;
        }

        /** How many slots lead one behind the other to the words of a path. */
        public int steps(int path) {
            return paths[path].length;
        }

        public String slot(int path, int step) {
            return paths[path][step];
        }

        /** True for a word with these bits. */
        public boolean isMetBy(long[] bits) {
            for (int number : wanted) {
                if (holds(bits, number)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The numbers of what no list tells.
     *
     * @param any of what stands for any word
     */
    public record Told(List<Integer> any, int actor, int place, int namedPlace, int number, int clause) {
        public Told {
            any = List.copyOf(any);
        }
    }

    /** What stands for any word. */
    private static final List<String> ANY = List.of("", "*");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Condition, Need> conditions = new IdentityHashMap<>();
    private final Map<String, long[]> listed = new HashMap<>();
    private final Told told;
    private final long[] nothing;
    private final long[] classes;

    public Asked(WordClasses lists, Patterns patterns) {
        ANY.forEach(this::number);
        WordClasses.TOLD_BY_MENTIONS.stream().sorted().forEach(this::number);
        lists.names().stream().sorted().forEach(this::number);
        this.told = new Told(
                ANY.stream().map(this::numberOf).toList(),
                numberOf("@ACTOR"),
                numberOf("@PLACE"),
                numberOf("@NAMEDPLACE"),
                numberOf("@NUMBER"),
                numberOf("@CLAUSE"));
        int last = numbers.size();
        for (Pattern pattern : patterns.all()) {
            pattern.conditions().forEach(one -> conditions.put(one, need(one)));
        }
        this.nothing = new long[numbers.size() / 64 + 1];
        this.classes = nothing.clone();
        numbers.forEach((word, number) -> {
            if (lists.names().contains(word) && !WordClasses.TOLD_BY_MENTIONS.contains(word)) {
                set(classes, number);
                lists.words(word).forEach(one -> set(bits(one), number));
            } else if (number >= last) {
                set(bits(word), number);
            }
        });
    }

    private int number(String wanted) {
        return numbers.computeIfAbsent(wanted, any -> numbers.size());
    }

    private Need need(Condition condition) {
        return new Need(
                condition.slots().stream().map(slot -> slot.split("\\.")).toArray(String[][]::new),
                condition.words().stream().mapToInt(this::number).toArray());
    }

    private long[] bits(String word) {
        return listed.computeIfAbsent(word, any -> nothing.clone());
    }

    /** True where a set of bits holds a number. */
    public static boolean holds(long[] bits, int number) {
        return (bits[number >> 6] & 1L << number) != 0;
    }

    /** Adds a number to a set of bits. */
    public static void set(long[] bits, int number) {
        bits[number >> 6] |= 1L << number;
    }

    /** The number of a class or of a word that some pattern asks for; -1 for any other. */
    public int numberOf(String wanted) {
        return numbers.getOrDefault(wanted, -1);
    }

    public Told told() {
        return told;
    }

    /** What a condition of a pattern needs. */
    public Need of(Condition condition) {
        Need known = conditions.get(condition);
        if (known == null) {
            throw new IllegalArgumentException("the condition " + condition + " is of no pattern of this language");
        }
        return known;
    }

    /** What no list holds; a copy. */
    public long[] none() {
        return nothing.clone();
    }

    /** Adds the bits of all that list this word. */
    public void addAll(String word, long[] to) {
        long[] from = listed.get(word);
        for (int i = 0; from != null && i < to.length; i++) {
            to[i] |= from[i];
        }
    }

    /** Adds the bits of classes only. */
    public void addClasses(long[] from, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] |= from[i] & classes[i];
        }
    }
}
