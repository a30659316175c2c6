package org.ceaseline.command.capture;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Watch;

/**
 * Tells how the reading of long input goes on: a line that is written over where somebody looks on, a line each ten seconds
 * where the output goes to a file. Short input passes in silence.
 */
final class ReadingProgress implements Watch, AutoCloseable {

    private static final long BAR_EVERY = 200_000_000L;
    private static final long LINE_EVERY = 10_000_000_000L;
    private static final long SILENT = 1_000_000_000L;

    private final PrintWriter err;
    private final boolean bar;
    private final long every;
    private final int files;
    private final long bytes;
    private final long begun = System.nanoTime();
    private long told = begun;
    private int done;
    private long bytesDone;
    private int entries;
    private int reports;
    private int faults;
    private String open = "";
    private long openBytes;
    private long part;
    private long whole;
    private boolean shown;

    private ReadingProgress(List<Path> files, PrintWriter err, boolean bar, long every) {
        this.err = err;
        this.bar = bar;
        this.every = every;
        this.files = files.size();
        this.bytes = files.stream().mapToLong(ReadingProgress::size).sum();
    }

    static ReadingProgress over(List<Path> files, PrintWriter err) {
        boolean terminal = isTerminal();
        return new ReadingProgress(files, err, terminal, terminal ? BAR_EVERY : LINE_EVERY);
    }

    /** Tells after each file and entry, for tests. */
    static ReadingProgress eager(List<Path> files, PrintWriter err) {
        return new ReadingProgress(files, err, false, 0);
    }

    /** Newer Java has a console also where the output goes to a file, so Linux is asked itself. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    void begin(Path file) {
        open = String.valueOf(file.getFileName());
        openBytes = size(file);
        entries = 0;
        whole = 0;
    }

    /** An entry of the open file was read. */
    @Override
    public void entry() {
        entries++;
        whole = 0;
        tell();
    }

    @Override
    public void part(long read, long all) {
        part = read;
        whole = all;
        tell();
    }

    void end(Path file, int reportsSoFar, int faultsSoFar) {
        done++;
        bytesDone += size(file);
        reports = reportsSoFar;
        faults = faultsSoFar;
        whole = 0;
        openBytes = 0;
        tell();
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - told < every || every > 0 && now - begun < SILENT) {
            return;
        }
        told = now;
        shown = true;
        String line = String.format(
                Locale.ROOT,
                "%3d %%  %,d of %,d files, %,d reports, %,d faults%s",
                bytes == 0 ? 100 : (bytesDone + ofOpen()) * 100 / bytes,
                done,
                files,
                reports,
                faults,
                within());
        if (bar) {
            err.print("\r" + line + "\033[K");
            err.flush();
        } else {
            err.println(line);
        }
    }

    /** Bytes read of the open file; 0 for a container, whose entries are counted instead. */
    private long ofOpen() {
        return whole == 0 || entries > 0 ? 0 : openBytes * part / whole;
    }

    /** How far the open file is read; empty for one that is read at once. */
    private String within() {
        String entry = entries > 0 ? String.format(Locale.ROOT, "entry %,d", entries) : "";
        String share = whole > 0 ? String.format(Locale.ROOT, "%d %%", part * 100 / whole) : "";
        String both = entry.isEmpty() || share.isEmpty() ? entry + share : entry + ", then " + share;
        return both.isEmpty() ? "" : ", " + open + ": " + both;
    }

    @Override
    public void close() {
        if (bar && shown) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
