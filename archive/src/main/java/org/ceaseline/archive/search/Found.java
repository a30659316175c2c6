package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;

/** The documents that a query finds, segment by segment, without any order. */
final class Found {

    private static final int BLOCK = 1024;

    /** A part that holds for one document in so many is worth keeping. */
    private static final int FREQUENT = 16;

    /** What was found in one segment. */
    record Part(LeafReaderContext leaf, FixedBitSet docs, int count) {}

    private final List<Part> parts;
    private final long total;

    private Found(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.total = parts.stream().mapToLong(Part::count).sum();
    }

    /** What all of these hold for. */
    static Found by(Opened opened, List<Query> queries, List<Marks> marks) throws IOException {
        List<Asked> each = new ArrayList<>();
        for (Query query : queries.isEmpty() && marks.isEmpty() ? List.of(new MatchAllDocsQuery()) : queries) {
            each.add(new Asked(query, weight(opened.searcher(), query)));
        }
        Optional<Marks> marked = marks.stream().reduce(Marks::and);
        List<Part> found = new ArrayList<>();
        for (LeafReaderContext leaf : opened.reader().leaves()) {
            FixedBitSet docs = each.isEmpty()
                    ? marked.orElseThrow().living(leaf)
                    : together(opened.frequent(), each, marked, leaf);
            found.add(new Part(leaf, docs, docs.cardinality()));
        }
        return new Found(found);
    }

    private record Asked(Query query, Weight weight) {}

    /** All parts in one question. */
    static Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return parts.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Bit by bit: each part alone is quick, since it has few documents or is kept. */
    private static FixedBitSet together(
            Frequent frequent, List<Asked> parts, Optional<Marks> marked, LeafReaderContext leaf) throws IOException {
        FixedBitSet docs = each(frequent, parts.get(0), leaf).clone();
        for (Asked part : parts.subList(1, parts.size())) {
            docs.and(each(frequent, part, leaf));
        }
        marked.ifPresent(marks -> docs.and(marks.of(leaf)));
        return docs;
    }

    private static FixedBitSet each(Frequent frequent, Asked part, LeafReaderContext leaf) throws IOException {
        Optional<FixedBitSet> known = frequent.get(part.query(), leaf.ord);
        if (known.isPresent()) {
            return known.get();
        }
        FixedBitSet docs = docs(part.weight(), leaf);
        if (docs.cardinality() >= leaf.reader().maxDoc() / FREQUENT) {
            frequent.keep(part.query(), leaf.ord, docs);
        }
        return docs;
    }

    private static FixedBitSet docs(Weight part, LeafReaderContext leaf) throws IOException {
        FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
        BulkScorer scorer = part.bulkScorer(leaf);
        if (scorer != null) {
            scorer.score(new Gathering(docs), leaf.reader().getLiveDocs());
        }
        return docs;
    }

    private record Gathering(FixedBitSet docs) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {
            // Nothing is ranked here.
        }

        @Override
        public void collect(int doc) {
            docs.set(doc);
        }
    }

    long total() {
        return total;
    }

    List<Part> parts() {
        return parts;
    }

    /** Takes some documents of a segment, in rising order. */
    interface Block {
        void take(int[] docs, int size) throws IOException;
    }

    /** Goes through the documents of a segment that are set, or are there and not set. */
    static void through(FixedBitSet set, boolean others, LeafReader leaf, Block each) throws IOException {
        long[] words = set.getBits();
        int[] docs = new int[BLOCK];
        int size = 0;
        Bits live = leaf.getLiveDocs();
        for (int at = 0; at << 6 < set.length(); at++) {
            for (long word = others ? ~words[at] : words[at]; word != 0; word &= word - 1) {
                int doc = (at << 6) + Long.numberOfTrailingZeros(word);
                if (doc >= set.length()) {
                    break;
                }
                if (!others || live == null || live.get(doc)) {
                    docs[size++] = doc;
                    if (size == BLOCK) {
                        each.take(docs, size);
                        size = 0;
                    }
                }
            }
        }
        if (size > 0) {
            each.take(docs, size);
        }
    }

    /** A document of the whole index by its key. */
    private record Keyed(long key, int doc) {}

    /** The documents with the lowest keys: so many of them, lowest first. */
    List<Integer> first(int most, Opened opened) throws IOException {
        PriorityQueue<Keyed> lowest = queue(most);
        for (Part part : parts) {
            lowest(part, enough(part.leaf(), opened, most), lowest);
        }
        return inOrder(lowest);
    }

    private static PriorityQueue<Keyed> queue(int most) {
        return new PriorityQueue<>(most) {
            @Override
            protected boolean lessThan(Keyed one, Keyed other) {
                return one.key() > other.key();
            }
        };
    }

    private static List<Integer> inOrder(PriorityQueue<Keyed> lowest) {
        List<Integer> docs = new ArrayList<>();
        while (lowest.size() > 0) {
            docs.add(0, lowest.pop().doc());
        }
        return docs;
    }

    /** These documents as a question. */
    Query asQuery() {
        return new Marks(parts.stream().map(Part::docs).toList()).asQuery();
    }

    private static void lowest(Part part, int enough, PriorityQueue<Keyed> lowest) throws IOException {
        lowest(part.leaf(), new BitSetIterator(part.docs(), part.count()), enough, lowest);
    }

    private static void lowest(LeafReaderContext leaf, DocIdSetIterator docs, int enough, PriorityQueue<Keyed> lowest)
            throws IOException {
        NumericDocValues keys = DocValues.getNumeric(leaf.reader(), "key");
        Bits live = leaf.reader().getLiveDocs();
        int seen = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && seen < enough; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                long key = keys.advanceExact(doc) ? keys.longValue() : Long.MAX_VALUE;
                lowest.insertWithOverflow(new Keyed(key, leaf.docBase + doc));
                seen++;
            }
        }
    }

    /** As {@link #first(int, Opened)} of all that these parts find; no more is looked at than is needed. */
    static List<Integer> first(int most, Opened opened, List<Query> parts) throws IOException {
        PriorityQueue<Keyed> lowest = queue(most);
        Weight whole = weight(opened.searcher(), all(parts));
        for (LeafReaderContext leaf : opened.reader().leaves()) {
            Scorer scorer = whole.scorer(leaf);
            if (scorer != null) {
                lowest(leaf, scorer.iterator(), enough(leaf, opened, most), lowest);
            }
        }
        return inOrder(lowest);
    }

    private static int enough(LeafReaderContext leaf, Opened opened, int most) {
        return opened.segment(leaf.ord).rising() ? most : Integer.MAX_VALUE;
    }
}
