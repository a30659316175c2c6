package org.ceaseline.desk.holding;

import java.time.Instant;
import org.ceaseline.archive.Filed;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;

/**
 * What a list says of a report.
 *
 * @param claims how many claims were coded on it, under whatever casebook
 * @param recorded when it came in
 */
public record ReportHead(
        String id,
        String title,
        String name,
        String outlet,
        String language,
        Published published,
        int comments,
        long claims,
        Instant recorded) {

    public static ReportHead of(Filed filed) {
        Report report = filed.report();
        return new ReportHead(
                report.id(),
                report.title(),
                report.name(),
                report.outlet(),
                report.language(),
                report.published(),
                report.comments().size(),
                filed.claims(),
                filed.recorded());
    }

    /** The headline, or the name of the file where none was found. */
    public String heading() {
        return title.isBlank() ? name : title;
    }
}
