package org.ceaseline.capture;

import java.util.List;
import org.ceaseline.capture.draft.Source;

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
}
