package org.ceaseline.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** A bit for each document of each segment of an index, deleted ones too. Not changed once made; safe to share. */
final class Marks {

    private final List<FixedBitSet> bySegment;

    /** @param bySegment in the order of the segments, nobody's else from now on */
    Marks(List<FixedBitSet> bySegment) {
        this.bySegment = List.copyOf(bySegment);
    }

    /** The marks of a segment; for looking only. */
    FixedBitSet of(LeafReaderContext leaf) {
        return bySegment.get(leaf.ord);
    }

    /** What both have marked. */
    Marks and(Marks other) {
        List<FixedBitSet> both = new ArrayList<>();
        for (int at = 0; at < bySegment.size(); at++) {
            FixedBitSet docs = bySegment.get(at).clone();
            docs.and(other.bySegment.get(at));
            both.add(docs);
        }
        return new Marks(both);
    }

    /** The marked documents of a segment that are there. */
    FixedBitSet living(LeafReaderContext leaf) {
        FixedBitSet docs = of(leaf).clone();
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            for (int doc = docs.nextSetBit(0); doc < docs.length(); doc = next(docs, doc)) {
                if (!live.get(doc)) {
                    docs.clear(doc);
                }
            }
        }
        return docs;
    }

    private static int next(FixedBitSet docs, int doc) {
        return doc + 1 < docs.length() ? docs.nextSetBit(doc + 1) : docs.length();
    }

    /** The marked documents as a question. */
    Query asQuery() {
        return new Marked(this);
    }

    private static final class Marked extends Query {
        private final Marks marks;

        Marked(Marks marks) {
            this.marks = marks;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, 0) {
                @Override
                public Scorer scorer(LeafReaderContext leaf) {
                    return new ConstantScoreScorer(
                            this,
                            score(),
                            mode,
                            new BitSetIterator(marks.of(leaf), marks.of(leaf).cardinality()));
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
            return "marked";
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
}
