package org.ceaseline.command.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ceaseline.archive.Watch;

/** Shows how a run goes on: a bar where somebody looks on, a line now and then where the output goes to a file. */
final class Progress implements Watch, AutoCloseable {

    private static final int CELLS = 30;
    private static final int LINES = 10;

    private final PrintWriter err;
    private final boolean bar;
    private int shown = -1;

    private Progress(PrintWriter err, boolean bar) {
        this.err = err;
        this.bar = bar;
    }

    static Progress on(PrintWriter err) {
        return new Progress(err, isTerminal());
    }

    static Progress asBar(PrintWriter err) {
        return new Progress(err, true);
    }

    static Progress asLines(PrintWriter err) {
        return new Progress(err, false);
    }

    @Override
    public void fileDone(int done, int total, String name, long claims) {
        int step = (int) ((long) done * (bar ? 1000 : LINES) / total);
        if (step == shown) {
            return;
        }
        shown = step;
        if (bar) {
            int full = (int) ((long) done * CELLS / total);
            String cells = "#".repeat(full) + "-".repeat(CELLS - full);
            err.print("\r[" + cells + "] " + state(done, total, claims) + "\033[K");
            err.flush();
        } else {
            err.println(state(done, total, claims));
        }
    }

    private static String state(int done, int total, long claims) {
        return String.format(
                Locale.ROOT, "%3d %%  %,d of %,d, %,d claims", (long) done * 100 / total, done, total, claims);
    }

    @Override
    public void close() {
        if (bar && shown >= 0) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }
}
