package org.ceaseline.command.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Incident;
import picocli.CommandLine.Command;

/** {@code ceaseline incidents AGREEMENT}. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description =
                "The incidents that meet an agreement, a line each: when, what, where, who, how well borne out, and the"
                        + " verdicts.")
public final class IncidentsCommand extends AgreementCommand {

    public IncidentsCommand(Opening opening) {
        super(opening);
    }

    private static List<Incident> met(Look look) {
        Set<String> met = look.findings().stream().map(Finding::incident).collect(Collectors.toSet());
        return look.entries().incidents().stream()
                .filter(incident -> met.contains(incident.id()))
                .toList();
    }

    @Override
    String text(Look look) {
        Names names = new Names(look.entries().casebook());
        Citations citations = new Citations(look.entries());
        Sheet sheet = new Sheet();
        new Heading(names).print(sheet, look.agreement(), look.day(), look.asked());
        sheet.heading("INCIDENTS");
        List<Incident> met = met(look);
        if (met.isEmpty()) {
            sheet.line(2, 2, "none; days without reports are unknown, not quiet");
        }
        for (Incident incident : met) {
            sheet.item(
                    2,
                    13,
                    incident.time().toString(),
                    incident.type().id().replace('_', ' ') + ", "
                            + names.places(incident.places()) + ", by "
                            + (incident.actors().isEmpty() ? "nobody named" : names.parties(incident.actors())) + "; "
                            + incident.corroboration().occurrence().words() + ", " + origins(incident) + "; "
                            + verdicts(look, incident)
                            + " " + citations.marks(incident.claims()) + "   " + incident.id());
        }
        citations.print(sheet);
        return sheet.toString();
    }

    private static String origins(Incident incident) {
        return incident.origins().size() == 1 ? "1 origin" : incident.origins().size() + " origins";
    }

    private static String verdicts(Look look, Incident incident) {
        return look.entries().findings(look.agreement().id()).stream()
                .filter(finding -> finding.incident().equals(incident.id()))
                .map(finding ->
                        finding.clause().orElse("-") + " " + finding.verdict().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    Object json(Look look) {
        return met(look);
    }
}
