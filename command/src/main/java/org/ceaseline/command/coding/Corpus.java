package org.ceaseline.command.coding;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.coding.Evaluation;
import org.ceaseline.coding.Evaluation.Coded;
import org.ceaseline.coding.LabelledReport;

/**
 * A folder of labelled reports.
 *
 * @param entries its reports by name
 * @param faults everything wrong in it, with file, line and remedy
 */
record Corpus(List<Entry> entries, List<String> faults) {

    private static final String LABELS = ".claims.tsv";

    Corpus {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** One file of labels with the reports of its page. */
    record Entry(LabelledReport labels, List<Report> reports) {
        Entry {
            reports = List.copyOf(reports);
        }
    }

    /** Which reports of a corpus: those with an odd number are for development, those with an even one for the floor. */
    enum Half {
        odd,
        even,
        both;

        private boolean holds(Path labels) {
            String name = labels.getFileName().toString();
            int last = name.charAt(name.length() - LABELS.length() - 1);
            return this == both || (this == even) == (last % 2 == 0);
        }
    }

    static Corpus read(Path folder, Half half) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().matches(".+\\Q" + LABELS + "\\E"))
                    .filter(half::holds)
                    .sorted()
                    .toList();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (files.isEmpty()) {
            faults.add(folder + ": no labels. Put files NNN.txt and NNN" + LABELS
                    + " there, as corpus/README.md describes.");
        }
        for (Path labels : files) {
            read(labels, entries, faults);
        }
        return new Corpus(entries, faults);
    }

    private static void read(Path labels, List<Entry> entries, List<String> faults) throws IOException {
        String name = labels.getFileName().toString().replace(LABELS, ".txt");
        Path page = labels.resolveSibling(name);
        if (!Files.isRegularFile(page)) {
            faults.add(labels + ":1: its report " + name + " is missing. Put it beside the labels.");
            return;
        }
        Capture.Reading captured = Capture.read(name, Files.readAllBytes(page));
        captured.faults().forEach(fault -> faults.add(page + ":1: " + fault.what() + " " + fault.remedy()));
        String text = captured.reports().stream().map(Report::text).collect(Collectors.joining("\n"));
        try {
            LabelledReport.Reading reading = LabelledReport.read(labels.toString(), Files.readAllLines(labels), text);
            faults.addAll(reading.faults());
            entries.add(new Entry(reading.report(), captured.reports()));
        } catch (MalformedInputException binary) {
            faults.add(labels + ":1: this is no UTF-8. Save it as UTF-8.");
        }
    }

    /** Codes every report under a casebook and weighs the claims. */
    Evaluation evaluation(Casebook casebook) {
        Coder coder = Coder.with(casebook);
        List<Coded> coded = new ArrayList<>();
        for (Entry entry : entries) {
            List<Claim> claims = new ArrayList<>();
            entry.reports().forEach(report -> claims.addAll(coder.code(report)));
            coded.add(new Coded(entry.labels(), claims));
        }
        return Evaluation.of(coded, casebook);
    }
}
