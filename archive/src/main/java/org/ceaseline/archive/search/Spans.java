package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * From which day to which the documents of a segment may lie, in memory: there are far fewer spans than documents. Immutable.
 *
 * @param column number of each document's span, counted from 1; 0 for none
 * @param spans each span once
 */
record Spans(Column column, List<Span> spans) {

    /** First and last day, as epoch days. */
    record Span(long first, long last) {}

    Spans {
        spans = List.copyOf(spans);
    }

    /** @param field a range of days, one a document at most */
    static Spans of(LeafReader leaf, String field) throws IOException {
        int[] numbers = new int[leaf.maxDoc()];
        Map<Span, Integer> known = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        PointValues points = leaf.getPointValues(field);
        if (points != null) {
            points.intersect(new Each((doc, span) -> numbers[doc] = known.computeIfAbsent(span, fresh -> {
                spans.add(fresh);
                return spans.size();
            })));
        }
        return new Spans(Column.of(numbers.length, spans.size() + 1, doc -> numbers[doc]), spans);
    }

    /** The documents whose span meets these days. */
    FixedBitSet meeting(long from, long to) {
        boolean[] wanted = new boolean[spans.size() + 1];
        for (int at = 0; at < spans.size(); at++) {
            Span span = spans.get(at);
            wanted[at + 1] = span.first() <= to && span.last() >= from;
        }
        return column.having(wanted);
    }

    private interface Taker {
        void take(int doc, Span span);
    }

    /** Sees every document with its span. */
    private record Each(Taker taker) implements PointValues.IntersectVisitor {
        @Override
        public void visit(int doc) {
            throw new IllegalStateException("A span was left out: document " + doc + ".");
        }

        @Override
        public void visit(int doc, byte[] packed) {
            taker.take(
                    doc, new Span(LongPoint.decodeDimension(packed, 0), LongPoint.decodeDimension(packed, Long.BYTES)));
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
        }
    }
}
