package org.ceaseline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.ceaseline.archive.Sources.Source;
import org.ceaseline.capture.Fault;

/** A file in memory, with the digest that it is kept under. */
record Loaded(Source source, String sha256, byte[] bytes) {

    /** What could not be loaded. */
    static final class NotLoaded extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        NotLoaded(Fault fault) {
            super(fault.what());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** Those that can be loaded; the others are counted as faults. */
    static List<Loaded> all(List<Source> sources, Counts counts) {
        List<Loaded> loaded = new ArrayList<>();
        for (Source source : sources) {
            try {
                loaded.add(from(source));
            } catch (NotLoaded e) {
                counts.fault(e.fault());
            }
        }
        return loaded;
    }

    private static Loaded from(Source source) throws NotLoaded {
        try {
            if (Files.size(source.path()) > Sources.LARGEST) {
                throw new NotLoaded(new Fault(
                        "FILE_TOO_LARGE",
                        source.name(),
                        "It has more than " + (Sources.LARGEST >> 20) + " MB.",
                        "Split it, for example by record, and read the parts."));
            }
            byte[] bytes = Files.readAllBytes(source.path());
            return new Loaded(source, Digest.of(bytes), bytes);
        } catch (IOException e) {
            throw new NotLoaded(Sources.notReadable(source.name()));
        }
    }
}
