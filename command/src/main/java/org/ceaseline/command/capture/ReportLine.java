package org.ceaseline.command.capture;

import java.time.LocalDate;
import org.ceaseline.capture.Comment;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One report as one line of JSON. */
final class ReportLine {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportLine() {}

    static String json(Report report, boolean explain) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("id", report.name());
        line.put("report", report.id());
        line.put("evidence", report.evidence());
        report.address().ifPresent(address -> line.put("address", address));
        line.put("title", report.title());
        line.put("outlet", report.outlet());
        line.put("byline", report.byline());
        report.syndicated().ifPresent(source -> line.put("syndicated", source));
        if (!report.rubric().isEmpty()) {
            line.put("section", report.rubric());
        }
        if (!report.keywords().isEmpty()) {
            ArrayNode keywords = line.putArray("keywords");
            report.keywords().forEach(keywords::add);
        }
        line.put("language", report.language());
        line.put("script", report.script());
        line.put("direction", report.isRightToLeft() ? "rtl" : "ltr");
        report.fetched().ifPresent(when -> line.put("fetched", when));
        dates(line, report.published());
        report.updated().ifPresent(time -> line.put("updated", time));
        line.put("articleBody", report.articleBody());
        comments(line.putArray("comments"), report);
        report.declaredComments().ifPresent(count -> line.put("declaredComments", count));
        sections(line.putArray("sections"), report, explain);
        faults(line.putArray("faults"), report);
        return line.toString();
    }

    private static void dates(ObjectNode line, Published published) {
        if (published.precision() == Published.Precision.DAY) {
            line.put("published", published.earliest().toString());
        } else {
            line.putNull("published");
        }
        ObjectNode bounds = line.putObject("publishedBounds");
        bound(bounds, "earliest", published.earliest());
        bound(bounds, "latest", published.latest());
        bounds.put("precision", published.precision().name().toLowerCase(java.util.Locale.ROOT));
        ArrayNode signals = bounds.putArray("signals");
        for (Published.Signal signal : published.signals()) {
            signals.addObject()
                    .put("kind", signal.kind())
                    .put("raw", signal.raw())
                    .put("value", signal.value())
                    .put("used", signal.used())
                    .put("why", signal.why());
        }
    }

    private static void bound(ObjectNode bounds, String name, LocalDate day) {
        if (day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            bounds.putNull(name);
        } else {
            bounds.put(name, day.toString());
        }
    }

    private static void comments(ArrayNode comments, Report report) {
        for (Comment comment : report.comments()) {
            ObjectNode one = comments.addObject();
            one.put("number", comment.number());
            comment.author().ifPresentOrElse(author -> one.put("author", author), () -> one.putNull("author"));
            one.put("text", report.text().substring(comment.start(), comment.end()));
            comment.time().ifPresentOrElse(time -> one.put("time", time), () -> one.putNull("time"));
            comment.parent().ifPresentOrElse(parent -> one.put("parent", parent), () -> one.putNull("parent"));
            comment.votes().ifPresentOrElse(votes -> one.put("votes", votes), () -> one.putNull("votes"));
            mark(one, "edited", comment.edited());
            mark(one, "moderated", comment.moderated());
            mark(one, "sticky", comment.sticky());
            mark(one, "inline", comment.inline());
            mark(one, "ambiguous", comment.ambiguous());
        }
    }

    private static void mark(ObjectNode one, String name, boolean holds) {
        if (holds) {
            one.put(name, true);
        }
    }

    private static void sections(ArrayNode sections, Report report, boolean explain) {
        for (Section section : report.sections()) {
            ObjectNode one = sections.addObject();
            one.put("kind", section.kind().name().toLowerCase(java.util.Locale.ROOT));
            one.put("start", section.start());
            one.put("end", section.end());
            if (section.comment() > 0) {
                one.put("comment", section.comment());
            }
            section.time().ifPresent(time -> one.put("time", time));
            mark(one, "ambiguous", section.ambiguous());
            if (explain) {
                one.put("why", section.why());
                one.put("text", report.textOf(section));
            }
        }
    }

    private static void faults(ArrayNode faults, Report report) {
        for (Fault fault : report.faults()) {
            faults.addObject()
                    .put("code", fault.code())
                    .put("where", fault.where())
                    .put("what", fault.what())
                    .put("remedy", fault.remedy());
        }
    }
}
