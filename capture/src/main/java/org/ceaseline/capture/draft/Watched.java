package org.ceaseline.capture.draft;

import java.util.function.Supplier;
import org.ceaseline.capture.Watch;

/** Who watches the file that this thread is reading, so that readers can tell how they get on. */
public final class Watched {

    private static final ThreadLocal<Watch> WATCH = new ThreadLocal<>();

    private Watched() {}

    /** Does something during which {@code watch} hears what is read. */
    public static <T> T by(Watch watch, Supplier<T> reading) {
        WATCH.set(watch);
        try {
            return reading.get();
        } finally {
            WATCH.remove();
        }
    }

    /** Whoever watches now. */
    public static Watch now() {
        Watch watch = WATCH.get();
        return watch == null ? Watch.NONE : watch;
    }
}
