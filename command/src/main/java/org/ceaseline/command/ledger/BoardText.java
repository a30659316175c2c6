package org.ceaseline.command.ledger;

import java.util.ArrayList;
import java.util.List;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.Obligation;

/** The negotiation board and the obligations as text for a terminal. */
final class BoardText {

    private static final int COLUMN = 13;

    private final Names names;
    private final Citations citations;
    private final Sheet sheet = new Sheet();

    BoardText(Entries entries) {
        this.names = new Names(entries.casebook());
        this.citations = new Citations(entries);
    }

    String print(AgreementCommand.Look look, Board board, List<Obligation> obligations) {
        new Heading(names).print(sheet, look.agreement(), look.day(), look.asked());
        sheet.heading("ROUNDS");
        if (board.rounds().isEmpty()) {
            sheet.line(2, 2, "none known");
        }
        board.rounds().forEach(this::round);
        sheet.heading("ON THE TABLE");
        if (board.items().isEmpty()) {
            sheet.line(2, 2, "nothing known");
        }
        board.items().forEach(this::item);
        sheet.heading("OBLIGATIONS");
        if (obligations.isEmpty()) {
            sheet.line(2, 2, "the text asks for none");
        }
        obligations.forEach(this::obligation);
        citations.print(sheet);
        return sheet.toString();
    }

    private void round(Board.Round round) {
        String days =
                round.first().equals(round.last()) ? round.first().toString() : round.first() + ".." + round.last();
        String where = round.places().isEmpty() ? "" : ", " + names.allPlaces(round.places());
        String who = round.parties().isEmpty() ? "who met is not told" : names.all(round.parties());
        sheet.item(
                2,
                COLUMN,
                days,
                round.status().replace('_', ' ') + ": " + who + where + " "
                        + citations.marks(
                                round.grounds().stream().map(Ground::ref).toList()));
    }

    private void item(Board.Item item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.kind() + " by " + (item.who().isEmpty() ? "nobody named" : names.all(item.who())));
        if (!item.towards().isEmpty()) {
            parts.add("to " + names.all(item.towards()));
        }
        if (!item.words().isBlank()) {
            parts.add("(" + item.words() + ")");
        }
        item.deadline().ifPresent(until -> parts.add("until " + until));
        item.answer().ifPresent(answer -> parts.add("answered " + citations.mark(answer.ref())));
        if (item.open()) {
            parts.add("OPEN"
                    + item.ageDays()
                            .map(age -> " for " + age + (age == 1 ? " day" : " days"))
                            .orElse(""));
        }
        sheet.item(
                2,
                COLUMN,
                item.day().map(Object::toString).orElse("no day"),
                String.join(" ", parts) + " " + citations.mark(item.ground().ref()));
    }

    private void obligation(Obligation obligation) {
        sheet.item(2, COLUMN, obligation.clause(), obligation.status() + ": " + obligation.why());
        sheet.line(COLUMN, COLUMN, "\"" + obligation.text() + "\"");
        sheet.line(COLUMN, COLUMN, "binds " + names.all(obligation.who()));
        cited("done", obligation.done());
        cited("not done", obligation.notDone());
    }

    private void cited(String label, List<Ground> grounds) {
        if (!grounds.isEmpty()) {
            sheet.line(
                    COLUMN,
                    COLUMN,
                    label + " "
                            + citations.marks(grounds.stream().map(Ground::ref).toList()));
        }
    }
}
