package org.ceaseline.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the incident of each claim was found to be, and under which agreements. The index cannot hold it: a weighing changes it
 * without any claim being new. Immutable.
 */
public final class Met {

    /** Values that hits are counted by, and can be narrowed to, beside those of the index. */
    public static final List<String> FACETS = List.of("agreement", "finding");

    private static final int NONE = -1;

    /**
     * A finding on the incident that a claim stands in.
     *
     * @param claim key of the claim's row
     * @param agreement casebook, a slash, and the id of the agreement
     * @param finding id of the verdict
     */
    public record Row(long claim, String agreement, String finding) {}

    private record Pair(String agreement, String finding) {
        boolean fits(Map<String, List<String>> only) {
            return fits(only, "agreement", agreement) && fits(only, "finding", finding);
        }

        private static boolean fits(Map<String, List<String>> only, String facet, String value) {
            List<String> wanted = only.get(facet);
            return wanted == null || wanted.contains(value);
        }
    }

    private final long[] claims;
    private final int[] setOf;
    private final Sets sets;

    private Met(long[] claims, int[] setOf, Sets sets) {
        this.claims = claims;
        this.setOf = setOf;
        this.sets = sets;
    }

    /** @param rows in the order of claims */
    public static Met of(Stream<Row> rows) {
        Making making = new Making();
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
            making.add(each.next());
        }
        return making.made();
    }

    /** True where a question asks for what only this knows. */
    static boolean isAskedFor(Map<String, List<String>> only) {
        return FACETS.stream().anyMatch(only::containsKey);
    }

    Sets sets() {
        return sets;
    }

    Finder finder() {
        return new Finder();
    }

    /** Finds the set of claims, best asked in the order of their keys. */
    final class Finder {
        private int last = NONE;

        /** Number of the set of findings of a claim; -1 where it has none. */
        int setOf(long claim) {
            int next = last + 1;
            int at = next < claims.length && claims[next] == claim ? next : Arrays.binarySearch(claims, claim);
            if (at < 0) {
                return NONE;
            }
            last = at;
            return setOf[at];
        }
    }

    /** Every set of findings that some claim has: there are far fewer of them than claims. */
    static final class Sets {
        private final List<Set<Pair>> pairs;

        private Sets(List<Set<Pair>> pairs) {
            this.pairs = List.copyOf(pairs);
        }

        int count() {
            return pairs.size();
        }

        /** For each set whether it has one finding that fits all that is asked for. */
        boolean[] fitting(Map<String, List<String>> only) {
            boolean[] fits = new boolean[pairs.size()];
            for (int set = 0; set < fits.length; set++) {
                fits[set] = pairs.get(set).stream().anyMatch(pair -> pair.fits(only));
            }
            return fits;
        }

        /**
         * How many claims have each value; of findings that do not fit what is asked for, nothing.
         *
         * @param counts claims by their set
         */
        Map<String, Map<String, Long>> facets(long[] counts, Map<String, List<String>> only) {
            Map<String, Map<String, Long>> facets = new HashMap<>();
            FACETS.forEach(facet -> facets.put(facet, new TreeMap<>()));
            for (int set = 0; set < pairs.size(); set++) {
                if (counts[set] > 0) {
                    add(pairs.get(set), counts[set], only, facets);
                }
            }
            return facets;
        }

        private static void add(
                Set<Pair> set, long count, Map<String, List<String>> only, Map<String, Map<String, Long>> facets) {
            Set<String> agreements = new TreeSet<>();
            Set<String> findings = new TreeSet<>();
            set.stream().filter(pair -> pair.fits(only)).forEach(pair -> {
                agreements.add(pair.agreement());
                findings.add(pair.finding());
            });
            agreements.forEach(
                    value -> facets.getOrDefault("agreement", Map.of()).merge(value, count, Long::sum));
            findings.forEach(value -> facets.getOrDefault("finding", Map.of()).merge(value, count, Long::sum));
        }
    }

    /** Puts the rows of a claim together; claims with the same findings share them. */
    private static final class Making {
        private final Map<Set<Pair>, Integer> known = new HashMap<>();
        private final List<Set<Pair>> pairs = new ArrayList<>();
        private long[] claims = new long[1024];
        private int[] sets = new int[1024];
        private int size;
        private long claim = Long.MIN_VALUE;
        private List<Pair> of = new ArrayList<>();

        void add(Row row) {
            if (row.claim() != claim) {
                close();
                claim = row.claim();
            }
            of.add(new Pair(row.agreement(), row.finding()));
        }

        private void close() {
            if (of.isEmpty()) {
                return;
            }
            if (size == claims.length) {
                claims = Arrays.copyOf(claims, 2 * size);
                sets = Arrays.copyOf(sets, 2 * size);
            }
            claims[size] = claim;
            sets[size++] = known.computeIfAbsent(Set.copyOf(of), set -> {
                pairs.add(set);
                return pairs.size() - 1;
            });
            of = new ArrayList<>();
        }

        Met made() {
            close();
            return new Met(Arrays.copyOf(claims, size), Arrays.copyOf(sets, size), new Sets(pairs));
        }
    }
}
