package org.ceaseline.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Report;
import org.ceaseline.casebook.Casebook;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;
import org.ceaseline.ledger.AsOf;
import org.ceaseline.ledger.Entries;
import org.ceaseline.ledger.Ledger;
import org.ceaseline.ledger.LookBack;
import org.ceaseline.ledger.Material;

/**
 * What the repository holds of one conflict: the casebook's timeline, and the pages of an example where there are any.
 *
 * @param facts facts of the timeline
 * @param uncertain those of them that rest on the compiler's own knowledge or are held with low confidence
 * @param pages pages read by the coder
 * @param lookBacks one for each agreement
 */
record Case(String id, int facts, long uncertain, int pages, List<LookBack> lookBacks) {

    /** The casebooks of a checkout, with the pages of examples that bear their name, and the examples with a casebook of their own. */
    static List<Case> all(Path home) throws IOException {
        List<Case> all = new ArrayList<>();
        for (Path folder : folders(home.resolve("casebooks"))) {
            all.add(read(folder, pages(home.resolve("examples").resolve(folder.getFileName()))));
        }
        for (Path example : folders(home.resolve("examples"))) {
            if (Files.isDirectory(example.resolve("casebook"))) {
                all.add(read(example.resolve("casebook"), pages(example)));
            }
        }
        return all;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Optional<Path> pages(Path example) {
        return Optional.of(example.resolve("pages")).filter(Files::isDirectory);
    }

    private static Case read(Path folder, Optional<Path> pages) throws IOException {
        Casebook.Reading reading = Casebook.read(folder);
        Casebook casebook = reading.casebook()
                .orElseThrow(() -> new IllegalArgumentException("The casebook in " + folder + " has errors. Run"
                        + " `ceaseline casebook check " + folder + "` and mend them first."));
        RecordedFacts facts = RecordedFacts.of(casebook);
        List<Claim> claims = new ArrayList<>(facts.claims());
        List<Report> read = new ArrayList<>();
        if (pages.isPresent()) {
            read(pages.get(), Coder.with(casebook), claims, read);
        }
        List<Report> reports = new ArrayList<>(facts.reports());
        reports.addAll(read);
        Entries entries = Ledger.under(casebook).read(Material.of(claims, reports));
        return new Case(
                casebook.id(),
                facts.claims().size(),
                facts.uncertain(),
                read.size(),
                casebook.agreements().stream()
                        .map(agreement -> entries.lookBack(agreement.id(), AsOf::day))
                        .toList());
    }

    private static void read(Path folder, Coder coder, List<Claim> claims, List<Report> reports) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Capture.read(file.getFileName().toString(), Files.readAllBytes(file))
                    .reports()
                    .forEach(report -> {
                        reports.add(report);
                        claims.addAll(coder.read(report).claims());
                    });
        }
    }
}
