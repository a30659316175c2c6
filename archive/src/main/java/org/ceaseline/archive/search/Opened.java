package org.ceaseline.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** The index as it stood when it was opened, with what is held of it in memory. Safe to share between threads. */
final class Opened {

    /** Findings as they were laid over it, and how many documents of each segment have each value. */
    private record Overlay(String state, Laid laid, Map<Integer, Counts.Raw> all) {}

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<IndexReader.CacheKey, Segment> byKey;
    private final List<Segment> segments = new ArrayList<>();
    private final List<OrdinalMap> values = new ArrayList<>();
    private final Frequent frequent = new Frequent();
    private @Nullable Overlay overlay;

    /** @param before what was held of the segments that were there before */
    Opened(DirectoryReader reader, Optional<Opened> before) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.byKey = new ConcurrentHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.add(segment(leaf, before));
        }
        for (String facet : Index.FACETS) {
            values.add(values(facet));
        }
    }

    private Segment segment(LeafReaderContext leaf, Optional<Opened> before) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
        Segment known = helper == null
                ? null
                : before.map(then -> then.byKey.get(helper.getKey())).orElse(null);
        Segment held = known == null ? Segment.of(leaf.reader()) : known;
        if (helper != null) {
            byKey.put(helper.getKey(), held);
        }
        return held;
    }

    private OrdinalMap values(String facet) throws IOException {
        SortedSetDocValues[] each = new SortedSetDocValues[segments.size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            each[leaf.ord] = DocValues.getSortedSet(leaf.reader(), facet);
        }
        return OrdinalMap.build(null, each, PackedInts.DEFAULT);
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Segment segment(int leaf) {
        return segments.get(leaf);
    }

    Frequent frequent() {
        return frequent;
    }

    /** The documents that may lie on one of these days. */
    Marks within(long from, long to) {
        return new Marks(segments.stream()
                .map(segment -> segment.days().meeting(from, to))
                .toList());
    }

    int countValues(int facet) {
        return Math.toIntExact(values.get(facet).getValueCount());
    }

    /** The number that a value of a segment has in the whole index. */
    int valueOf(int facet, int segment, int value) {
        return Math.toIntExact(values.get(facet).getGlobalOrds(segment).get(value));
    }

    String name(int facet, int value) throws IOException {
        OrdinalMap map = values.get(facet);
        LeafReaderContext leaf = reader.leaves().get(map.getFirstSegmentNumber(value));
        return DocValues.getSortedSet(leaf.reader(), Index.FACETS.get(facet))
                .lookupOrd(map.getFirstSegmentOrd(value))
                .utf8ToString();
    }

    /** Findings laid over the documents; laid anew only where they are others. */
    synchronized Laid laid(Findings findings) throws IOException {
        Overlay now = overlay;
        if (now == null || !now.state().equals(findings.state())) {
            now = new Overlay(findings.state(), Laid.over(reader.leaves(), findings.read()), new ConcurrentHashMap<>());
            overlay = now;
        }
        return now.laid();
    }

    /** How many documents of a segment have each value, whatever is looked for. */
    synchronized Counts.Raw all(int leaf, Laid laid) throws IOException {
        Overlay now = overlay;
        if (now == null || now.laid() != laid) {
            return everything(leaf, laid);
        }
        Counts.Raw known = now.all().get(leaf);
        if (known == null) {
            known = everything(leaf, laid);
            now.all().put(leaf, known);
        }
        return known;
    }

    private Counts.Raw everything(int leaf, Laid laid) throws IOException {
        LeafReaderContext context = reader.leaves().get(leaf);
        FixedBitSet none = new FixedBitSet(context.reader().maxDoc());
        return Counts.raw(none, true, context, this, laid);
    }
}
