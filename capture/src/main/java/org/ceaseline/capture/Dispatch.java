package org.ceaseline.capture;

import java.util.List;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.form.Forms;
import org.ceaseline.capture.page.PageReader;
import org.ceaseline.capture.text.TextReader;

/** Chooses the reader by content: containers, then pages, then whatever else is text. */
final class Dispatch {

    /** Containers within containers are opened this deep. */
    static final int DEEPEST = 5;

    private static final List<Reader> READERS =
            List.of(new Gzip(), new Foreign(), new Forms(Dispatch::read), new PageReader(), new TextReader());

    private Dispatch() {}

    /** Reads a source with the first reader that takes it; containers hand their entries back to here. */
    static Capture.Reading read(Source source) {
        if (source.bytes().length == 0) {
            return fault(new Fault("EMPTY", source.name(), "The file holds nothing.", "Capture the page again."));
        }
        if (source.depth() > DEEPEST) {
            return fault(new Fault(
                    "TOO_DEEP",
                    source.name(),
                    "Containers lie more than " + DEEPEST + " deep.",
                    "Unpack the file by hand and read what is in it."));
        }
        for (Reader reader : READERS) {
            if (reader.takes(source)) {
                return reader.read(source);
            }
        }
        return fault(new Fault("BINARY", source.name(), "This is no text.", "Give a page, a feed or a text."));
    }

    private static Capture.Reading fault(Fault fault) {
        return new Capture.Reading(List.of(), List.of(fault));
    }
}
