package org.ceaseline.bench.syntax;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.syntax.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a model on treebanks. The same treebanks give the same bytes.")
final class TrainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "TREEBANK",
            description = "CoNLL-U files, plain or .gz, in this order; a file named twice counts twice.")
    private List<Path> treebanks = List.of();

    @Option(
            names = "--out",
            paramLabel = "MODEL",
            defaultValue = "syntax/src/main/resources/org/ceaseline/syntax/english.model",
            description = "Where the model is written (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("english.model");

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        try (OutputStream model = new BufferedOutputStream(Files.newOutputStream(out))) {
            Training.train(
                    ConllU.read(treebanks),
                    Training.Settings.usual(),
                    model,
                    line -> System.out.printf("%5d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, line));
        }
        System.out.println(out + ": " + Files.size(out) + " bytes");
        return 0;
    }
}
