package org.ceaseline.bench.coding;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import picocli.CommandLine.Command;

/** Prints how the time to code a report grows with its paragraphs. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Prints microseconds a paragraph on reports of 1 to 1,000 paragraphs.")
final class GrowthCommand implements Callable<Integer> {

    private static final String[] PARAGRAPHS = {
        "Arland troops shelled the village of Tarn on Monday, killing three farmers, officials in Belmark said. ",
        "Belmark denied that its forces had broken the truce, and called on the mission to send observers to Oskel. ",
        "The market of Merrow was open on Tuesday and prices were lower than in the week before. ",
        "The envoy said that talks would be held in Dunmere on April 18 if both sides agreed to extend the ceasefire. "
    };

    @Override
    public Integer call() {
        Coder coder = Coder.with(Casebook.none());
        coded(coder, report(100), 60);
        for (int paragraphs : new int[] {1, 10, 100, 1000}) {
            Report report = report(paragraphs);
            double micros = coded(coder, report, Math.max(3, 3000 / paragraphs)) * 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "%5d paragraphs, %5d claims, %9.0f us a report, %7.1f us a paragraph%n",
                    paragraphs,
                    coder.code(report).size(),
                    micros,
                    micros / paragraphs);
        }
        return 0;
    }

    static Report report(int paragraphs) {
        StringBuilder text = new StringBuilder("Truce shaken in the valley of Tarn\n\nMay 12, 2031\n\n");
        for (int i = 0; i < paragraphs; i++) {
            text.append(PARAGRAPHS[i % PARAGRAPHS.length]).append("\n\n");
        }
        return Capture.read("report.txt", text.toString().getBytes(StandardCharsets.UTF_8))
                .reports()
                .get(0);
    }

    /** Seconds of thread time a report, the fastest of all. */
    private static double coded(Coder coder, Report report, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            coder.code(report);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best / 1e9;
    }
}
