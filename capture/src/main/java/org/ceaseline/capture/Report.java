package org.ceaseline.capture;

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
