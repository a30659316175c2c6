package org.ceaseline.bench.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.Learning;
import org.ceaseline.coding.Learning.Tone;
import org.ceaseline.coding.Learning.Toned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teaches the model of how events are told, from what the coder with its other models makes of labelled reports. */
@Command(
        name = "tones",
        mixinStandardHelpOptions = true,
        description =
                "Teaches from labelled reports how events are told (modality, and whether somebody other than the outlet says so) and"
                        + " writes the model into a folder. Teach the other models first.")
final class TonesCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "CORPUS", description = LabelledFile.DESCRIPTION)
    private List<String> corpora = new ArrayList<>();

    @Option(names = "--into", required = true, paramLabel = "FOLDER", description = "Where the model is written.")
    private Path into = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Coder coder = Coder.with(Casebook.none());
        List<Tone> tones = new ArrayList<>();
        List<LabelledFile> files = LabelledFile.in(corpora);
        for (LabelledFile file : files) {
            List<Toned> claims = new ArrayList<>();
            for (Report report : file.reports()) {
                claims.addAll(coder.tones(report));
            }
            tones.addAll(Learning.tones(file.labels(), claims));
        }
        Learning.teachTones(tones, Files.newOutputStream(into.resolve("tones.model.gz")));
        System.out.printf(Locale.ROOT, "%d claims of %d reports%n", tones.size(), files.size());
        return 0;
    }
}
