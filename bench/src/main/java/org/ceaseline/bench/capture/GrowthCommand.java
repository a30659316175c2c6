package org.ceaseline.bench.capture;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import picocli.CommandLine.Command;

/** Prints how the time to read a page grows with its comments. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Prints microseconds a comment on pages of 10 to 10,000 comments.")
final class GrowthCommand implements Callable<Integer> {

    private static final int WARM_UP = 200;

    @Override
    public Integer call() {
        read(Pages.withComments(1000).getBytes(StandardCharsets.UTF_8), WARM_UP);
        for (int comments : new int[] {10, 100, 1000, 10_000}) {
            byte[] page = Pages.withComments(comments).getBytes(StandardCharsets.UTF_8);
            int found =
                    Capture.read("page.html", page).reports().get(0).comments().size();
            double micros = read(page, Math.max(3, 100_000 / comments)) * 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%6d comments, %6d found, %9.0f us a page, %7.2f us a comment%n",
                    comments,
                    found,
                    micros,
                    micros / comments);
        }
        return 0;
    }

    /** Seconds of thread time a reading, the fastest of all. */
    private static double read(byte[] page, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Capture.read("page.html", page);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best / 1e9;
    }
}
