package org.ceaseline.desk.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceaseline.desk.holding.Holding;
import org.jspecify.annotations.Nullable;

/** Pages of one state of the archive, those asked for last; with another state all of them go. Safe to share between threads. */
final class PageStore {

    /** Bytes that are kept at most. */
    private static final long MOST = 24 << 20;

    private final Map<String, Page> pages = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable Holding state;
    private long bytes;

    /** A page, cut where something else stands in each answer. */
    record Page(String contentType, List<byte[]> pieces) {
        Page {
            pieces = List.copyOf(pieces);
        }

        long size() {
            return pieces.stream().mapToLong(piece -> piece.length).sum();
        }
    }

    synchronized Optional<Page> get(Holding now, String key) {
        return state == now ? Optional.ofNullable(pages.get(key)) : Optional.empty();
    }

    /** @param from the state that the page was begun in */
    synchronized void put(Holding from, String key, Page page) {
        if (state != from) {
            pages.clear();
            bytes = 0;
            state = from;
        }
        Page before = pages.put(key, page);
        bytes += page.size() - (before == null ? 0 : before.size());
        for (Iterator<Page> eldest = pages.values().iterator(); bytes > MOST && eldest.hasNext(); ) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }

    /** The pieces between the places where a word of plain letters stands. */
    static List<byte[]> cut(byte[] text, String word) {
        byte[] mark = word.getBytes(StandardCharsets.US_ASCII);
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at + mark.length <= text.length; at++) {
            if (text[at] == mark[0] && Arrays.equals(text, at, at + mark.length, mark, 0, mark.length)) {
                pieces.add(Arrays.copyOfRange(text, from, at));
                from = at + mark.length;
                at = from - 1;
            }
        }
        pieces.add(Arrays.copyOfRange(text, from, text.length));
        return pieces;
    }
}
