package org.ceaseline.capture.form;

import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** One kind of container. */
interface Form {

    /** True where the bytes are of this kind. Looks at the first few thousand bytes at most. */
    boolean takes(Source source);

    /** Reads it; what is inside goes to {@code inside}. Never throws on bad content. */
    Capture.Reading read(Source source, Inside inside);
}
