package org.ceaseline.desk.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Intake;
import org.ceaseline.archive.Taken;
import org.ceaseline.archive.Tally;
import org.ceaseline.capture.Capture;
import org.ceaseline.desk.holding.Holdings;

/** Reads pages in, one run after the other, beside the requests. */
public final class Runs implements AutoCloseable {

    private static final int KEPT = 200;

    private final Holdings holdings;
    private final Shelf shelf;
    private final Path incoming;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Run> runs = new ConcurrentSkipListMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk reads");
        thread.setDaemon(true);
        return thread;
    });

    /** @param home folder of the desk; uploads lie below it until they are read */
    public Runs(Holdings holdings, Shelf shelf, Path home) {
        this.holdings = holdings;
        this.shelf = shelf;
        this.incoming = home.resolve("incoming");
    }

    public Shelf shelf() {
        return shelf;
    }

    public Optional<Run> run(long number) {
        return Optional.ofNullable(runs.get(number));
    }

    /** A piece of input: its name without folders, and its bytes. */
    public record Piece(String name, byte[] bytes) {}

    /**
     * Puts pieces aside and starts to read them.
     *
     * @param person whom the audit names
     * @param dry true to keep nothing
     * @throws IllegalArgumentException if there is no such casebook
     */
    public Run read(List<Piece> pieces, String casebook, String person, boolean dry) {
        Codes codes = codes(casebook);
        try {
            Files.createDirectories(incoming);
            Path folder = Files.createTempDirectory(incoming, "in-");
            for (Piece piece : pieces) {
                Files.write(free(folder, plain(piece.name())), piece.bytes());
            }
            try (Stream<Path> files = Files.list(folder)) {
                return start(files.sorted().toList(), codes, person, dry, Optional.of(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The input cannot be put aside in " + incoming + ". Check rights and room.", e);
        }
    }

    /** Starts to read a folder or a file of this machine. */
    public Run readPath(Path path, String casebook, String person, boolean dry) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no file or folder " + path + " on the desk's machine.");
        }
        return start(List.of(path), codes(casebook), person, dry, Optional.empty());
    }

    private Codes codes(String casebook) {
        return shelf.codes(casebook)
                .orElseThrow(() -> new IllegalArgumentException("There is no casebook " + casebook + "."));
    }

    /** A name without folders and odd characters. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        String bare = clean.replaceAll("^\\.+", "");
        String named = bare.isEmpty() ? "page.txt" : bare;
        return named.length() > 120 ? named.substring(named.length() - 120) : named;
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(n + "-" + name);
        }
        return file;
    }

    private Run start(List<Path> paths, Codes codes, String person, boolean dry, Optional<Path> folder) {
        Run run = new Run(numbers.incrementAndGet(), codes.casebook().id(), dry);
        runs.put(run.number(), run);
        runs.keySet().removeIf(number -> number <= run.number() - KEPT);
        reader.execute(() -> work(run, paths, codes, person, folder));
        return run;
    }

    private void work(Run run, List<Path> paths, Codes codes, String person, Optional<Path> folder) {
        try {
            long before = lastIntake();
            Intake reading = holdings.as(person).intake(Capture::read, codes);
            Tally tally = run.isDry() ? reading.preview(paths, run::at) : reading.read(paths, run::at);
            long intake = lastIntake();
            List<String> came = run.isDry() || intake == before
                    ? List.of()
                    : holdings.archive().reportsOf(intake);
            run.ended(tally, came);
        } catch (RuntimeException e) {
            run.failed(String.valueOf(e.getMessage()));
        } finally {
            folder.ifPresent(Runs::remove);
        }
    }

    private long lastIntake() {
        List<Taken> all = holdings.archive().intakes();
        return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    }

    /**
     * Codes a report anew under every casebook that it was coded under.
     *
     * @return how many claims it now has
     */
    public long recode(String report, String person) {
        long claims = 0;
        for (String casebook : holdings.archive().claimsOn(report).keySet()) {
            Optional<Codes> codes = shelf.codes(casebook);
            if (codes.isPresent()) {
                claims += holdings.as(person)
                        .intake(Capture::read, codes.get())
                        .recode(report)
                        .claims();
            }
        }
        return claims;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            System.err.println("ceaseline desk: " + folder + " could not be removed; you may delete it.");
        }
    }

    @Override
    public void close() {
        reader.shutdown();
        try {
            if (!reader.awaitTermination(5, TimeUnit.SECONDS)) {
                reader.shutdownNow();
            }
        } catch (InterruptedException e) {
            reader.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
