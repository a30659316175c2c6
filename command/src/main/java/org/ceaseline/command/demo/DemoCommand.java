package org.ceaseline.command.demo;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Codes;
import org.ceaseline.archive.Tally;
import org.ceaseline.archive.Watch;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.command.desk.DeskCommand;
import org.ceaseline.command.ledger.ClaimsSource;
import org.ceaseline.command.ledger.LedgerCommand;
import org.ceaseline.command.ledger.LifelineCommand;
import org.ceaseline.ledger.Material;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ceaseline demo}: reads the pages of an invented truce and prints its claims, its ledger and its life line. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Reads the pages of an invented truce (examples/arland) into an archive of its own and prints the"
                + " claims, the ledger and the life line that come of them.")
public final class DemoCommand implements Callable<Integer> {

    private static final String AGREEMENT = "merrow-2016";

    @Option(names = "--no-desk", description = "Only print; do not start the desk afterwards.")
    private boolean withoutDesk;

    @Option(names = "--port", defaultValue = "8050", description = "Port of the desk. Default: ${DEFAULT-VALUE}.")
    private int port = 8050;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Path home = home();
        Path folder = home.resolve(".ceaseline").resolve("demo");
        Path example = home.resolve("examples").resolve("arland");
        Casebook casebook = casebook(example.resolve("casebook"));
        try (Archive archive = Archive.open(folder, Clock.systemUTC(), System.getProperty("user.name", "demo"))) {
            read(archive, casebook, example.resolve("pages"));
            print(archive, casebook);
        }
        out().flush();
        if (!withoutDesk) {
            out().println();
            DeskCommand.serve(DeskCommand.local(folder, port, List.of(example.resolve("casebook"))), spec, false);
        }
        return ExitCode.OK;
    }

    private static Path home() {
        Path home = Path.of(System.getProperty("ceaseline.home", "")).toAbsolutePath();
        if (!Files.isDirectory(home.resolve("examples"))) {
            throw new IllegalArgumentException("The examples are not below " + home
                    + ". Start the demo with the script `ceaseline` of a checkout.");
        }
        return home;
    }

    private static Casebook casebook(Path folder) {
        Casebook.Reading reading = Casebook.read(folder);
        return reading.casebook()
                .orElseThrow(() ->
                        new IllegalArgumentException("The casebook of the example has faults: " + reading.faults()));
    }

    private void read(Archive archive, Casebook casebook, Path pages) {
        Coder coder = Coder.with(casebook);
        Tally tally = archive.intake(Capture::read, new Codes(casebook, "demo", coder::read))
                .read(List.of(pages), Watch.NOBODY);
        out().println("The Merrow truce: an invented case, read from " + (tally.added() + tally.known())
                + " files in examples/arland/pages (" + tally.added() + " new, " + tally.known() + " known).");
        tally.faults().forEach(fault -> out().println(fault.where() + ": " + fault.what() + " " + fault.remedy()));
    }

    private void print(Archive archive, Casebook casebook) {
        List<Report> reports = all(archive.reports());
        List<Claim> claims = all(archive.claims());
        heading("CLAIMS: " + claims.size() + " in " + reports.size() + " reports");
        new ClaimsTable(reports.stream().collect(Collectors.toMap(Report::id, Report::name))).print(claims, out());
        Kept kept = new Kept(casebook, Material.of(claims, reports).recordedAt(archive.recorded()));
        heading("LEDGER: what happened against what was agreed");
        show(new LedgerCommand((option, agreement) -> kept));
        heading("LIFE LINE: in which state the agreement is, and who says so");
        show(new LifelineCommand((option, agreement) -> kept));
    }

    private void heading(String words) {
        out().println();
        out().println(words);
        out().println();
    }

    private void show(Object command) {
        new CommandLine(command)
                .setOut(out())
                .setErr(spec.commandLine().getErr())
                .execute(AGREEMENT);
    }

    /** The example as the commands on an agreement want it. */
    private record Kept(Casebook casebook, Material material) implements ClaimsSource {}

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
