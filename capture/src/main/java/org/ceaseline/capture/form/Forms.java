package org.ceaseline.capture.form;

import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;

/** Reads containers: feeds, web archives, mail, packed files. */
public final class Forms implements Reader {

    @Override
    public boolean takes(Source source) {
        return false;
    }

    @Override
    public Capture.Reading read(Source source) {
        return new Capture.Reading(List.of(), List.of());
    }
}
