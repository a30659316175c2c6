package org.ceaseline.bench.capture;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a capture allocates, which bounds from above what it holds at once, for each page and for pages beyond all bounds. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the bytes that a capture allocates (no more than that is ever held) for the pages of a folder, for pages of",
            "10 to 10,000 comments and for pages at the limits. Start it with CEASELINE_JAVA_OPTS=-Xmx1g to see that this is enough."
        })
final class MemoryCommand implements Callable<Integer> {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LARGEST_PAGE = 64 << 20;

    @Parameters(paramLabel = "DIR", description = "Pages, .html or .html.gz.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        List<double[]> rows = new ArrayList<>();
        for (byte[] page : Pages.of(folder)) {
            allocated(page);
            rows.add(new double[] {page.length, allocated(page)});
        }
        double[] shares =
                rows.stream().mapToDouble(row -> row[1] / row[0]).sorted().toArray();
        double most = rows.stream().mapToDouble(row -> row[1]).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d pages: median %.1f bytes a byte of the page, 9 of 10 below %.1f, most %.1f; most of one page %.1f MB%n",
                rows.size(),
                shares[shares.length / 2],
                shares[shares.length * 9 / 10],
                shares[shares.length - 1],
                most / 1e6);
        for (int comments : new int[] {10, 100, 1000, 10_000}) {
            print(comments + " comments", Pages.withComments(comments).getBytes(StandardCharsets.UTF_8));
        }
        print("64 MB of one-letter elements", filled("<b>"));
        print("64 MB of classes", filled("<p class=abcdefgh>"));
        print("64 MB of attributes", filled("<p a=b c=d e=f g=h>"));
        print("64 MB of text", filled("word "));
        print("64 MB of paragraphs", filled("<p>It was quiet along the canal, the monitors said.</p>"));
        return 0;
    }

    private static byte[] filled(String piece) {
        byte[] page = new byte[LARGEST_PAGE];
        byte[] head = "<!DOCTYPE html><html><body>".getBytes(StandardCharsets.US_ASCII);
        byte[] part = piece.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(page, (byte) ' ');
        System.arraycopy(head, 0, page, 0, head.length);
        for (int at = head.length; at + part.length <= page.length; at += part.length) {
            System.arraycopy(part, 0, page, at, part.length);
        }
        return page;
    }

    private static void print(String name, byte[] page) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Capture.Reading reading = Capture.read("page.html", page);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        System.out.printf(
                Locale.ROOT,
                "%-30s %6.1f MB  %7.1f MB allocated, %5.1f bytes a byte, %d reports, faults %s%n",
                name,
                page.length / 1e6,
                allocated / 1e6,
                (double) allocated / page.length,
                reading.reports().size(),
                reading.faults().stream().map(fault -> fault.code()).toList());
    }

    private static long allocated(byte[] page) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Capture.read("page.html", page);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
