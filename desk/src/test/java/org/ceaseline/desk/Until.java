package org.ceaseline.desk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something holds; a test that waits too long fails and says for what. */
final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Until() {}

    static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + PATIENCE.toSeconds() + " s it still does not hold: " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
