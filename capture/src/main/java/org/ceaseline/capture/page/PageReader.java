package org.ceaseline.capture.page;

import java.nio.charset.Charset;
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
        Charset charset = Charsets.of(source.bytes(), source.charset());
        Tree tree = Markup.read(source.bytes(), charset);
        Outline outline = Outline.of(tree);
        Verdict[] verdicts = Article.judge(outline);
        ReportDraft draft = new ReportDraft(source);
        Prose prose = new Prose(tree);
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i].isArticle()) {
                Block block = outline.blocks.get(i);
                prose.clear();
                prose.add(block.from, block.to);
                if (!prose.isEmpty()) {
                    draft.append(
                            verdicts[i].kind(),
                            prose.text(),
                            prose.textStarts(),
                            prose.rawStarts(),
                            0,
                            false,
                            verdicts[i].why());
                }
            }
        }
        return new Capture.Reading(List.of(draft.report()), List.of());
    }
}
