package org.ceaseline.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ceaseline.capture.language.Languages;

/**
 * One report as captured: a page, a text capture, a feed item.
 *
 * <p>Identifiers derive from content: the same bytes give the same report on every machine. All offsets count UTF-16
 * units of {@link #text()}.
 *
 * @param id {@code r-} and the first 16 hex digits of SHA-256 over evidence hash and position within it
 * @param evidence SHA-256 of the raw bytes, hex
 * @param name the file's name without {@code .html} or {@code .html.gz}, or the entry within an archive
 * @param address canonical address where the page states one
 * @param title headline, empty where none was found
 * @param outlet who publishes it, as the page says; empty where it does not
 * @param byline author line as the page prints it; empty where none
 * @param syndicated agency that the text comes from, as the page says
 * @param language BCP 47 tag, {@code und} where it could not be told
 * @param published publication as bounds
 * @param updated ISO 8601 time of the last change, where the page states one
 * @param text the normalised text of the whole capture
 * @param alignment the way back from {@code text} to the raw bytes
 * @param sections stretches of {@code text}, in order, not overlapping
 * @param comments the thread, in page order
 * @param declaredComments how many comments the page says it has
 * @param faults what was wrong but did not stop the reading
 * @param rubric the part of the outlet that the article stands in, as the page says; empty where it does not
 * @param keywords what the page says that it is about
 * @param fetched when it was fetched, ISO 8601, where the archive that it came in says so
 */
public record Report(
        String id,
        String evidence,
        String name,
        Optional<String> address,
        String title,
        String outlet,
        String byline,
        Optional<String> syndicated,
        String language,
        Published published,
        Optional<String> updated,
        String text,
        Alignment alignment,
        List<Section> sections,
        List<Comment> comments,
        Optional<Integer> declaredComments,
        List<Fault> faults,
        String rubric,
        List<String> keywords,
        Optional<String> fetched) {

    public Report {
        keywords = List.copyOf(keywords);
        sections = List.copyOf(sections);
        comments = List.copyOf(comments);
        faults = List.copyOf(faults);
    }

    /**
     * A report of plain text in UTF-8 whose first line is its title and whose rest is its body, as programs make them that know
     * where and when it was published.
     *
     * @param evidence SHA-256 of the raw bytes, hex
     */
    public static Report ofText(String evidence, String name, String outlet, Published published, String text) {
        int line = text.indexOf('\n');
        int title = line < 0 ? text.length() : line;
        int body = Math.min(title + 1, text.length());
        return new Report(
                "r-" + evidence.substring(0, 16),
                evidence,
                name,
                Optional.empty(),
                text.substring(0, title),
                outlet,
                "",
                Optional.empty(),
                "en",
                published,
                Optional.empty(),
                text,
                new Alignment(
                        new int[] {0}, new int[] {0}, text.length(), text.getBytes(StandardCharsets.UTF_8).length),
                List.of(
                        new Section(Section.Kind.HEADLINE, 0, title, 0, false, "first-line"),
                        new Section(Section.Kind.BODY, body, text.length(), 0, false, "rest")),
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    /** The same report, captured at this address. */
    public Report at(String known) {
        return with(Optional.of(known), published);
    }

    /** The same report, published then. */
    public Report with(Published known) {
        return with(address, known);
    }

    private Report with(Optional<String> anotherAddress, Published anotherTime) {
        return new Report(
                id,
                evidence,
                name,
                anotherAddress,
                title,
                outlet,
                byline,
                syndicated,
                language,
                anotherTime,
                updated,
                text,
                alignment,
                sections,
                comments,
                declaredComments,
                faults,
                rubric,
                keywords,
                fetched);
    }

    /** Code of the script that most of the text is written in, ISO 15924; {@code Zyyy} where it has no letters. */
    public String script() {
        return Languages.writing(articleBody().isEmpty() ? text : articleBody()).script();
    }

    /** True where most of the text is written from right to left. */
    public boolean isRightToLeft() {
        return Languages.writing(articleBody().isEmpty() ? text : articleBody()).rightToLeft();
    }

    /** The text of a section. */
    public String textOf(Section section) {
        return text.substring(section.start(), section.end());
    }

    /** The article's own paragraphs, a line each; the standfirst, which sums them up, is not among them. */
    public String articleBody() {
        StringBuilder body = new StringBuilder();
        for (Section section : sections) {
            if (section.kind().isArticle() && section.kind() != Section.Kind.STANDFIRST) {
                body.append(body.isEmpty() ? "" : "\n").append(text, section.start(), section.end());
            }
        }
        return body.toString();
    }
}
