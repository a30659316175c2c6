package org.ceaseline.capture.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.capture.draft.ReportDraft;
import org.ceaseline.capture.draft.Source;
import org.ceaseline.capture.draft.Watched;
import org.ceaseline.capture.language.Languages;

/** Puts what was read of a page together, in page order. */
final class Assembly {

    /** Furniture is kept for the eye and for faults found later, but never without bound. */
    private static final int MOST_FURNITURE = 200;

    private static final int LONGEST_FURNITURE = 240;
    private static final int LONGEST_TITLE = 500;
    /** Letters that are enough to tell a language. */
    private static final int LANGUAGE_SAMPLE = 2000;

    private static final int LANGUAGE_GLANCE = 400;
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Outline outline;
    private final Tree tree;
    private final Recoded recoded;
    private final ReportDraft draft;
    private final LivePosts live;
    private final Prose prose;
    private final Map<Post, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final StringBuilder article = new StringBuilder();
    private int furniture;

    Assembly(Source source, Outline outline, Recoded recoded, Published published, LivePosts live) {
        this.live = live;
        this.outline = outline;
        this.tree = outline.tree;
        this.recoded = recoded;
        this.draft = new ReportDraft(source).published(published);
        this.prose = new Prose(tree);
    }

    Report report(Metadata metadata, Verdict[] verdicts, Titles.Title title) {
        int emitted = 0;
        int told = 0;
        for (int k = 0; k < verdicts.length; k++) {
            Block block = outline.blocks.get(k);
            if (tree.start(block.from) - told >= Markup.TOLD) {
                told = tree.start(block.from);
                Watched.now().part((long) tree.bytes.length + told, 2L * tree.bytes.length);
            }
            if (outline.owner(block.from) < 0) {
                draft.at(live.time(k));
                block(block, k == title.block() ? new Verdict(Section.Kind.HEADLINE, "the page's title") : verdicts[k]);
                draft.at(Optional.empty());
                continue;
            }
            while (emitted < outline.posts.size() && outline.posts.get(emitted).from <= block.from) {
                post(outline.posts.get(emitted++));
            }
        }
        while (emitted < outline.posts.size()) {
            post(outline.posts.get(emitted++));
        }
        stated(StatedBody.of(metadata.linked, outline, verdicts));
        describe(metadata, title);
        return draft.report();
    }

    private void stated(StatedBody body) {
        for (StatedBody.Paragraph paragraph : body.paragraphs()) {
            int raw = recoded.raw(new int[] {body.start()})[0];
            draft.at(paragraph.time())
                    .append(
                            Section.Kind.BODY,
                            paragraph.text(),
                            raw,
                            "the page's linked data carry it, the page does not show it");
            article.append(paragraph.text()).append('\n');
        }
        draft.at(Optional.empty());
    }

    private void block(Block block, Verdict verdict) {
        boolean aside = verdict.kind() == Section.Kind.FURNITURE;
        if (aside && (furniture >= MOST_FURNITURE || block.chars > LONGEST_FURNITURE || isMenu(block, verdict))) {
            return;
        }
        prose.clear();
        prose.add(block.from, block.to);
        if (prose.isEmpty()) {
            return;
        }
        furniture += aside ? 1 : 0;
        if (verdict.isArticle() && article.length() < LANGUAGE_SAMPLE) {
            article.append(prose.text()).append('\n');
        }
        append(verdict.kind(), 0, verdict.why());
    }

    /** Lists of links beside the article tell nothing, not even what surrounds it. */
    private static boolean isMenu(Block block, Verdict verdict) {
        return verdict.why().equals(Article.OUTSIDE) && block.linkShare() > 0.5;
    }

    private void append(Section.Kind kind, int comment, String why) {
        draft.append(kind, prose.text(), prose.textStarts(), recoded.raw(prose.rawStarts()), comment, false, why);
    }

    private void post(Post post) {
        if (post.lines.isEmpty() || post.dropped) {
            return;
        }
        int number = draft.nextComment();
        boolean any = false;
        for (int[] line : post.lines) {
            prose.clear();
            prose.add(line, line.length);
            if (!prose.isEmpty()) {
                append(Section.Kind.COMMENT, number, "a comment of the thread");
                any = true;
            }
        }
        if (any) {
            numbers.put(post, number);
            draft.closeComment(thread(post));
        }
    }

    private ReportDraft.Thread thread(Post post) {
        int author = post.author.isBlank() ? 0 : authors.computeIfAbsent(post.author, name -> authors.size() + 1);
        return new ReportDraft.Thread(
                author, parent(post), post.time, post.votes, post.edited, post.held, post.sticky, post.inline, false);
    }

    /** The number of the nearest comment above that has a text; 0 where there is none. */
    private int parent(Post post) {
        int up = post.parent;
        for (int n = 0; up >= 0 && n < outline.posts.size(); n++) {
            Integer number = numbers.get(outline.posts.get(up));
            if (number != null) {
                return number;
            }
            up = outline.posts.get(up).parent;
        }
        return 0;
    }

    private void describe(Metadata metadata, Titles.Title title) {
        String text = title.text();
        draft.title(text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text)
                .outlet(metadata.outlet())
                .byline(metadata.byline())
                .syndicated(metadata.syndicated())
                .rubric(metadata.rubric())
                .keywords(metadata.keywords())
                .address(metadata.address())
                .updated(metadata.updated())
                .language(language(metadata.language()))
                .declaredComments(declared(metadata));
        if (article.isEmpty() && outline.posts.isEmpty()) {
            draft.fault(new Fault(
                    "NO_TEXT",
                    "page",
                    "The page shows no article and no comments.",
                    "If its text is loaded by script, save the page from the browser and read that."));
        }
    }

    /** What the text is written in: a short look where it bears out what the page states, a longer one otherwise. */
    private String language(String stated) {
        boolean plausible = LANGUAGE_TAG.matcher(stated).matches();
        String told = Languages.tell(sample(LANGUAGE_GLANCE));
        if (plausible && stated.toLowerCase(Locale.ROOT).startsWith(told)) {
            return told;
        }
        told = Languages.tell(sample(LANGUAGE_SAMPLE));
        return told.equals(Languages.UNKNOWN) && plausible ? stated : told;
    }

    private String sample(int letters) {
        return article.substring(0, Math.min(article.length(), letters));
    }

    private Optional<Integer> declared(Metadata metadata) {
        Optional<Integer> stated = metadata.commentCount();
        return stated.isPresent() ? stated : Declared.of(outline);
    }
}
