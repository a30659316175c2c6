package org.ceaseline.archive.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.ceaseline.archive.Hits;
import org.ceaseline.archive.Question;

/** Asks the index. */
final class Searching {

    private static final int MOST_VALUES = 20;

    private Searching() {}

    static Hits in(Path folder, Question question, Met met) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = query(question, met);
            Sort best = new Sort(SortField.FIELD_SCORE, new SortField("key", SortField.Type.LONG));
            TopFieldDocs top = searcher.search(query, Math.max(1, question.most()), best);
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : top.scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            FacetCounter counter = new FacetCounter(met.counter());
            searcher.search(query, counter);
            return new Hits(counter.total, ids, counter.facets(question.only()));
        }
    }

    private static Query query(Question question, Met met) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        words(question.words()).forEach(word -> query.add(word, Occur.MUST));
        question.only().forEach((facet, values) -> {
            if (!Met.FACETS.contains(facet)) {
                query.add(anyOf(facet, values), Occur.FILTER);
            }
        });
        if (Met.isAskedFor(question.only())) {
            query.add(NumericDocValuesField.newSlowSetQuery("key", met.fitting(question.only())), Occur.FILTER);
        }
        if (question.from().isPresent() || question.to().isPresent()) {
            long from = question.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
            long to = question.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
            query.add(LongRange.newIntersectsQuery("days", new long[] {from}, new long[] {to}), Occur.FILTER);
        }
        question.near()
                .ifPresent(disc -> query.add(
                        LatLonPoint.newDistanceQuery("point", disc.lat(), disc.lon(), disc.km() * 1000), Occur.FILTER));
        if (!question.within().isEmpty()) {
            query.add(LatLonPoint.newPolygonQuery("point", polygon(question.within())), Occur.FILTER);
        }
        return query.build();
    }

    private static Query anyOf(String facet, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(facet, value)), Occur.SHOULD));
        return any.build();
    }

    private static List<Query> words(String words) {
        QueryBuilder builder = new QueryBuilder(new Words());
        List<Query> queries = new ArrayList<>();
        String[] parts = words.split("\"", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part % 2 == 1) {
                Query phrase = builder.createPhraseQuery("text", parts[part]);
                if (phrase != null) {
                    queries.add(phrase);
                }
            } else {
                for (String word : parts[part].strip().split("\\s+", -1)) {
                    word(builder, word, queries);
                }
            }
        }
        return queries;
    }

    /** A word in the sentence, in the title, or a name that is spelt alike. */
    private static void word(QueryBuilder builder, String word, List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query text = builder.createBooleanQuery("text", word, Occur.MUST);
        if (text == null) {
            return;
        }
        any.add(new BoostQuery(text, 4), Occur.SHOULD);
        Query title = builder.createBooleanQuery("title", word, Occur.MUST);
        if (title != null) {
            any.add(title, Occur.SHOULD);
        }
        String key = Spelling.key(word);
        if (Spelling.tells(key)) {
            any.add(new TermQuery(new Term("spelling", key)), Occur.SHOULD);
        }
        queries.add(any.build());
    }

    private static Polygon polygon(List<Question.Corner> corners) {
        List<Question.Corner> ring = new ArrayList<>(corners);
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        return new Polygon(
                ring.stream().mapToDouble(Question.Corner::lat).toArray(),
                ring.stream().mapToDouble(Question.Corner::lon).toArray());
    }

    /** Counts the values of every hit. */
    private static final class FacetCounter extends SimpleCollector {
        private final Map<String, Map<String, Long>> counts = new TreeMap<>();
        private final Map<String, long[]> here = new LinkedHashMap<>();
        private final Map<String, SortedSetDocValues> values = new LinkedHashMap<>();
        private final Met.Counter met;
        private NumericDocValues keys = DocValues.emptyNumeric();
        private long total;

        FacetCounter(Met.Counter met) {
            this.met = met;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            fold();
            keys = DocValues.getNumeric(context.reader(), "key");
            for (String facet : Index.FACETS) {
                SortedSetDocValues found = DocValues.getSortedSet(context.reader(), facet);
                values.put(facet, found);
                here.put(facet, new long[Math.toIntExact(found.getValueCount())]);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            total++;
            if (keys.advanceExact(doc)) {
                met.count(keys.longValue());
            }
            for (Map.Entry<String, SortedSetDocValues> facet : values.entrySet()) {
                SortedSetDocValues of = facet.getValue();
                long[] counted = here.get(facet.getKey());
                if (counted != null && of.advanceExact(doc)) {
                    for (int at = 0; at < of.docValueCount(); at++) {
                        counted[Math.toIntExact(of.nextOrd())]++;
                    }
                }
            }
        }

        private void fold() throws IOException {
            for (Map.Entry<String, SortedSetDocValues> facet : values.entrySet()) {
                long[] counted = here.getOrDefault(facet.getKey(), new long[0]);
                Map<String, Long> to = counts.computeIfAbsent(facet.getKey(), name -> new TreeMap<>());
                for (int ord = 0; ord < counted.length; ord++) {
                    if (counted[ord] > 0) {
                        to.merge(facet.getValue().lookupOrd(ord).utf8ToString(), counted[ord], Long::sum);
                    }
                }
            }
        }

        Map<String, Map<String, Long>> facets(Map<String, List<String>> only) throws IOException {
            fold();
            values.clear();
            Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
            for (String facet : Index.FACETS) {
                facets.put(facet, mostFrequent(counts.getOrDefault(facet, Map.of())));
            }
            met.facets(only).forEach((facet, counted) -> facets.put(facet, mostFrequent(counted)));
            return facets;
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

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
