package org.ceaseline.bench;

import org.ceaseline.bench.archive.ArchiveCommand;
import org.ceaseline.bench.capture.CaptureBench;
import org.ceaseline.bench.coding.CodingBench;
import org.ceaseline.bench.desk.DeskCommand;
import org.ceaseline.bench.ledger.LedgerCommand;
import org.ceaseline.bench.syntax.SyntaxCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the measurements of this project: {@code ./ceaseline-bench}. */
@Command(
        name = "ceaseline-bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Trains models and prints the figures of docs/benchmarks.md.",
        subcommands = {
            ArchiveCommand.class,
            DeskCommand.class,
            CaptureBench.class,
            CodingBench.class,
            LedgerCommand.class,
            SyntaxCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
