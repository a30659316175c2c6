package org.ceaseline.bench.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.capture.Section;
import org.ceaseline.syntax.Sentence;
import org.ceaseline.syntax.Syntax;

/** Reports to measure on, captured beforehand. */
final class Texts {

    private static final Set<Section.Kind> CODED = Set.of(
            Section.Kind.HEADLINE, Section.Kind.STANDFIRST, Section.Kind.BODY, Section.Kind.LIST, Section.Kind.QUOTE);

    private Texts() {}

    /** The English reports of these files and of those in these folders. */
    static List<Report> of(List<Path> paths) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    Capture.Reading reading = Capture.read(file.getFileName().toString(), Files.readAllBytes(file));
                    reading.reports().stream()
                            .filter(report -> report.language().startsWith("en"))
                            .forEach(reports::add);
                }
            }
        }
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("No English report in " + paths + ". Name pages or texts.");
        }
        return reports;
    }

    /** All sentences of a report that a coder has to look at, whether or not they can hold a claim. */
    static List<Sentence> sentences(Report report) {
        List<Sentence> sentences = new ArrayList<>();
        for (Section section : report.sections()) {
            if (CODED.contains(section.kind())) {
                sentences.addAll(Syntax.english().split(report.text(), section.start(), section.end()));
            }
        }
        return sentences;
    }
}
