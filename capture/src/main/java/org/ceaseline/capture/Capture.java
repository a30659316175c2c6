package org.ceaseline.capture;

import java.util.List;
import java.util.function.Predicate;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.draft.Watched;
import org.ceaseline.capture.form.Forms;

/** The door of capture: bytes in, reports out. Stateless; safe to share between threads. */
public final class Capture {

    private Capture() {}

    /**
     * What came of one file.
     *
     * @param reports what was read, in order; empty where nothing could be
     * @param faults everything that was wrong
     */
    public record Reading(List<Report> reports, List<Fault> faults) {
        public Reading {
            reports = List.copyOf(reports);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads one file. Never throws on bad content: what is wrong comes back as faults.
     *
     * @param name the file's name, for its ending and for {@link Report#name()}
     * @param bytes the file
     */
    public static Reading read(String name, byte[] bytes) {
        return Dispatch.read(Source.file(name, bytes));
    }

    /**
     * True for a file that belongs to a saved page and is read with it: what lies in {@code page_files/} beside
     * {@code page.html}.
     *
     * @param path the file, folders separated by {@code /}
     * @param exists tells whether there is a file of this path
     */
    public static boolean belongsToPage(String path, Predicate<String> exists) {
        return Forms.isBesidePage(path, exists);
    }

    /**
     * Reads one file that may be long or hold many.
     *
     * @param watch hears of each entry of a container, and how far a long page is read
     */
    public static Reading read(String name, byte[] bytes, Watch watch) {
        return Watched.by(watch, () -> Dispatch.read(Source.file(name, bytes)));
    }
}
