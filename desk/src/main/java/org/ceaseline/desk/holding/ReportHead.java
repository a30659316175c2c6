package org.ceaseline.desk.holding;

import java.time.Instant;
import java.util.Optional;
import org.ceaseline.capture.Published;
import org.ceaseline.capture.Report;

/**
 * What a list says of a report.
 *
 * @param claims how many claims stand on it, under whatever casebook
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
        Optional<Instant> recorded) {

    static ReportHead of(Report report, long claims, Optional<Instant> recorded) {
        return new ReportHead(
                report.id(),
                report.title(),
                report.name(),
                report.outlet(),
                report.language(),
                report.published(),
                report.comments().size(),
                claims,
                recorded);
    }

    /** The headline, or the name of the file where none was found. */
    public String heading() {
        return title.isBlank() ? name : title;
    }
}
