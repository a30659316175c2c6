package org.ceaseline.capture.form;

import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Source;

/** XML of other kinds: no report, and said so. */
final class StrangeXml implements Form {

    @Override
    public boolean takes(Source source) {
        String root = Text.rootElement(source.bytes());
        return Text.isXml(source.bytes()) && !root.isEmpty() && !root.equals("html") && !root.equals("body");
    }

    @Override
    public Capture.Reading read(Source source, Inside inside) {
        try (Entries entries = new Entries(source, inside)) {
            entries.containerFault(
                    "UNSUPPORTED",
                    "The file is XML with the root element \"" + Text.rootElement(source.bytes())
                            + "\", not a page or feed.",
                    "Give the page itself.");
            return entries.reading();
        }
    }
}
