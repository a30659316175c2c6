package org.ceaseline.desk.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ceaseline.desk.holding.Holding;
import org.jspecify.annotations.Nullable;

/** Pages of one state of the archive, those asked for last; with another state all of them go. Safe to share between threads. */
final class PageStore {

    /** Bytes that are kept at most. */
    private static final long MOST = 16 << 20;

    private final Map<String, Page> pages = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable Holding state;
    private long bytes;

    /**
     * A page, cut where something else stands in each answer.
     *
     * @param packed the pieces, deflated: markup shrinks to a tenth
     */
    record Page(String contentType, List<byte[]> packed) {
        Page {
            packed = List.copyOf(packed);
        }

        /** @param word of plain letters, where the page is cut */
        static Page of(String contentType, byte[] text, String word) {
            return new Page(
                    contentType,
                    cut(text, word).stream().map(PageStore::deflated).toList());
        }

        long size() {
            return packed.stream().mapToLong(piece -> piece.length).sum();
        }

        /** @param between what stands where it was cut */
        void write(OutputStream out, byte[] between) throws IOException {
            for (int i = 0; i < packed.size(); i++) {
                if (i > 0) {
                    out.write(between);
                }
                try (InputStream piece = new InflaterInputStream(new ByteArrayInputStream(packed.get(i)))) {
                    piece.transferTo(out);
                }
            }
        }

        boolean isCut() {
            return packed.size() > 1;
        }
    }

    private static byte[] deflated(byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
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
    private static List<byte[]> cut(byte[] text, String word) {
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
