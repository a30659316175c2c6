package org.ceaseline.capture.form;

import java.util.Optional;

/** What may be unpacked from one file, containers within containers counted together. One thread reads one file. */
final class Limits {

    /** Entries of one file, at all depths. */
    static final int MOST_ENTRIES = 50_000;

    /** Bytes unpacked from one file, at all depths. */
    static final long MOST_BYTES = 2_000_000_000L;

    /** Bytes of one entry. */
    static final int LARGEST_ENTRY = 100_000_000;

    /** Unpacked to packed size, once an entry is larger than {@link #HARMLESS}. */
    static final int STEEPEST = 200;

    static final int HARMLESS = 4_000_000;

    private static final ThreadLocal<Limits> OPEN = new ThreadLocal<>();

    private int depth;
    private int entries;
    private long bytes;

    private Limits() {}

    /** The limits of the outermost container that this thread is reading. */
    static Limits enter(int containerBytes) {
        Limits open = OPEN.get();
        if (open == null) {
            open = new Limits();
            OPEN.set(open);
        }
        open.depth++;
        return open;
    }

    void leave() {
        depth--;
        if (depth == 0) {
            OPEN.remove();
        }
    }

    Optional<String> count(int size) {
        entries++;
        bytes += size;
        if (entries > MOST_ENTRIES) {
            return Optional.of("The file holds more than " + MOST_ENTRIES + " entries; the rest was not read.");
        }
        if (bytes > MOST_BYTES) {
            return Optional.of("Unpacked, the file is larger than " + MOST_BYTES + " bytes; the rest was not read.");
        }
        return Optional.empty();
    }

    boolean spend(int size) {
        bytes += size;
        return bytes <= MOST_BYTES;
    }

    /** Bytes that may be unpacked from {@code packed} bytes; where the packed size is unknown, give the container's. */
    int room(long packed) {
        long byRatio = Math.max(HARMLESS, packed * STEEPEST);
        return (int) Math.max(0, Math.min(Math.min(byRatio, LARGEST_ENTRY), MOST_BYTES - bytes));
    }
}
