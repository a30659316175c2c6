package org.ceaseline.command.ledger;

import java.util.List;
import java.util.Optional;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.LifeLine;
import picocli.CommandLine.Command;

/** {@code ceaseline lifeline AGREEMENT}. */
@Command(
        name = "lifeline",
        mixinStandardHelpOptions = true,
        description = "The life of an agreement: who says in which state it is, and every step with what speaks for and"
                + " against it.")
public final class LifelineCommand extends AgreementCommand {

    public LifelineCommand(Opening opening) {
        super(opening);
    }

    private static LifeLine line(Look look) {
        return look.entries().lifeLine(look.agreement().id(), new AsOf(look.day(), Optional.empty()));
    }

    @Override
    String text(Look look) {
        return new LifelineText(look.entries()).print(look.agreement(), line(look), look.day(), look.asked());
    }

    @Override
    Optional<String> svg(Look look) {
        Names names = new Names(look.entries().casebook());
        return Optional.of(new LifelineSvg(names).draw(look.agreement(), line(look)));
    }

    @Override
    Object json(Look look) {
        return new Page(line(look), look.entries().disputes(look.agreement().id()));
    }

    record Page(LifeLine lifeLine, List<Dispute> disputes) {}
}
