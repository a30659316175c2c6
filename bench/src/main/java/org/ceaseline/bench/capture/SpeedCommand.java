package org.ceaseline.bench.capture;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the rate of whole captures against the rate of {@code Jsoup.parse} on the same pages in the same run. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "Prints pages a second of thread time: capture (from bytes) and Jsoup.parse alone (from text).")
final class SpeedCommand implements Callable<Integer> {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Parameters(paramLabel = "DIR", description = "Pages, .html or .html.gz.")
    private Path folder = Path.of("");

    @Option(
            names = "--rounds",
            defaultValue = "30",
            description = "Passes; the fastest counts (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        List<byte[]> pages = Pages.of(folder);
        List<String> texts = pages.stream()
                .map(page -> new String(page, StandardCharsets.UTF_8))
                .toList();
        double parse = Double.MAX_VALUE;
        double capture = Double.MAX_VALUE;
        long seen = 0;
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (String text : texts) {
                seen += Jsoup.parse(text).childNodeSize();
            }
            long middle = CLOCK.getCurrentThreadCpuTime();
            for (byte[] page : pages) {
                seen += Capture.read("page.html", page).reports().size();
            }
            parse = Math.min(parse, (middle - start) / 1e9);
            capture = Math.min(capture, (CLOCK.getCurrentThreadCpuTime() - middle) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%d pages, %d rounds, %d things seen%n", pages.size(), rounds, seen);
        System.out.printf(Locale.ROOT, "Jsoup.parse %.0f pages/s%n", pages.size() / parse);
        System.out.printf(
                Locale.ROOT,
                "capture     %.0f pages/s, %.2f of Jsoup.parse%n",
                pages.size() / capture,
                parse / capture);
        return 0;
    }
}
