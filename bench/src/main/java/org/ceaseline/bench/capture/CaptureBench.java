package org.ceaseline.bench.capture;

import picocli.CommandLine.Command;

/** {@code ceaseline-bench capture}. */
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures the reading of pages.",
        subcommands = {
            SpeedCommand.class,
            MutateCommand.class,
            GrowthCommand.class,
            MemoryCommand.class,
            FuzzCommand.class
        })
public final class CaptureBench {}
