package org.ceaseline.capture.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;

/**
 * A report in the making: blocks are appended in page order, each becomes a line (or lines) of the normalised text and a
 * section over it. Not safe to share between threads.
 */
public final class ReportDraft {

    /** What a reader knows of a comment before its text has a place; author 0 and parent 0 mean unknown. */
    public record Thread(
            int author,
            int parent,
            Optional<String> time,
            OptionalInt votes,
            boolean edited,
            boolean moderated,
            boolean sticky,
            boolean inline,
            boolean ambiguous) {

        /** A comment of which only the text is known. */
        public static Thread bare() {
            return new Thread(0, 0, Optional.empty(), OptionalInt.empty(), false, false, false, false, false);
        }
    }

    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private final Runs runs = new Runs();
    private final List<Section> sections = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Optional<String> address;
    private String title = "";
    private String outlet = "";
    private String byline = "";
    private Optional<String> syndicated = Optional.empty();
    private String rubric = "";
    private List<String> keywords = List.of();
    private String language = "und";
    private Published published = Published.unknown(List.of());
    private Optional<String> updated = Optional.empty();
    private Optional<Integer> declaredComments = Optional.empty();
    private Optional<String> time = Optional.empty();

    public ReportDraft(Source source) {
        this.source = source;
        this.address = source.address();
    }

    /** Appends a block whose text stands unbroken in the raw bytes from {@code rawStart} on. */
    public Section append(Section.Kind kind, String block, int rawStart, String why) {
        return append(kind, block, new int[] {0}, new int[] {rawStart}, 0, false, why);
    }

    /**
     * Appends a block. {@code block} is never empty and carries no line break at its ends.
     *
     * @param textStarts offsets within {@code block} at which a run begins, ascending, the first 0
     * @param rawStarts the raw byte at which each run begins
     * @param comment number of the comment that it belongs to, 0 where it is none
     */
    public Section append(
            Section.Kind kind,
            String block,
            int[] textStarts,
            int[] rawStarts,
            int comment,
            boolean ambiguous,
            String why) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(block);
        runs.add(start, textStarts, rawStarts);
        Section section = new Section(kind, start, text.length(), comment, ambiguous, why, time);
        sections.add(section);
        return section;
    }

    /** What is appended from now on belongs to a post of this time, or to none. */
    public ReportDraft at(Optional<String> value) {
        time = value;
        return this;
    }

    /** The number that the next comment will have; append its blocks with it, then call {@link #closeComment}. */
    public int nextComment() {
        return comments.size() + 1;
    }

    /** Ends the comment whose blocks were appended last; its span runs from its first block to its last. */
    public void closeComment(Thread thread) {
        int number = nextComment();
        int start = text.length();
        int end = text.length();
        for (int i = sections.size() - 1; i >= 0 && sections.get(i).comment() == number; i--) {
            start = sections.get(i).start();
        }
        comments.add(new Comment(
                number,
                known(thread.author()),
                known(thread.parent()),
                thread.time(),
                thread.votes(),
                thread.edited(),
                thread.moderated(),
                thread.sticky(),
                thread.inline(),
                start,
                end,
                thread.ambiguous()));
    }

    private static OptionalInt known(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    public ReportDraft address(Optional<String> value) {
        address = value.or(() -> address);
        return this;
    }

    public ReportDraft title(String value) {
        title = value;
        return this;
    }

    public ReportDraft outlet(String value) {
        outlet = value;
        return this;
    }

    public ReportDraft byline(String value) {
        byline = value;
        return this;
    }

    public ReportDraft syndicated(Optional<String> value) {
        syndicated = value;
        return this;
    }

    public ReportDraft rubric(String value) {
        rubric = value;
        return this;
    }

    public ReportDraft keywords(List<String> value) {
        keywords = value;
        return this;
    }

    public ReportDraft language(String value) {
        language = value;
        return this;
    }

    public ReportDraft published(Published value) {
        published = value;
        return this;
    }

    public ReportDraft updated(Optional<String> value) {
        updated = value;
        return this;
    }

    public ReportDraft declaredComments(Optional<Integer> value) {
        declaredComments = value;
        return this;
    }

    public ReportDraft fault(Fault fault) {
        faults.add(fault);
        return this;
    }

    /** The normalised text so far. */
    public String text() {
        return text.toString();
    }

    public Report report() {
        return new Report(
                source.reportId(),
                source.evidence(),
                plainName(source.name()),
                address,
                title,
                outlet,
                byline,
                syndicated,
                language,
                source.fetched().map(when -> Fetching.bound(published, when)).orElse(published),
                updated,
                text.toString(),
                runs.alignment(text.length(), source.bytes().length),
                sections,
                comments,
                declaredComments,
                faults,
                rubric,
                keywords,
                source.fetched());
    }

    private static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int cut = lower.endsWith(".gz") ? 3 : 0;
        String unpacked = lower.substring(0, lower.length() - cut);
        for (String ending : List.of(".html", ".htm", ".xhtml")) {
            if (unpacked.endsWith(ending)) {
                return name.substring(0, unpacked.length() - ending.length());
            }
        }
        return name.substring(0, unpacked.length());
    }
}
