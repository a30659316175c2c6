package org.ceaseline.command.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ceaseline.casebook.Casebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ceaseline evaluate CORPUS}: codes labelled reports and says how well. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Codes the reports of a labelled corpus and prints precision, recall and F1, overall and by event type, the accuracy of"
                    + " each attribute, and which type was taken for which.",
            "Brackets hold what 95 of 100 draws of reports with replacement give. The format of a corpus is in corpus/README.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the corpus was weighed",
            "1:something in it is wrong, and is named",
            "2:the command line is off"
        })
public final class EvaluateCommand implements Callable<Integer> {

    /** How figures are printed. */
    public enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CORPUS", description = "Folder with reports NNN.txt and labels NNN.claims.tsv.")
    private Path folder = Path.of("");

    @Option(
            names = "--detail",
            description = "Lists every error with its sentence, what was expected and what was coded.")
    private boolean detail;

    @Option(names = "--half", description = "odd or even: only the reports with such a number.", paramLabel = "HALF")
    private Corpus.Half half = Corpus.Half.both;

    @Mixin
    private CasebookOption casebook = new CasebookOption();

    @Option(names = "--format", description = "text (default) or json.", paramLabel = "FORMAT")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException {
        Casebook known = casebook.read(err());
        Corpus corpus = Corpus.read(folder, half);
        corpus.faults().forEach(err()::println);
        EvaluationSheet sheet = new EvaluationSheet(corpus.evaluation(known));
        out().print(format == Format.json ? sheet.json() : sheet.text(detail));
        out().flush();
        return corpus.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
