package org.ceaseline.bench.coding;

import picocli.CommandLine.Command;

/** {@code ceaseline-bench coding}. */
@Command(
        name = "coding",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures the coding of reports.",
        subcommands = {
            SpeedCommand.class,
            GrowthCommand.class,
            GateCommand.class,
            LearnCommand.class,
            TonesCommand.class
        })
public final class CodingBench {}
