package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Source;

/** Reads HTML pages. Stateless; safe to share between threads. */
public final class PageReader implements Reader {

    @Override
    public boolean takes(Source source) {
        int end = Math.min(source.bytes().length, 4096);
        String head = new String(source.bytes(), 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
    }

    @Override
    public Capture.Reading read(Source source) {
        return new Capture.Reading(List.of(new ReportDraft(source).report()), List.of());
    }
}
