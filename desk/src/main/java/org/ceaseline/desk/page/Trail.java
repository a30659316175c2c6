package org.ceaseline.desk.page;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ceaseline.archive.AuditEntry;

/** Lines of the audit as a reader's language tells them; what the archive has kept is never changed for it. */
final class Trail {

    private static final Pattern COUNTED = Pattern.compile("([0-9]+) (reports|rows)(?:, (.*))?");
    private static final Pattern WEIGHED = Pattern.compile("([a-z]+) ([0-9]+)");
    private static final Pattern SUBJECT = Pattern.compile("([a-z]+) (.+)");
    private static final Pattern BY = Pattern.compile("(.+) ([0-9T:.-]+Z)");

    private Trail() {}

    /** A line with its subject and detail in words for the reader. */
    public record Line(AuditEntry entry, String subject, String detail) {}

    static List<Line> told(List<AuditEntry> entries, Speech say) {
        return entries.stream()
                .map(entry -> new Line(entry, subject(entry, say), detail(entry, say)))
                .toList();
    }

    private static String subject(AuditEntry entry, Speech say) {
        Matcher subject = SUBJECT.matcher(entry.subject());
        boolean decided = entry.act().equals("decide") || entry.act().equals("take over decision");
        return decided && subject.matches()
                ? say.of("kind", subject.group(1)) + " " + subject.group(2)
                : entry.subject();
    }

    private static String detail(AuditEntry entry, Speech say) {
        return switch (entry.act()) {
            case "decide" -> say.field(entry.detail());
            case "take over decision" -> takenOver(entry.detail(), say);
            case "read", "export" -> counted(entry.detail(), say);
            case "weigh" -> weighed(entry.detail(), say);
            default -> entry.detail();
        };
    }

    private static String takenOver(String detail, Speech say) {
        Matcher by = BY.matcher(detail);
        if (!by.matches()) {
            return detail;
        }
        try {
            return say.text("audit.taken_over", by.group(1), say.moment(Instant.parse(by.group(2))));
        } catch (DateTimeParseException noMoment) {
            return detail;
        }
    }

    private static String counted(String detail, Speech say) {
        Matcher counted = COUNTED.matcher(detail);
        if (!counted.matches()) {
            return detail;
        }
        String told = say.text("audit." + counted.group(2), Long.parseLong(counted.group(1)));
        return counted.group(3) == null ? told : told + say.comma() + counted.group(3);
    }

    private static String weighed(String detail, Speech say) {
        Matcher weighed = WEIGHED.matcher(detail);
        return weighed.matches()
                ? say.text("audit.weighed", say.of("weighed", weighed.group(1)), Long.parseLong(weighed.group(2)))
                : detail;
    }
}
