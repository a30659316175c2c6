package org.ceaseline.capture.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.draft.Reader;
import org.ceaseline.capture.draft.Source;

/** Reads HTML pages. Stateless; safe to share between threads. */
public final class PageReader implements Reader {

    /** No page that people wrote is larger, in bytes. */
    static final int LARGEST = 64 << 20;

    /** No report that people wrote is longer, with its thread, in UTF-16 units. */
    static final int MOST_TEXT = 4 << 20;

    private static final int HEAD = 4096;
    private static final List<String> MARKS =
            List.of("<html", "<!doctype html", "<body", "<head", "<div", "<article", "<table", "<meta ", "<p>", "<p ");

    @Override
    public boolean takes(Source source) {
        int end = Math.min(source.bytes().length, HEAD);
        String head = new String(source.bytes(), 0, end, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<body")) {
            return true;
        }
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return (named || head.stripLeading().startsWith("<")) && MARKS.stream().anyMatch(head::contains);
    }

    @Override
    public Capture.Reading read(Source source) {
        if (source.bytes().length > LARGEST) {
            return new Capture.Reading(
                    List.of(),
                    List.of(new Fault(
                            "TOO_LARGE",
                            source.name(),
                            "The page is larger than " + (LARGEST >> 20) + " MB.",
                            "Save the article alone, or give an archive of pages as WARC or ZIP.")));
        }
        Recoded recoded = Recoded.of(source);
        Tree tree = Markup.read(recoded.bytes, recoded.charset);
        if (tree.size() >= Markup.MOST_NODES) {
            return tooManyParts(source);
        }
        Outline outline = Outline.of(tree);
        long told = outline.letters();
        if (told > 2L * MOST_TEXT) {
            return tooMuchText(source, told);
        }
        Metadata metadata = Metadata.of(outline);
        Titles.Title title = Titles.of(outline, metadata);
        Verdict[] verdicts = Article.judge(outline, title);
        LivePosts live = LivePosts.of(outline, metadata.linked, verdicts);
        Assembly assembly = new Assembly(source, outline, recoded, Publication.of(outline, metadata, verdicts), live);
        Report report = assembly.report(metadata, verdicts, title);
        return report.text().length() > MOST_TEXT
                ? tooMuchText(source, report.text().length())
                : new Capture.Reading(List.of(report), List.of());
    }

    private static Capture.Reading tooManyParts(Source source) {
        return new Capture.Reading(
                List.of(),
                List.of(new Fault(
                        "TOO_LARGE",
                        source.name(),
                        "The page has more than " + Markup.MOST_NODES + " elements.",
                        "Its bytes are kept. Save the article alone, or give an archive of pages as WARC or ZIP.")));
    }

    private static Capture.Reading tooMuchText(Source source, long length) {
        return new Capture.Reading(
                List.of(),
                List.of(new Fault(
                        "TOO_LARGE",
                        source.name(),
                        "The page holds " + length + " characters of text; no report is longer than " + MOST_TEXT + ".",
                        "Its bytes are kept. Save the single reports, or give an archive of pages as WARC or ZIP.")));
    }
}
