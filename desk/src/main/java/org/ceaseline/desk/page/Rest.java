package org.ceaseline.desk.page;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives memory back to the machine when nobody has asked for anything for a while: a desk stands open all day. */
final class Rest implements AutoCloseable {

    private static final long QUIET_SECONDS = 10;

    /** Share of the heap in percent that may stay free. */
    private static final int LEAST_FREE = 10;

    private static final int MOST_FREE = 30;

    /** The serial collector gives back in steps: nothing, a tenth, two fifths, all. */
    private static final int STEPS = 4;

    private final Runnable atRest;
    private final ScheduledExecutorService clock;
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean isDue = true;

    /** @param atRest what else can be given back then */
    Rest(Runnable atRest) {
        this.atRest = atRest;
        keepLittleFree();
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "desk rests");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, QUIET_SECONDS, QUIET_SECONDS, TimeUnit.SECONDS);
    }

    private static void keepLittleFree() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            machine.setVMOption("MinHeapFreeRatio", Integer.toString(LEAST_FREE));
            machine.setVMOption("MaxHeapFreeRatio", Integer.toString(MOST_FREE));
        } catch (IllegalArgumentException anotherMachine) {
            // Another collector has other settings; it then gives back as it is used to.
        }
    }

    /** Somebody asks for something. */
    void disturbed() {
        lastAsked = System.nanoTime();
        isDue = true;
    }

    private void look() {
        if (isDue && System.nanoTime() - lastAsked >= TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
            isDue = false;
            atRest.run();
            for (int step = 0; step < STEPS; step++) {
                System.gc();
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
