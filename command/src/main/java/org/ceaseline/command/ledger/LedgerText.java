package org.ceaseline.command.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Totals;

/** Incidents and findings under one agreement, as text for a terminal. */
final class LedgerText {

    private static final int COLUMN = 13;

    /** How much of each finding is printed. */
    enum Detail {
        VERDICTS,
        TESTS
    }

    private final Entries entries;
    private final Detail detail;
    private final Names names;
    private final Citations citations;
    private final Sheet sheet = new Sheet();

    /** @param detail how much of each finding is printed */
    LedgerText(Entries entries, Detail detail) {
        this.entries = entries;
        this.detail = detail;
        this.names = new Names(entries.casebook());
        this.citations = new Citations(entries);
    }

    String print(AgreementCommand.Look look) {
        Agreement agreement = look.agreement();
        new Heading(names).print(sheet, agreement, look.day(), look.asked());
        look.period().ifPresent(days -> sheet.line(0, 2, "only " + days.from() + " to " + days.to()));
        Map<String, List<Finding>> byIncident = new LinkedHashMap<>();
        look.findings().forEach(finding -> byIncident
                .computeIfAbsent(finding.incident(), incident -> new ArrayList<>())
                .add(finding));
        sheet.heading("INCIDENTS AND FINDINGS");
        if (byIncident.isEmpty()) {
            sheet.line(
                    2, 2, "no incident meets a clause that bans it; see the coverage below before you call this calm");
        }
        byIncident.forEach((id, findings) -> entries.incident(id).ifPresent(incident -> incident(incident, findings)));
        if (detail == Detail.VERDICTS && !byIncident.isEmpty()) {
            sheet.blank();
            sheet.line(
                    2, 2, "--tests shows all ten tests of each finding, the clause's text, origins and other clauses");
        }
        totals(look.totals());
        LifelineText.DisputesText.print(sheet, citations, names, disputes(agreement, byIncident));
        citations.print(sheet);
        return sheet.toString();
    }

    private List<Dispute> disputes(Agreement agreement, Map<String, List<Finding>> byIncident) {
        List<Dispute> disputes = new ArrayList<>(entries.disputes(agreement.id()));
        entries.incidentDisputes().stream()
                .filter(dispute ->
                        dispute.incident().map(byIncident::containsKey).orElse(false))
                .forEach(disputes::add);
        return disputes;
    }

    private void incident(Incident incident, List<Finding> findings) {
        if (detail == Detail.TESTS) {
            whole(incident, findings);
        } else {
            brief(incident, findings);
        }
    }

    private void brief(Incident incident, List<Finding> findings) {
        String by = incident.actors().isEmpty() ? "nobody named" : names.parties(incident.actors());
        String against = incident.targets().isEmpty() ? "" : " against " + names.parties(incident.targets());
        sheet.item(
                2,
                COLUMN,
                incident.time().toString(),
                incident.type().id().replace('_', ' ') + ", " + names.places(incident.places()) + ", by " + by + against
                        + " " + citations.marks(incident.claims()));
        findings.forEach(this::verdict);
    }

    private void verdict(Finding finding) {
        String test = finding.decidedBy().name().toLowerCase(Locale.ROOT);
        sheet.item(
                4,
                COLUMN,
                finding.clause().orElse("-"),
                finding.verdict().words().toUpperCase(Locale.ROOT) + " for " + names.party(finding.actor())
                        + ", confidence " + finding.confidence().words() + "; " + test + ": "
                        + finding.answer(finding.decidedBy()).why());
    }

    private void whole(Incident incident, List<Finding> findings) {
        sheet.item(
                2,
                COLUMN,
                incident.time().toString(),
                incident.type().id().replace('_', ' ') + ", " + names.places(incident.places()) + "   "
                        + incident.id());
        String target = incident.targets().isEmpty() ? "" : " against " + names.parties(incident.targets());
        sheet.line(
                COLUMN,
                COLUMN + 2,
                "by " + (incident.actors().isEmpty() ? "nobody named" : names.parties(incident.actors())) + target + " "
                        + citations.marks(incident.claims()));
        sheet.line(
                COLUMN,
                COLUMN + 2,
                "occurrence " + incident.corroboration().occurrence().words() + "; place and time "
                        + incident.corroboration().placeAndTime().words() + "; attribution "
                        + incident.corroboration().attribution().words() + "; item "
                        + incident.corroboration().item());
        incident.origins().forEach(this::origin);
        incident.relations()
                .forEach(relation -> sheet.line(
                        COLUMN,
                        COLUMN + 2,
                        relation.kind().replace('_', ' ') + " " + relation.incident() + ": " + relation.why()));
        findings.forEach(this::finding);
        sheet.blank();
    }

