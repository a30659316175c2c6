package org.ceaseline.capture.draft;

import org.ceaseline.capture.Capture;

/** One kind of content. Of several readers the first that takes a source reads it. */
public interface Reader {

    /** True where the content (first) or the name (second) says that this reader should read it. */
    boolean takes(Source source);

    /** Reads it. Never throws on bad content. */
    Capture.Reading read(Source source);
}
