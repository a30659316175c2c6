package org.ceaseline.desk.page;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many pages be made at a time, first come, first served: twenty made beside each other on two processors all take as
 * long as the twenty together. Whoever has waited long is let in, so that slow pages hold up nobody for good. Safe to share.
 */
final class Turns {

    private final Semaphore free;
    private final long mostMillis;

    /** @param mostMillis after so many milliseconds nobody waits any longer */
    Turns(int together, long mostMillis) {
        this.free = new Semaphore(together, true);
        this.mostMillis = mostMillis;
    }

    /** What is closed when the page is made. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn. An interrupt ends the wait and is kept. */
    Turn take() {
        try {
            if (free.tryAcquire(mostMillis, TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return () -> {};
    }
}
