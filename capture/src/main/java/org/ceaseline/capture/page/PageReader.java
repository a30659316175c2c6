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
        Metadata metadata = Metadata.of(tree);
        ReportDraft draft = new ReportDraft(source);
        draft.title(metadata.title()).published(Publication.of(outline, metadata, verdicts));
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
        java.util.Map<String, Integer> authors = new java.util.HashMap<>();
        java.util.Map<Post, Integer> numbers = new java.util.IdentityHashMap<>();
        for (Post post : outline.posts) {
            for (int[] line : post.lines) {
                prose.clear();
                prose.add(line, line.length);
                if (!prose.isEmpty()) {
                    draft.append(
                            org.ceaseline.capture.Section.Kind.COMMENT,
                            prose.text(),
                            prose.textStarts(),
                            prose.rawStarts(),
                            draft.nextComment(),
                            false,
                            "");
                }
            }
            int author = post.author.isEmpty() ? 0 : authors.computeIfAbsent(post.author, k -> authors.size() + 1);
            draft.closeComment(new ReportDraft.Thread(
                    author, 0, post.time, post.votes, post.edited, post.held, post.sticky, post.inline, false));
        }
        return new Capture.Reading(List.of(draft.report()), List.of());
    }
}
