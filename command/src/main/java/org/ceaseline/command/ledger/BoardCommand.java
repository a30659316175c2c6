package org.ceaseline.command.ledger;

import java.util.List;
import org.ceaseline.ledger.Board;
import org.ceaseline.ledger.Obligation;
import picocli.CommandLine.Command;

/** {@code ceaseline board AGREEMENT}. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        description = "Where the negotiations stand: rounds, what is wanted and refused, threats and demands with their"
                + " answers and age, and what the clauses ask for.")
public final class BoardCommand extends AgreementCommand {

    public BoardCommand(Opening opening) {
        super(opening);
    }

    private static Board board(Look look) {
        return look.entries().board(look.agreement().id(), look.day());
    }

    private static List<Obligation> obligations(Look look) {
        return look.entries().obligations(look.agreement().id(), look.day());
    }

    @Override
    String text(Look look) {
        return new BoardText(look.entries()).print(look, board(look), obligations(look));
    }

    @Override
    Object json(Look look) {
        return new Page(board(look), obligations(look));
    }

    record Page(Board board, List<Obligation> obligations) {}
}
