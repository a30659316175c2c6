package org.ceaseline.bench.ledger;

import picocli.CommandLine.Command;

/** {@code ceaseline-bench ledger}. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures the ledger.",
        subcommands = {BacktestCommand.class, ScaleCommand.class})
public final class LedgerCommand {}
