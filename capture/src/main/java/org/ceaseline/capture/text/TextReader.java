package org.ceaseline.capture.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Source;

/** Reads plain text. */
public final class TextReader implements Reader {

    @Override
    public boolean takes(Source source) {
        return true;
    }

    @Override
    public Capture.Reading read(Source source) {
        ReportDraft draft = new ReportDraft(source);
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        draft.append(Section.Kind.BODY, text, 0, "the whole text");
        return new Capture.Reading(List.of(draft.report()), List.of());
    }
}
