package org.ceaseline.bench.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what the gate before the parser saves and what it costs. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description =
                "Codes reports with and without the gate before the parser; prints sentences skipped and claims lost.")
final class GateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Pages, texts, folders.")
    private List<Path> paths = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Coder gated = Coder.with(Casebook.none());
        Coder open = Coder.withoutGate(Casebook.none());
        int sentences = 0;
        int skipped = 0;
        int claims = 0;
        int lost = 0;
        int changed = 0;
        for (Report report : Texts.of(paths)) {
            Coder.Coding read = gated.read(report);
            sentences += read.sentences();
            skipped += read.sentences() - read.parsed();
            List<Claim> without = open.code(report);
            List<Claim> with = read.claims();
            Set<Claim> kept = new HashSet<>(with);
            claims += without.size();
            lost += Math.max(0, without.size() - with.size());
            changed += (int)
                    without.stream().filter(claim -> !kept.contains(claim)).count();
        }
        System.out.printf(
                Locale.ROOT,
                "%d sentences, %d skipped (%.1f %%); %d claims without the gate, %d lost, %d not the same%n",
                sentences,
                skipped,
                100.0 * skipped / sentences,
                claims,
                lost,
                changed);
        return 0;
    }
}
