package org.ceaseline.capture.form;

import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** Reads an entry of a container as if it had come by itself. */
@FunctionalInterface
public interface Inside {

    Capture.Reading read(Source entry);
}
