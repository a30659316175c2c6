package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.LifeLine;
import org.ceaseline.ledger.Transition;

/** The life line as text for a terminal. */
final class LifelineText {

    private static final int COLUMN = 13;

    private final Entries entries;
    private final Names names;
    private final Citations citations;
    private final Sheet sheet = new Sheet();

    LifelineText(Entries entries) {
        this.entries = entries;
        this.names = new Names(entries.casebook());
        this.citations = new Citations(entries);
    }

    String print(Agreement agreement, LifeLine line, Optional<LocalDate> day, boolean asked) {
        new Heading(names).print(sheet, agreement, day, asked);
        state(line);
        sheet.heading("STEPS");
        if (line.transitions().isEmpty()) {
            sheet.line(2, 2, "none known by then");
        }
        line.transitions().forEach(this::step);
        DisputesText.print(sheet, citations, names, entries.disputes(agreement.id()));
        notes(line.notes());
        citations.print(sheet);
        return sheet.toString();
    }

    private void state(LifeLine line) {
        sheet.heading("STATE");
        sheet.line(
                2,
                4,
                "the desk: " + line.desk().words()
                        + (line.contested() ? ", CONTESTED: those who speak of it differ on whether it holds" : ""));
        for (LifeLine.Standing standing : line.standings()) {
            String told = standing.through().isEmpty() ? "" : ", as told by " + names.all(standing.through());
            sheet.line(
                    2,
                    4,
                    names.of(standing.asserter()) + ": " + standing.state().words() + " " + standing.since() + told);
        }
        line.terms().stream()
                .filter(term -> !term.arithmetic().isEmpty())
                .forEach(term -> sheet.line(2, 4, "term by " + names.of(term.asserter()) + ": " + term.arithmetic()));
    }

    private void step(Transition step) {
        String extended = step.extended() ? ", extended" : "";
        sheet.item(
                2,
                COLUMN,
                days(step),
                step.from().words() + " -> " + step.to().words() + extended + "   " + standing(step));
        sheet.item(COLUMN, COLUMN + 9, "why", step.why() + " (" + step.rule() + ", " + step.id() + ")");
        step.condition().ifPresent(condition -> sheet.item(COLUMN, COLUMN + 9, "terms", condition));
        grounds("for", step.supporting());
        grounds("against", step.opposing());
    }

    private static String days(Transition step) {
        return step.earliest().equals(step.latest())
                ? step.earliest().toString()
                : step.earliest() + ".." + step.latest();
    }

    private static String standing(Transition step) {
        String where =
                switch (step.standing()) {
                    case PROPOSED -> "PROPOSED" + (step.needed() > 1 ? ", wants " + step.needed() + " persons" : "");
                    case IN_CASEBOOK -> "in the casebook";
                    case ASSUMED -> "assumed";
                    case ACCEPTED -> "accepted";
                    case REFUSED -> "refused";
                };
        return where + (step.contested() ? ", contested" : "");
    }

    private void grounds(String label, List<Ground> grounds) {
        String name = label;
        for (Ground ground : grounds) {
            String text = ground.kind() == Ground.Kind.CLAIM
                    ? citations.mark(ground.ref()) + " " + chain(ground)
                    : names.of(ground.asserter()) + ": " + ground.text();
            sheet.item(COLUMN, COLUMN + 9, name, text);
            name = "";
        }
    }

    private String chain(Ground ground) {
        return entries.claim(ground.ref()).map(names::chain).orElse(ground.text());
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            sheet.heading("NOTES");
            notes.forEach(note -> sheet.line(2, 4, note));
        }
    }

    /** Disputes as text; the ledger prints them too. */
    static final class DisputesText {

        private DisputesText() {}

        static void print(Sheet sheet, Citations citations, Names names, List<Dispute> disputes) {
            if (disputes.isEmpty()) {
                return;
            }
            sheet.heading("DISPUTES");
            for (Dispute dispute : disputes) {
                sheet.line(
                        2,
                        4,
                        dispute.question() + " (" + dispute.kind().name().toLowerCase(java.util.Locale.ROOT) + ", "
                                + dispute.id() + ")");
                dispute.accounts()
                        .forEach(account -> sheet.line(
                                4,
                                6,
                                names.of(account.asserter()) + ": " + account.statement() + cited(citations, account)));
            }
        }

        private static String cited(Citations citations, Dispute.Account account) {
            List<String> claims = account.grounds().stream()
                    .filter(ground -> ground.kind() == Ground.Kind.CLAIM)
                    .map(Ground::ref)
                    .toList();
            return claims.isEmpty() ? "" : " " + citations.marks(claims);
        }
    }
}
