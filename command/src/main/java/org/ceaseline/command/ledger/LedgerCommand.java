package org.ceaseline.command.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.ledger.Dispute;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import org.ceaseline.ledger.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ceaseline ledger AGREEMENT}. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description =
                "What happened against what was agreed: each incident under each clause, with the test that decided,"
                        + " and the totals by recorder, accused and verdict.")
public final class LedgerCommand extends AgreementCommand {

    @Option(names = "--tests", description = "all ten tests of each finding, origins and the other clauses")
    private boolean withTests;

    public LedgerCommand(Opening opening) {
        super(opening);
    }

    @Override
    String text(Look look) {
        LedgerText.Detail detail = withTests ? LedgerText.Detail.TESTS : LedgerText.Detail.VERDICTS;
        return new LedgerText(look.entries(), detail).print(look);
    }

    @Override
    Object json(Look look) {
        String id = look.agreement().id();
        List<Finding> findings = look.findings();
        Set<String> met = findings.stream().map(Finding::incident).collect(Collectors.toSet());
        List<Incident> incidents = look.entries().incidents().stream()
                .filter(incident -> met.contains(incident.id()))
                .toList();
        return new Page(id, incidents, findings, look.totals(), look.entries().disputes(id));
    }

    @Override
    Optional<String> svg(Look look) {
        return Optional.of(new CalendarSvg().draw(look));
    }

    record Page(
            String agreement,
            List<Incident> incidents,
            List<Finding> findings,
            Totals totals,
            List<Dispute> disputes) {}
}
