package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** What the incidents were found to be, laid over the documents of an index as it stands. */
final class Laid {

    private final Met.Sets sets;
    private final List<Column> columns;

    /** How many documents of each segment have each number of its column. */
    private final List<int[]> counts;

    private Laid(Met.Sets sets, List<Column> columns, List<int[]> counts) {
        this.sets = sets;
        this.columns = List.copyOf(columns);
        this.counts = List.copyOf(counts);
    }

    static Laid over(List<LeafReaderContext> leaves, Met met) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            NumericDocValues keys = DocValues.getNumeric(leaf.reader(), "key");
            Met.Finder finder = met.finder();
            columns.add(Column.of(
                    leaf.reader().maxDoc(),
                    met.sets().count() + 1,
                    doc -> keys.advanceExact(doc) ? finder.setOf(keys.longValue()) + 1 : 0));
        }
        return new Laid(met.sets(), columns, counted(columns, leaves));
    }

    private static List<int[]> counted(List<Column> columns, List<LeafReaderContext> leaves) {
        List<int[]> counts = new ArrayList<>();
        for (int leaf = 0; leaf < columns.size(); leaf++) {
            int[] counted = new int[columns.get(leaf).numbers()];
            for (int doc = 0; doc < leaves.get(leaf).reader().maxDoc(); doc++) {
                counted[columns.get(leaf).of(doc)]++;
            }
            counts.add(counted);
        }
        return counts;
    }

    Met.Sets sets() {
        return sets;
    }

    Column column(int leaf) {
        return columns.get(leaf);
    }

    /** The documents with one finding that fits all that is asked for. */
    Query fitting(Map<String, List<String>> only) {
        boolean[] fits = sets.fitting(only);
        return new Fitting(this, fits);
    }

    private DocIdSetIterator having(LeafReaderContext leaf, Column column, boolean[] fits) {
        int docs = leaf.reader().maxDoc();
        long many = 0;
        int[] counted = counts.get(leaf.ord);
        for (int set = 0; set < fits.length; set++) {
            many += fits[set] ? counted[set + 1] : 0;
        }
        return new Having(docs, many, column, fits);
    }

    /** The documents of a segment whose set fits, one after the other. */
    private static final class Having extends DocIdSetIterator {
        private final int docs;
        private final long many;
        private final Column column;
        private final boolean[] fits;
        private int at = -1;

        Having(int docs, long many, Column column, boolean[] fits) {
            this.docs = docs;
            this.many = many;
            this.column = column;
            this.fits = fits;
        }

        @Override
        public int docID() {
            return at;
        }

        @Override
        public int nextDoc() {
            return advance(at + 1);
        }

        @Override
        public int advance(int from) {
            for (int doc = from; doc < docs; doc++) {
                int set = column.of(doc);
                if (set > 0 && fits[set - 1]) {
                    at = doc;
                    return doc;
                }
            }
            at = NO_MORE_DOCS;
            return at;
        }

        @Override
        public long cost() {
            return many;
        }
    }

    /** The documents that have one of some sets of findings. */
    private static final class Fitting extends Query {
        private final Laid laid;
        private final boolean[] fits;

        Fitting(Laid laid, boolean[] fits) {
            this.laid = laid;
            this.fits = fits;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, 0) {
                @Override
                public Scorer scorer(LeafReaderContext leaf) {
                    Column column = laid.column(leaf.ord);
                    return new ConstantScoreScorer(this, score(), mode, laid.having(leaf, column, fits));
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
            return "found";
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
