package org.ceaseline.command.ledger;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ceaseline.casebook.Agreement;
import org.ceaseline.command.archive.ArchiveOption;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Finding;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.Totals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands on one agreement have in common: which agreement, seen from which day, printed how. */
abstract class AgreementCommand implements Callable<Integer> {

    private final Opening opening;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "AGREEMENT", description = "id or name of an agreement of the casebook")
    private String asked = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "look from this day: reports published later are left out (default: the last day that the"
                    + " reports speak of)")
    private @Nullable LocalDate day;

    @Option(
            names = "--period",
            paramLabel = "FROM..TO",
            converter = Period.Reader.class,
            description = "only these days, for example 2018-04-01..2018-04-30; looks from the last of them")
    private @Nullable Period period;

    @Option(
            names = "--format",
            description = "text, json or, for ledger, lifeline and signals, svg: a picture that prints (default: text)")
    private Format format = Format.text;

    AgreementCommand(Opening opening) {
        this.opening = opening;
    }

    /** Opens what an archive holds on an agreement, by its id or name. */
    @FunctionalInterface
    public interface Opening {
        ClaimsSource open(ArchiveOption archive, String agreement);
    }

    /**
     * One look at one agreement.
     *
     * @param entries as known on the day
     * @param day the day looked from, empty where no report is dated
     * @param asked true where the day was asked for
     * @param period the days asked for; empty for all
     */
    record Look(Agreement agreement, Entries entries, Optional<LocalDate> day, boolean asked, Optional<Period> period) {

        List<Finding> findings() {
            return period.map(days -> entries.findings(agreement.id(), days.from(), days.to()))
                    .orElseGet(() -> entries.findings(agreement.id()));
        }

        Totals totals() {
            return period.map(days -> entries.totals(agreement.id(), days.from(), days.to()))
                    .orElseGet(() -> entries.totals(agreement.id()));
        }
    }

    abstract String text(Look look);

    abstract Object json(Look look);

    /** The page as a picture, for commands that draw one. */
    Optional<String> svg(Look look) {
        return Optional.empty();
    }

    @Override
    public Integer call() {
        ClaimsSource source = opening.open(archive, asked);
        Optional<Agreement> found = Asked.find(source.casebook(), asked);
        PrintWriter err = spec.commandLine().getErr();
        if (found.isEmpty()) {
            return Asked.notFound(source.casebook(), asked, err);
        }
        Look look = look(source, found.get());
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> page = page(look);
        if (page.isEmpty()) {
            err.println(
                    "This command draws no picture. Ask for --format text or json, or for ledger, lifeline or signals.");
            return 1;
        }
        out.print(page.get());
        out.flush();
        return 0;
    }

    private Optional<String> page(Look look) {
        return switch (format) {
            case text -> Optional.of(text(look));
            case json -> Optional.of(Json.of(json(look)) + "\n");
            case svg -> svg(look);
        };
    }

    private Look look(ClaimsSource source, Agreement agreement) {
        Entries all = Ledger.under(source.casebook()).read(source.material());
        Optional<Period> days = Optional.ofNullable(period);
        Optional<LocalDate> from =
                Optional.ofNullable(day).or(() -> days.map(Period::to)).or(all::lastDay);
        Entries then = from.map(last -> all.asOf(AsOf.day(last))).orElse(all);
        return new Look(agreement, then, from, day != null || period != null, days);
    }
}
