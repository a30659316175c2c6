package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** How many documents have each value of each facet. Of most of them it counts those that are left over. */
final class Counts {

    private static final int MOST_VALUES = 20;

    private final Opened opened;
    private final Laid laid;
    private final List<long[]> byFacet = new ArrayList<>();
    private final long[] bySet;

    private Counts(Opened opened, Laid laid) {
        this.opened = opened;
        this.laid = laid;
        Index.FACETS.forEach(facet -> byFacet.add(new long[opened.countValues(byFacet.size())]));
        this.bySet = new long[laid.sets().count()];
    }

    /** Counts of one segment by the numbers that its documents have there. */
    record Raw(List<int[]> facets, int[] sets) {}

    static Counts of(Found found, Opened opened, Laid laid) throws IOException {
        Counts counts = new Counts(opened, laid);
        for (Found.Part part : found.parts()) {
            if (part.count() > 0) {
                counts.add(part);
            }
        }
        return counts;
    }

    private void add(Found.Part part) throws IOException {
        LeafReaderContext leaf = part.leaf();
        boolean most = part.count() > leaf.reader().numDocs() / 2;
        Raw counted = raw(part.docs(), most, leaf, opened, laid);
        fold(leaf.ord, most ? less(opened.all(leaf.ord, laid), counted) : counted);
    }

    /** @param others true to count what is not set */
    static Raw raw(FixedBitSet docs, boolean others, LeafReaderContext leaf, Opened opened, Laid laid)
            throws IOException {
        Segment.Counter counter = opened.segment(leaf.ord).new Counter(leaf.reader());
        Column column = laid.column(leaf.ord);
        int[] sets = new int[column.numbers()];
        Found.through(docs, others, leaf.reader(), (block, size) -> {
            counter.count(block, size);
            column.count(block, size, sets);
        });
        return new Raw(counter.counts(), sets);
    }

    private static Raw less(Raw all, Raw some) {
        List<int[]> facets = new ArrayList<>();
        for (int at = 0; at < all.facets().size(); at++) {
            facets.add(less(all.facets().get(at), some.facets().get(at)));
        }
        return new Raw(facets, less(all.sets(), some.sets()));
    }

    private static int[] less(int[] all, int[] some) {
        int[] rest = new int[all.length];
        for (int at = 0; at < rest.length; at++) {
            rest[at] = all[at] - some[at];
        }
        return rest;
    }

    /** Numbers of a segment to those of the whole index; 0 stands for none, and the last for several, counted one by one. */
    private void fold(int segment, Raw counted) {
        for (int facet = 0; facet < byFacet.size(); facet++) {
            int[] values = counted.facets().get(facet);
            long[] into = byFacet.get(facet);
            for (int value = 1; value < values.length - 1; value++) {
                if (values[value] > 0) {
                    into[opened.valueOf(facet, segment, value - 1)] += values[value];
                }
            }
        }
        for (int set = 1; set < counted.sets().length; set++) {
            bySet[set - 1] += counted.sets()[set];
        }
    }

    Map<String, Map<String, Long>> facets(Map<String, List<String>> only) throws IOException {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (int facet = 0; facet < byFacet.size(); facet++) {
            facets.put(Index.FACETS.get(facet), mostFrequent(named(facet)));
        }
        laid.sets().facets(bySet, only).forEach((facet, counted) -> facets.put(facet, mostFrequent(counted)));
        return facets;
    }

    /** Names are read of those only that may be shown. */
    private Map<String, Long> named(int facet) throws IOException {
        long[] counts = byFacet.get(facet);
        long least = leastShown(counts);
        Map<String, Long> named = new LinkedHashMap<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] >= least) {
                named.put(opened.name(facet, value), counts[value]);
            }
        }
        return named;
    }

    private static long leastShown(long[] counts) {
        long[] sorted = counts.clone();
        java.util.Arrays.sort(sorted);
        return Math.max(1, sorted.length > MOST_VALUES ? sorted[sorted.length - MOST_VALUES] : 1);
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> all) {
        Map<String, Long> most = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }
}
