package org.ceaseline.bench.syntax;

import picocli.CommandLine.Command;

/** {@code ceaseline-bench syntax}. */
@Command(
        name = "syntax",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Trains the syntax model and measures it.",
            "Treebanks in CoNLL-U are downloaded from https://universaldependencies.org (English-EWT and English-PUD)."
        },
        subcommands = {ClustersCommand.class, TrainCommand.class, EvaluateCommand.class, SpeedCommand.class})
public final class SyntaxCommand {}