    private void origin(Incident.Origin origin) {
        String outlets =
                origin.outlets().equals(List.of(origin.knower())) ? "" : ", carried by " + names.all(origin.outlets());
        String side = origin.alignment().isEmpty() ? "camp not known" : "camp " + origin.alignment();
        sheet.line(
                COLUMN,
                COLUMN + 2,
                "origin " + names.of(origin.knower()) + " (grade " + origin.grade() + ", " + side + ")" + outlets
                        + (origin.circular() ? "; its citations lead back to themselves" : ""));
    }

    private void finding(Finding finding) {
        sheet.item(
                4,
                COLUMN,
                finding.clause().orElse("-"),
                finding.verdict().words().toUpperCase(Locale.ROOT) + " for "
                        + names.party(finding.actor()) + "; decided by the test of "
                        + finding.decidedBy().name().toLowerCase(Locale.ROOT) + "; confidence "
                        + finding.confidence().words()
                        + ", set by the test of " + finding.weakest().name().toLowerCase(Locale.ROOT) + "   "
                        + finding.id());
        sheet.line(COLUMN, COLUMN + 2, "\"" + finding.clauseText() + "\"");
        finding.answers().forEach(answer -> sheet.item(COLUMN, COLUMN + 22, test(answer), answer.why()));
        others(finding);
        finding.notes().forEach(note -> sheet.item(COLUMN, COLUMN + 22, "note", note));
    }

    private static String test(Finding.Answer answer) {
        String number =
                (answer.test().ordinal() + 1) + " " + answer.test().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT, "%-13s%-8s", number, answer.reply().name().toLowerCase(Locale.ROOT));
    }

    private void others(Finding finding) {
        if (!finding.otherClauses().isEmpty()) {
            sheet.item(
                    COLUMN,
                    COLUMN + 22,
                    "other clauses",
                    String.join(
                            "; ",
                            finding.otherClauses().stream()
                                    .map(other -> other.clause() + " " + other.why())
                                    .toList()));
        }
    }

    private void totals(Totals totals) {
        sheet.heading("TOTALS, by recorder, accused and verdict");
        totals.rows()
                .forEach(row -> sheet.line(
                        2,
                        6,
                        row.findings() + "  " + names.of(row.recorder()) + " on " + names.of(row.accused()) + ": "
                                + row.verdict().words()));
        sheet.line(
                2,
                4,
                totals.findings() + (totals.findings() == 1 ? " finding" : " findings") + " on "
                        + totals.incidents() + (totals.incidents() == 1 ? " incident; " : " incidents; ")
                        + totals.notJudged()
                        + " could not be judged; "
                        + totals.allegations()
                        + (totals.allegations() == 1 ? " allegation" : " allegations")
                        + " without a single event behind them");
        coverage(totals.coverage());
        totals.oneSided().ifPresent(warning -> sheet.line(2, 4, "WARNING " + warning));
    }

    private void coverage(Totals.Coverage coverage) {
        if (coverage.days() == 0) {
            sheet.line(2, 4, "coverage: no report is dated; nothing can be said of the days in between");
            return;
        }
        if (coverage.withReports() == 0) {
            sheet.line(
                    2,
                    4,
                    "coverage: NO report at hand is known from "
                            + (coverage.days() == 1 ? "the day" : "any of the " + coverage.days() + " days")
                            + "; what happened then is unknown, not quiet");
            return;
        }
        sheet.line(
                2,
                4,
                "coverage: reports speak of " + coverage.withReports() + " of " + coverage.days()
                        + (coverage.days() == 1 ? " day from " : " days from ")
                        + coverage.from().orElseThrow() + " to " + coverage.to().orElseThrow()
                        + (coverage.withReports() == coverage.days() ? "" : "; the other days are unknown, not quiet"));
    }
}
