package org.ceaseline.command.capture;

import java.util.Locale;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;

/** One report as people read it. */
final class ReportSheet {

    private final Report report;
    private final StringBuilder sheet = new StringBuilder();

    private ReportSheet(Report report) {
        this.report = report;
    }

    static String of(Report report, boolean explain) {
        ReportSheet sheet = new ReportSheet(report);
        sheet.head();
        if (explain) {
            sheet.signals();
            sheet.blocks();
        } else {
            sheet.article();
            sheet.comments();
        }
        return sheet.sheet.append('\n').toString();
    }

    private void head() {
        line("== " + report.name());
        field("title", report.title());
        field("outlet", report.outlet());
        field("byline", report.byline());
        field("section", report.rubric());
        field("keywords", String.join(", ", report.keywords()));
        field("language", report.language());
        field("published", published(report.published()));
        field("address", report.address().orElse(""));
        int found = report.comments().size();
        field(
                "comments",
                report.declaredComments()
                        .map(count -> found + " of " + count + " that the page counts")
                        .orElse("" + found));
        line("");
    }

    private static String published(Published published) {
        return switch (published.precision()) {
            case UNKNOWN -> "unknown";
            case DAY -> published.earliest().toString();
            default -> published.earliest() + " to " + published.latest();
        };
    }

    private void field(String name, String value) {
        if (!value.isBlank()) {
            line(String.format(Locale.ROOT, "%-10s %s", name, value));
        }
    }

    private void signals() {
        for (Published.Signal signal : report.published().signals()) {
            line(String.format(
                    Locale.ROOT,
                    "date  %-5s %-16s %s  \"%s\"  %s",
                    signal.used() ? "used" : "lost",
                    signal.kind(),
                    signal.value(),
                    signal.raw(),
                    signal.why()));
        }
        line("");
    }

    private void blocks() {
        for (Section section : report.sections()) {
            line(String.format(
                    Locale.ROOT,
                    "%-8s %-12s %s%s  [%s]",
                    section.kind().isArticle() ? "kept" : section.comment() > 0 ? "comment" : "dropped",
                    section.kind().name().toLowerCase(Locale.ROOT),
                    section.time().map(time -> "(" + time + ") ").orElse(""),
                    report.textOf(section).replace('\n', ' '),
                    section.why()));
        }
    }

    private void article() {
        line(report.articleBody());
        line("");
    }

    private void comments() {
        for (Comment comment : report.comments()) {
            StringBuilder head = new StringBuilder("#" + comment.number());
            comment.author().ifPresent(author -> head.append("  person ").append(author));
            comment.parent().ifPresent(parent -> head.append("  answers #").append(parent));
            comment.time().ifPresent(time -> head.append("  ").append(time));
            comment.votes().ifPresent(votes -> head.append("  votes ").append(votes));
            line(head.toString());
            line("    "
                    + report.text().substring(comment.start(), comment.end()).replace("\n", "\n    "));
        }
    }

    private void line(String text) {
        sheet.append(text).append('\n');
    }
}
