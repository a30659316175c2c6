package org.ceaseline.command.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ceaseline.archive.Archive;
import org.ceaseline.archive.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline archive corpus}. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the reports of which every claim was accepted or rejected as a labelled corpus, with the values that people",
            "put in, for `ceaseline evaluate FOLDER`. A sentence of which every claim was rejected becomes a trap."
        })
final class CorpusCommand implements Callable<Integer> {

    @Option(
            names = "--casebook",
            paramLabel = "ID",
            description = "Id of the casebook that the claims were coded under. Default: the last one used.")
    private @Nullable String casebook;

    @Parameters(paramLabel = "FOLDER", description = "Where to; made where it is missing.")
    private Path folder = Path.of("");

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Archive open = archive.open()) {
            String id = casebook != null
                    ? casebook
                    : open.casebooks().stream()
                            .findFirst()
                            .map(book -> book.id())
                            .orElse("none");
            Corpus written = open.corpus(id, folder);
            spec.commandLine()
                    .getOut()
                    .println(written.reports() + " reports with " + written.labels() + " labels in " + written.folder()
                            + "; " + written.open() + " left out because some of their claims are not decided on");
        }
        return ExitCode.OK;
    }
}
