package org.ceaseline.bench.syntax;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;
import org.ceaseline.syntax.Treebank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints sentences per second on one thread. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description =
                "Prints the time to load, and sentences per second on one thread: cutting, and parsing with tags and lemmas.")
final class SpeedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TREEBANK", description = "A CoNLL-U file, plain or .gz.")
    private Path treebank = Path.of("");

    @Option(names = "--model", paramLabel = "MODEL", description = "A model other than the built-in one.")
    private @Nullable Path model;

    @Option(
            names = "--rounds",
            defaultValue = "24",
            description = "Passes; the second half counts (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws Exception {
        Treebank gold = ConllU.read(treebank);
        long start = System.nanoTime();
        Syntax syntax = ConllU.syntax(model);
        System.out.printf("load %.3f s%n", seconds(start));
        start = System.nanoTime();
        syntax.parse(gold.sentences().get(0));
        System.out.printf("first sentence %.4f s%n", seconds(start));
        measure(syntax, gold);
        return 0;
    }

    private void measure(Syntax syntax, Treebank gold) {
        List<Double> cut = new ArrayList<>();
        List<Double> parsed = new ArrayList<>();
        List<Double> swift = new ArrayList<>();
        long words = 0;
        for (int round = 0; round < rounds; round++) {
            long start = worked();
            List<Sentence> sentences = syntax.split(gold.text(), 0, gold.text().length());
            cut.add(rate(sentences.size(), start));
            start = worked();
            for (Sentence sentence : gold.sentences()) {
                words += syntax.parse(sentence).tokens().size();
            }
            parsed.add(rate(gold.sentences().size(), start));
            start = worked();
            gold.sentences().forEach(syntax::parseSwiftly);
            swift.add(rate(gold.sentences().size(), start));
        }
        System.out.printf("cut   %.0f sentences/s%n", median(cut));
        System.out.printf("swift %.0f sentences/s%n", median(swift));
        System.out.printf("parse %.0f sentences/s (%d words a round)%n", median(parsed), words / rounds);
    }

    private static double median(List<Double> rates) {
        double[] late =
                rates.stream().skip(rates.size() / 2).mapToDouble(rate -> rate).toArray();
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Time that this thread has worked: what others do on the machine does not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double rate(int sentences, long start) {
        return sentences * 1e9 / (worked() - start);
    }
}
