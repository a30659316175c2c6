package org.ceaseline.bench.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Treebank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how well a model reads treebanks. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints attachment, tags and lemmas on the treebank's own words, then from raw text with our own words and sentences",
            "(words aligned by their place, as in the CoNLL 2018 shared task), then F1 by relation."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "CoNLL-U files, plain or .gz.")
    private List<Path> treebanks = List.of();

    @Option(names = "--model", paramLabel = "MODEL", description = "A model other than the built-in one.")
    private @Nullable Path model;

    @Option(
            names = "--errors",
            description = "Prints where words and sentences are cut otherwise than by the treebank.")
    private boolean errors;

    @Override
    public Integer call() throws Exception {
        Syntax syntax = ConllU.syntax(model);
        for (Path file : treebanks) {
            Treebank gold = ConllU.read(file);
            System.out.println(file.getFileName() + ", " + gold.sentences().size() + " sentences");
            Score given = Score.onGivenWords(syntax, gold);
            Score raw = Score.onRawText(syntax, gold);
            System.out.println(given.line("given words"));
            System.out.println(raw.line("raw text"));
            System.out.println(Score.byRelation(given, raw));
            if (errors) {
                Cuts.print(syntax, gold);
            }
        }
        return 0;
    }
}
