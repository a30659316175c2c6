package org.ceaseline.bench.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.LabelledReport;

/**
 * A labelled report of a corpus.
 *
 * @param name of the file with its text, with its folder
 */
record LabelledFile(String name, String text, LabelledReport labels) {

    static final String DESCRIPTION = "Folders of NNN.txt with NNN.claims.tsv; FOLDER:odd for the odd numbers only.";

    private static final String ODD = ":odd";
    private static final String LABELS = ".claims.tsv";

    /** Those of these folders, in the order of their names. Faults of labels go to standard error. */
    static List<LabelledFile> in(List<String> corpora) throws IOException {
        List<LabelledFile> all = new ArrayList<>();
        for (String corpus : corpora) {
            boolean odd = corpus.endsWith(ODD);
            Path folder = Path.of(odd ? corpus.substring(0, corpus.length() - ODD.length()) : corpus);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(LABELS))
                        .sorted()
                        .toList()) {
                    if (!odd || number(file) % 2 == 1) {
                        all.add(read(file));
                    }
                }
            }
        }
        return all;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    private static LabelledFile read(Path labelled) throws IOException {
        Path text = labelled.resolveSibling(labelled.getFileName().toString().replace(LABELS, ".txt"));
        String told = Files.readString(text);
        LabelledReport.Reading reading = LabelledReport.read(labelled.toString(), Files.readAllLines(labelled), told);
        reading.faults().forEach(System.err::println);
        return new LabelledFile(text.toString(), told, reading.report());
    }

    /** The reports that capture makes of its text: one. */
    List<Report> reports() {
        String file = Path.of(name).getFileName().toString();
        return Capture.read(file, text.getBytes(StandardCharsets.UTF_8)).reports();
    }
}
