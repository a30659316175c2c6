package org.ceaseline.command.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Ground;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ceaseline signals AGREEMENT}. */
@Command(
        name = "signals",
        mixinStandardHelpOptions = true,
        description =
                "Early warning for an agreement: counts against their past and political signals with their sentences;"
                        + " a tier with its reasons, no probability.")
public final class SignalsCommand extends AgreementCommand {

    @Option(
            names = "--backtest",
            description = "look back: what the tier would have been on each day of the agreement's life, and what came")
    private boolean backtest;

    public SignalsCommand(Opening opening) {
        super(opening);
    }

    private static Signals signals(Look look) {
        return look.entries().signals(look.agreement().id(), look.day().orElse(LocalDate.EPOCH));
    }

    private static LookBack lookBack(Look look) {
        return look.entries().lookBack(look.agreement().id(), AsOf::day);
    }

    private static String textOf(LookBack back, Look look) {
        Names names = new Names(look.entries().casebook());
        Sheet sheet = new Sheet();
        new Heading(names).print(sheet, look.agreement(), look.day(), look.asked());
        new LookBackText(back, names, sheet).print();
        return sheet.toString();
    }

    @Override
    String text(Look look) {
        if (backtest) {
            return textOf(lookBack(look), look);
        }
        Signals signals = signals(look);
        Citations citations = new Citations(look.entries());
        Sheet sheet = new Sheet();
        new Heading(new Names(look.entries().casebook())).print(sheet, look.agreement(), look.day(), look.asked());
        sheet.heading("TIER  " + signals.tier().words().toUpperCase(Locale.ROOT));
        list(sheet, "because", signals.reasons());
        list(sheet, "lowered by", signals.lowers());
        list(sheet, "mind", signals.quality());
        political(sheet, citations, new Names(look.entries().casebook()), signals);
        counts(sheet, signals);
        citations.print(sheet);
        return sheet.toString();
    }

    private static void list(Sheet sheet, String label, List<String> lines) {
        String name = label;
        for (String line : lines) {
            sheet.item(2, 13, name, line);
            name = "";
        }
    }

    private static void political(Sheet sheet, Citations citations, Names names, Signals signals) {
        sheet.heading("POLITICAL SIGNALS of the last 14 days (weights are a declared default, halved every 7 days)");
        if (signals.political().isEmpty()) {
            sheet.line(2, 2, "none at hand");
        }
        for (Signals.Political signal : signals.political()) {
            sheet.item(
                    2,
                    13,
                    signal.day().toString(),
                    String.format(
                            Locale.ROOT,
                            "%+d, now %+.1f  %s %s",
                            signal.weight(),
                            signal.faded(),
                            signal.words(),
                            ground(citations, names, signal.ground())));
        }
    }

    /** The sentence of a claim, or what the casebook has. */
    private static String ground(Citations citations, Names names, Ground ground) {
        return ground.kind() == Ground.Kind.CLAIM
                ? citations.mark(ground.ref())
                : "(" + names.of(ground.asserter()) + ": " + ground.text() + ")";
    }

    private static void counts(Sheet sheet, Signals signals) {
        sheet.heading("COUNTS");
        signals.baseline()
                .ifPresent(baseline -> sheet.line(
                        2,
                        4,
                        String.format(
                                Locale.ROOT,
                                "%d incidents on the day; %.2f a day from %s to %s (%d days with reports); a day as busy or busier: %.3f of days%s",
                                baseline.today(),
                                baseline.mean(),
                                baseline.from(),
                                baseline.to(),
                                baseline.days(),
                                baseline.tail(),
                                baseline.flagged() ? "  FLAGGED" : "")));
        signals.alarm()
                .ifPresent(alarm -> sheet.line(
                        2,
                        4,
                        String.format(
                                Locale.ROOT,
                                "running sum %.2f, limit %.2f (one false alarm in about 180 days)%s",
                                alarm.sum(),
                                alarm.limit(),
                                alarm.raised() ? "  RAISED" : "")));
        for (Signals.Segment segment : signals.segments()) {
            sheet.line(
                    2,
                    4,
                    String.format(
                            Locale.ROOT,
                            "%s to %s: %.2f incidents a day",
                            segment.from(),
                            segment.to(),
                            segment.perDay()));
        }
        sheet.line(2, 4, signals.excitation().why());
    }

    @Override
    Optional<String> svg(Look look) {
        return Optional.of(new SeriesSvg().draw(look.agreement(), signals(look), look.period()));
    }

    @Override
    Object json(Look look) {
        return backtest ? lookBack(look) : signals(look);
    }
}
