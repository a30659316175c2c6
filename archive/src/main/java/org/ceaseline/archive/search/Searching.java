package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.ceaseline.archive.Hits;
import org.ceaseline.archive.Question;

/** Asks the index. */
final class Searching {

    /** Where more than these are found, no order of likeness helps. */
    private static final int RANKED = 20_000;

    private Searching() {}

    static Hits in(Opened opened, Question question, Findings findings) throws IOException {
        Laid laid = opened.laid(findings);
        List<Query> words = words(question.words(), true);
        List<Query> filters = filters(question);
        List<Marks> marks = marks(question, opened, laid);
        Found found = Found.by(opened, both(words, filters), marks);
        marks.forEach(marked -> filters.add(marked.asQuery()));
        List<Integer> docs = first(opened, question, filters, found);
        List<String> ids = new ArrayList<>();
        for (int doc : docs.subList(Math.min(question.skip(), docs.size()), docs.size())) {
            ids.add(opened.searcher().storedFields().document(doc).get("id"));
        }
        return new Hits(found.total(), ids, Counts.of(found, opened, laid).facets(question.only()));
    }

    private static List<Query> both(List<Query> words, List<Query> filters) {
        return Stream.concat(words.stream(), filters.stream()).toList();
    }

    /** The hits up to the last that is wanted. */
    private static List<Integer> first(Opened opened, Question question, List<Query> filters, Found found)
            throws IOException {
        int most = Math.max(1, question.skip() + question.most());
        if (question.words().isBlank()) {
            return found.first(most, opened);
        }
        return found.total() > RANKED
                ? inTheSentenceFirst(opened, both(words(question.words(), false), filters), found, most)
                : best(opened.searcher(), words(question.words(), true), found, most);
    }

    private static List<Integer> best(IndexSearcher searcher, List<Query> words, Found found, int most)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(found.asQuery(), Occur.FILTER);
        words.forEach(word -> query.add(word, Occur.MUST));
        Sort best = new Sort(SortField.FIELD_SCORE, new SortField("key", SortField.Type.LONG));
        return Arrays.stream(searcher.search(query.build(), most, best).scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }

    /** Of very many hits those whose sentence has the words, then the others, each in the order of keeping. */
    private static List<Integer> inTheSentenceFirst(Opened opened, List<Query> inSentence, Found found, int most)
            throws IOException {
        List<Integer> docs = new ArrayList<>(Found.first(most, opened, inSentence));
        if (docs.size() < most) {
            Set<Integer> there = new HashSet<>(docs);
            found.first(most + docs.size(), opened).stream()
                    .filter(doc -> !there.contains(doc))
                    .limit((long) most - docs.size())
                    .forEach(docs::add);
        }
        return docs;
    }

    private static List<Query> filters(Question question) {
        List<Query> filters = new ArrayList<>();
        question.only().forEach((facet, values) -> {
            if (!Met.FACETS.contains(facet)) {
                filters.add(anyOf(facet, values));
            }
        });
        question.near()
                .ifPresent(disc ->
                        filters.add(LatLonPoint.newDistanceQuery("point", disc.lat(), disc.lon(), disc.km() * 1000)));
        if (!question.within().isEmpty()) {
            filters.add(LatLonPoint.newPolygonQuery("point", polygons(question.within())));
        }
        return filters;
    }

    /** What is held in memory of each document and asked for. */
    private static List<Marks> marks(Question question, Opened opened, Laid laid) {
        List<Marks> marks = new ArrayList<>();
        if (Met.isAskedFor(question.only())) {
            marks.add(laid.fitting(question.only()));
        }
        if (question.from().isPresent() || question.to().isPresent()) {
            long from = question.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
            long to = question.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
            marks.add(opened.within(from, to));
        }
        return marks;
    }

    private static Query anyOf(String facet, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(facet, value)), Occur.SHOULD));
        return any.build();
    }

    /** @param titles true to look for words in titles and in names that are spelt alike too */
    private static List<Query> words(String words, boolean titles) {
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
                    word(builder, word, titles, queries);
                }
            }
        }
        return queries;
    }

    /** A word in the sentence, in the title, or a name that is spelt alike. */
    private static void word(QueryBuilder builder, String word, boolean titles, List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Query text = builder.createBooleanQuery("text", word, Occur.MUST);
        if (text == null) {
            return;
        }
        if (!titles) {
            queries.add(text);
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

    private static Polygon[] polygons(List<Question.Outline> outlines) {
        return outlines.stream()
                .map(outline -> polygon(
                        outline.edge(),
                        outline.holes().stream().map(hole -> polygon(hole)).toArray(Polygon[]::new)))
                .toArray(Polygon[]::new);
    }

    private static Polygon polygon(List<Question.Corner> corners, Polygon... holes) {
        List<Question.Corner> ring = new ArrayList<>(corners);
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0));
        }
        return new Polygon(
                ring.stream().mapToDouble(Question.Corner::lat).toArray(),
                ring.stream().mapToDouble(Question.Corner::lon).toArray(),
                holes);
    }
}
