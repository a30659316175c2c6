package org.ceaseline.bench.desk;

import picocli.CommandLine.Command;

/** Speed of the desk. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        subcommands = ReadersCommand.class,
        description = "Speed of the desk.")
public final class DeskCommand {}
