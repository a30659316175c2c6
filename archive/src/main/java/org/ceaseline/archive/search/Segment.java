package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What is held in memory of a segment of the index. It does not change as long as the segment is there, whatever of it is
 * deleted.
 *
 * @param facets a column for each of {@link Index#FACETS}
 * @param days from which day to which each may lie
 * @param rising true where the keys rise from document to document
 */
record Segment(List<Column> facets, Spans days, boolean rising) {

    Segment {
        facets = List.copyOf(facets);
    }

    static Segment of(LeafReader leaf) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String facet : Index.FACETS) {
            columns.add(Column.of(leaf.maxDoc(), DocValues.getSortedSet(leaf, facet)));
        }
        return new Segment(columns, Spans.of(leaf, "days"), rises(leaf));
    }

    private static boolean rises(LeafReader leaf) throws IOException {
        NumericDocValues keys = DocValues.getNumeric(leaf, "key");
        long before = Long.MIN_VALUE;
        while (keys.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            if (keys.longValue() < before) {
                return false;
            }
            before = keys.longValue();
        }
        return true;
    }

    /** Counts the values of some documents of this segment, given in rising order. */
    final class Counter {
        private final List<int[]> counts = new ArrayList<>();
        private final List<SortedSetDocValues> files = new ArrayList<>();

        Counter(LeafReader leaf) throws IOException {
            for (int at = 0; at < facets.size(); at++) {
                counts.add(new int[facets.get(at).numbers()]);
                files.add(DocValues.getSortedSet(leaf, Index.FACETS.get(at)));
            }
        }

        void count(int[] docs, int size) throws IOException {
            for (int at = 0; at < counts.size(); at++) {
                Column column = facets.get(at);
                int[] counted = counts.get(at);
                int several = column.numbers() - 1;
                counted[several] = 0;
                column.count(docs, size, counted);
                if (counted[several] > 0) {
                    each(docs, size, column, several, files.get(at), counted);
                }
            }
        }

        private static void each(
                int[] docs, int size, Column column, int several, SortedSetDocValues values, int[] counted)
                throws IOException {
            for (int at = 0; at < size; at++) {
                if (column.of(docs[at]) == several && values.advanceExact(docs[at])) {
                    for (int value = 0; value < values.docValueCount(); value++) {
                        counted[Math.toIntExact(values.nextOrd()) + 1]++;
                    }
                }
            }
        }

        /** How many have each value, for each facet: by its number in the segment, counted from 1. */
        List<int[]> counts() {
            for (int at = 0; at < counts.size(); at++) {
                counts.get(at)[facets.get(at).numbers() - 1] = 0;
            }
            return List.copyOf(counts);
        }
    }
}
