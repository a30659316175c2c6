package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Verdict;

/**
 * The ledger as a calendar: a row a month, a box a day with the number of incidents that may lie on it. Letters tell the
 * gravest verdict, so that nothing hangs on colour; a day without a report is crossed out.
 */
final class CalendarSvg {

    private static final int LEFT = 90;
    private static final int TOP = 86;
    private static final double BOX = 29;
    private static final List<Verdict> GRAVEST = List.of(
            Verdict.VIOLATION_ESTABLISHED,
            Verdict.VIOLATION_PROBABLE,
            Verdict.VIOLATION_ALLEGED,
            Verdict.CONTESTED,
            Verdict.IN_FORCE_UNKNOWN,
            Verdict.INDETERMINATE,
            Verdict.PERMITTED,
            Verdict.NOT_COVERED);
    private static final List<String> LETTERS = List.of("E", "P", "A", "C", "?", "?", "p", "n");
    private static final List<String> FILLS =
            List.of("#8c2d19", "#c8553d", "#e39a7b", "#e8c468", "#d9d9d9", "#d9d9d9", "#a9c7a0", "#f4f4f4");

    private final Picture picture = new Picture();

    String draw(AgreementCommand.Look look) {
        Map<LocalDate, List<Finding>> byDay = byDay(look);
        LocalDate first =
                look.period().map(Period::from).or(() -> firstDay(byDay)).orElse(LocalDate.EPOCH);
        LocalDate last = look.period().map(Period::to).or(look::day).orElse(first);
        String title = "Ledger of the " + look.agreement().title() + ", " + first + " to " + last;
        picture.text(10, 22, 16, title);
        picture.text(
                10,
                42,
                11,
                "number of incidents that may lie on the day; E established, P probable, A alleged, C contested,"
                        + " ? open, p permitted, n not covered");
        picture.text(10, 58, 11, "crossed: no report at hand is known from that day; it is unknown, not quiet");
        for (int day = 1; day <= 31; day++) {
            picture.text(LEFT + (day - 1) * BOX + 8, TOP - 6, 10, Integer.toString(day));
        }
        Map<LocalDate, Integer> reports = look.entries().reportDays(first, last);
        double y = TOP;
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            picture.text(10, y + 19, 12, month.toString());
            for (int day = 1; day <= month.lengthOfMonth(); day++) {
                LocalDate date = month.atDay(day);
                if (!date.isBefore(first) && !date.isAfter(last)) {
                    box(date, y, byDay.getOrDefault(date, List.of()), reports.containsKey(date));
                }
            }
            y += BOX + 3;
        }
        return picture.done(title, y + 20);
    }

    private static Optional<LocalDate> firstDay(Map<LocalDate, List<Finding>> byDay) {
        return byDay.keySet().stream().findFirst();
    }

    private static Map<LocalDate, List<Finding>> byDay(AgreementCommand.Look look) {
        Map<LocalDate, List<Finding>> byDay = new TreeMap<>();
        for (Finding finding : look.findings()) {
            Incident.When when = look.entries()
                    .incident(finding.incident())
                    .map(Incident::time)
                    .orElseThrow();
            if (when.isKnown()) {
                when.earliest()
                        .orElseThrow()
                        .datesUntil(when.latest().orElseThrow().plusDays(1))
                        .forEach(day -> byDay.computeIfAbsent(day, fresh -> new ArrayList<>())
                                .add(finding));
            }
        }
        return byDay;
    }

    private void box(LocalDate day, double y, List<Finding> findings, boolean reported) {
        double x = LEFT + (day.getDayOfMonth() - 1) * BOX;
        int gravest = findings.stream()
                .mapToInt(finding -> GRAVEST.indexOf(finding.verdict()))
                .min()
                .orElse(-1);
        String fill = gravest < 0 ? "#ffffff" : FILLS.get(gravest);
        picture.rectangle(x, y, BOX - 2, BOX - 2, "fill=\"" + fill + "\" stroke=\"#888\"");
        if (!reported) {
            picture.line(x, y, x + BOX - 2, y + BOX - 2, "stroke=\"#bbb\"");
        }
        if (gravest >= 0) {
            Set<String> incidents = new HashSet<>();
            findings.forEach(finding -> incidents.add(finding.incident()));
            picture.text(x + 3, y + 12, 10, Integer.toString(incidents.size()));
            picture.text(x + 15, y + 23, 10, LETTERS.get(gravest));
        }
    }
}
