package org.ceaseline.bench.coding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how many sentences are coded a second on one thread, all sentences counted. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = {
            "Prints sentences coded a second of one thread's CPU time, all sentences counted, with heap and start time.",
            "Capture is not counted: the reports are read beforehand."
        })
final class SpeedCommand implements Callable<Integer> {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Pages, texts, folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--rounds", defaultValue = "20", description = "Passes over all (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        List<Report> reports = Texts.of(paths);
        long before = System.nanoTime();
        Coder coder = Coder.with(Casebook.none());
        int claims = coder.code(reports.get(0)).size();
        double first = (System.nanoTime() - before) / 1e9;
        int sentences = reports.stream()
                .mapToInt(report -> Texts.sentences(report).size())
                .sum();
        long words = reports.stream()
                .flatMap(report -> Texts.sentences(report).stream())
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            claims = 0;
            for (Report report : reports) {
                claims += coder.code(report).size();
            }
            seconds.add((CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
        }
        seconds.sort(null);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d sentences, %d words, %d claims%n",
                reports.size(),
                sentences,
                words,
                claims);
        System.out.printf(
                Locale.ROOT,
                "%.0f sentences/s (median of %d rounds), %.0f in the fastest, %.0f in the first%n",
                sentences / seconds.get(rounds / 2),
                rounds,
                sentences / seconds.get(0),
                sentences / seconds.get(rounds - 1));
        System.out.printf(
                Locale.ROOT,
                "first report coded %.2f s after the coder was asked for; %.0f MB in use after all, %.0f MB taken%n",
                first,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                runtime.totalMemory() / 1e6);
        return 0;
    }
}
