package org.ceaseline.archive.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of words that very many have, those asked for last: whoever narrows a search asks for the same words again.
 * They stand as long as the reader does. Safe to share between threads.
 */
final class Frequent {

    private static final long MOST_BYTES = 4 << 20;

    private record Asked(Query query, int segment) {}

    private final Map<Asked, FixedBitSet> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** For looking only. */
    synchronized Optional<FixedBitSet> get(Query query, int segment) {
        return Optional.ofNullable(kept.get(new Asked(query, segment)));
    }

    synchronized void keep(Query query, int segment, FixedBitSet docs) {
        FixedBitSet before = kept.put(new Asked(query, segment), docs);
        bytes += docs.ramBytesUsed() - (before == null ? 0 : before.ramBytesUsed());
        Iterator<FixedBitSet> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().ramBytesUsed();
            oldest.remove();
        }
    }
}
