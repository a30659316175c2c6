package org.ceaseline.bench.archive;

import picocli.CommandLine.Command;

/** {@code ceaseline-bench archive}. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures the archive.",
        subcommands = {WriteCommand.class, PagesCommand.class, DayCommand.class})
public final class ArchiveCommand {}
