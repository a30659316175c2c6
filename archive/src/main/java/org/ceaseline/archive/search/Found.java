package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.PriorityQueue;

/** The documents that a query finds, segment by segment, without any order. */
final class Found {

    private static final int BLOCK = 1024;

    /** A part that holds for one document in so many is put together with the others bit by bit. */
    private static final int FREQUENT = 16;

    /** What was found in one segment. */
    record Part(LeafReaderContext leaf, FixedBitSet docs, int count) {}

    private final List<Part> parts;
    private final long total;

    private Found(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.total = parts.stream().mapToLong(Part::count).sum();
    }

    /** @param parts all of which must hold */
    static Found by(IndexSearcher searcher, List<Query> parts) throws IOException {
        Weight whole = weight(searcher, all(parts));
        List<Weight> each = new ArrayList<>();
        for (Query part : parts) {
            each.add(weight(searcher, part));
        }
        List<Part> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet docs = each.size() > 1 && areAllFrequent(each, leaf) ? together(each, leaf) : docs(whole, leaf);
            found.add(new Part(leaf, docs, docs.cardinality()));
        }
        return new Found(found);
    }

    /** All parts in one question. */
    static Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return parts.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** True where no part is so rare that the others are better only asked about its documents. */
    private static boolean areAllFrequent(List<Weight> parts, LeafReaderContext leaf) throws IOException {
        for (Weight part : parts) {
            ScorerSupplier scorer = part.scorerSupplier(leaf);
            if (scorer == null || scorer.cost() < leaf.reader().maxDoc() / FREQUENT) {
                return false;
            }
        }
        return true;
    }

    private static FixedBitSet together(List<Weight> parts, LeafReaderContext leaf) throws IOException {
        FixedBitSet docs = docs(parts.get(0), leaf);
        for (Weight part : parts.subList(1, parts.size())) {
            docs.and(docs(part, leaf));
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
        return new These(this);
    }

    private static final class These extends Query {
        private final Found found;

        These(Found found) {
            this.found = found;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, 0) {
                @Override
                public Scorer scorer(LeafReaderContext leaf) {
                    Part part = found.parts.get(leaf.ord);
                    return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(part.docs(), part.count()));
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "these";
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
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
