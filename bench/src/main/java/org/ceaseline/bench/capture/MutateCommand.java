package org.ceaseline.bench.capture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
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
            byte[] page = mutated(originals.get(random.nextInt(originals.size())), random);
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
            bad += took > limit ? 1 : 0;
        }
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

    private static byte[] mutated(byte[] original, Random random) {
        byte[] page = original.clone();
        return switch (random.nextInt(7)) {
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
