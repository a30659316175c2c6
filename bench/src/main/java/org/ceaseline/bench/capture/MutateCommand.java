package org.ceaseline.bench.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.ceaseline.capture.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads broken pages and counts what comes of them. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = {
            "Reads mutated pages: cut, bytes changed, parts repeated or nested, NULs, other encodings.",
            "Every page must end in a report or a fault; the exit code is 1 where one ends in an exception or takes too long."
        })
final class MutateCommand implements Callable<Integer> {

    private static final int KINDS = 7;
    private static final int MOST_BYTES = 8 << 20;
    private static final byte[] MARKS = "<>/\"'=&; \0!-[]{}".getBytes(StandardCharsets.US_ASCII);

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Pages to start from; none for a made-up one.")
    private Path folder = Path.of("");

    @Option(names = "--pages", defaultValue = "10000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "Longest time a page may take (default: ${DEFAULT-VALUE}).")
    private double limit;

    @Override
    public Integer call() throws Exception {
        List<byte[]> originals = folder.toString().isEmpty()
                ? List.of(Pages.withComments(200).getBytes(StandardCharsets.UTF_8))
                : Pages.of(folder);
        Random random = new Random(seed);
        int reports = 0;
        int faults = 0;
        int bad = 0;
        double slowest = 0;
        for (int i = 0; i < pages; i++) {
            int kind = random.nextInt(KINDS);
            byte[] page = mutated(originals.get(random.nextInt(originals.size())), kind, random);
            long start = System.nanoTime();
            try {
                Capture.Reading reading = Capture.read("page.html", page);
                reports += reading.reports().isEmpty() ? 0 : 1;
                faults += reading.faults().isEmpty() ? 0 : 1;
                bad += reading.reports().isEmpty() && reading.faults().isEmpty() ? 1 : 0;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                bad++;
                System.out.println("page " + i + " of seed " + seed + ": " + e);
            }
            double took = (System.nanoTime() - start) / 1e9;
            slowest = Math.max(slowest, took);
            if (took > limit) {
                bad++;
                System.out.printf(
                        Locale.ROOT,
                        "page %d of seed %d took %.1f s: kind %d, %d bytes%n",
                        i,
                        seed,
                        took,
                        kind,
                        page.length);
            }
        }
        bad += extremes();
        System.out.printf(
                Locale.ROOT,
                "%d pages: %d reports, %d with faults, %d bad, slowest %.2f s%n",
                pages,
                reports,
                faults,
                bad,
                slowest);
        return bad == 0 ? 0 : 1;
    }

    /** Pages beyond all bounds, which chance does not make; returns how many go wrong. */
    private int extremes() throws IOException {
        int bad = 0;
        bad += extreme("nested 50,000 deep", page("<div>".repeat(50_000) + "deep" + "</div>".repeat(50_000)));
        bad += extreme("tables nested 50,000 deep", page("<table><tr><td>".repeat(50_000) + "deep"));
        bad += extreme("60 MB of attributes", page("<p " + "data-a=\"b\" ".repeat(60 << 20 >> 4) + ">text</p>"));
        bad += extreme("100 MB of attributes", page("<p " + "data-a=\"b\" ".repeat(100 << 20 >> 3) + ">text</p>"));
        bad += extreme("one attribute of 60 MB", page("<p class=\"" + "a ".repeat(30 << 20) + "\">text</p>"));
        bad += extreme("2,000,000 classes", page("<p class=a".repeat(2_000_000)));
        bad += extreme("gzip bomb", gzip(new byte[1 << 30]));
        bad += extreme("gzip bomb in gzip", gzip(gzip(new byte[1 << 30])));
        bad += extreme("NULs", new byte[32 << 20]);
        return bad;
    }

    private static byte[] page(String body) {
        return ("<!DOCTYPE html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private int extreme(String name, byte[] page) {
        long start = System.nanoTime();
        String came;
        boolean bad = false;
        try {
            Capture.Reading reading = Capture.read("page.html", page);
            came = reading.reports().size() + " reports, faults "
                    + reading.faults().stream().map(fault -> fault.code()).toList();
            bad = reading.reports().isEmpty() && reading.faults().isEmpty();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            came = e.toString();
            bad = true;
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s, %d bytes: %.2f s, %s%n", name, page.length, took, came);
        return bad || took > limit ? 1 : 0;
    }

    private static byte[] mutated(byte[] original, int kind, Random random) {
        byte[] page = original.clone();
        return switch (kind) {
            case 0 -> Arrays.copyOf(page, random.nextInt(page.length));
            case 1 -> sprinkled(page, random, 1 + random.nextInt(200));
            case 2 -> stretched(page, random, "<div><table><tr><td><b><a href=x>", 1 + random.nextInt(50_000));
            case 3 -> stretched(page, random, " data-x=\"<p>&amp;", 1 + random.nextInt(50_000));
            case 4 -> stretched(page, random, "\0", 1 + random.nextInt(100_000));
            case 5 -> repeated(page, random);
            default -> new String(page, StandardCharsets.UTF_8)
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] sprinkled(byte[] page, Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            page[random.nextInt(page.length)] = MARKS[random.nextInt(MARKS.length)];
        }
        return page;
    }

    private static byte[] stretched(byte[] page, Random random, String piece, int times) {
        int at = random.nextInt(page.length);
        byte[] filling =
                piece.repeat(Math.min(times, MOST_BYTES / piece.length())).getBytes(StandardCharsets.US_ASCII);
        return joined(page, at, filling);
    }

    private static byte[] repeated(byte[] page, Random random) {
        int from = random.nextInt(page.length);
        int length = Math.min(page.length - from, 1 + random.nextInt(5000));
        byte[] part = Arrays.copyOfRange(page, from, from + length);
        int times = Math.min(1 + random.nextInt(500), MOST_BYTES / length);
        byte[] filling = new byte[length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, filling, i * length, length);
        }
        return joined(page, from, filling);
    }

    private static byte[] joined(byte[] page, int at, byte[] filling) {
        byte[] longer = Arrays.copyOf(page, page.length + filling.length);
        System.arraycopy(filling, 0, longer, at, filling.length);
        System.arraycopy(page, at, longer, at + filling.length, page.length - at);
        return longer;
    }
}
