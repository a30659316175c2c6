package org.ceaseline.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ceaseline.archive.Admission.Admitted;
import org.ceaseline.archive.Sources.Source;
import org.ceaseline.archive.Workshop.Coded;
import org.ceaseline.archive.Workshop.Outcome;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;

/**
 * One run of reading, portion by portion. A portion is always the same files, known or not, so that a run that was killed
 * and begun again writes the same rows in the same order.
 */
final class Run {

    private final Archive archive;
    private final Workshop workshop;
    private final Codes codes;
    private final CasebookForm casebook;
    private final String roots;
    private final Set<Long> intakes = new TreeSet<>();
    private final Counts counts = new Counts();

    Run(Archive archive, Workshop workshop, Codes codes, String roots) {
        this.archive = archive;
        this.workshop = workshop;
        this.codes = codes;
        this.casebook = CasebookForm.of(codes.casebook());
        this.roots = roots;
    }

    Counts counts() {
        return counts;
    }

    void files(List<Source> portion) {
        loaded(Loaded.all(portion, counts));
    }

    /** One portion whose bytes are in memory. */
    void loaded(List<Loaded> loaded) {
        Admitted admitted = new Admission(archive, casebook, codes.edition(), roots, intakes).admit(loaded);
        admitted.arrivals().forEach(counts::file);
        counts.busy(admitted.busy());
        read(admitted.toRead());
        recode(archive.store().read(db -> reportsOf(db, notIn(admitted.toRead(), loaded))));
        countFaults(loaded);
    }

    private void read(List<Loaded> files) {
        if (files.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            List<Outcome> outcomes = files.parallelStream().map(workshop::work).toList();
            archive.write(writing -> {
                for (Outcome outcome : outcomes) {
                    write(writing, outcome);
                }
                return outcomes.size();
            });
            written = true;
            outcomes.forEach(outcome -> outcome.coded().forEach(counts::read));
        } finally {
            if (!written) {
                giveBack(files);
            }
        }
    }

    private void write(Writing writing, Outcome outcome) throws SQLException {
        Leases leases = new Leases(writing, archive.self());
        if (Leases.isDoneBy(writing.db(), codes.edition(), Leases.READ, outcome.sha256())) {
            return;
        }
        Keeping keeping = new Keeping(writing);
        for (Fault fault : outcome.faults()) {
            keeping.programFault(outcome.sha256(), fault);
        }
        if (outcome.reading().isEmpty()) {
            leases.failed(Leases.READ, outcome.sha256(), outcome.faults().get(0).what());
            return;
        }
        keeping.reading(outcome.sha256(), outcome.reading().get());
        for (Coded coded : outcome.coded()) {
            write(writing, coded);
        }
        leases.done(Leases.READ, outcome.sha256(), codes.edition());
    }

    private void write(Writing writing, Coded coded) throws SQLException {
        Report report = coded.report();
        Leases leases = new Leases(writing, archive.self());
        Keeping keeping = new Keeping(writing);
        for (Fault fault : coded.faults()) {
            keeping.programFault(report.evidence(), fault);
        }
        if (coded.claims().isEmpty()) {
            leases.failed(
                    Leases.CODE, codingJob(report.id()), coded.faults().get(0).what());
            return;
        }
        keeping.casebook(casebook);
        if (!isCoded(writing.db(), report.id())) {
            keeping.coding(
                    report,
                    casebook,
                    edition(writing.db(), report.id()),
                    coded.claims().get());
        }
        leases.done(Leases.CODE, codingJob(report.id()), codes.edition());
    }

    /** Codes kept reports that were not coded under this casebook and coder, and that nobody else is coding. */
    void recode(List<String> reports) {
        List<String> due = archive.store().read(db -> notCoded(db, reports));
        if (due.isEmpty()) {
            return;
        }
        List<String> leased = archive.write(writing -> lease(writing, due));
        boolean written = false;
        try {
            List<Coded> coded = leased.parallelStream()
                    .map(archive::report)
                    .flatMap(Optional::stream)
                    .map(workshop::code)
                    .toList();
            archive.write(writing -> {
                for (Coded one : coded) {
                    write(writing, one);
                }
                return coded.size();
            });
            written = true;
            coded.forEach(counts::recoded);
        } finally {
            if (!written) {
                giveBackCodings(leased);
            }
        }
    }

    private List<String> notCoded(Connection db, List<String> reports) throws SQLException {
        List<String> due = new ArrayList<>();
        for (String report : reports) {
            if (!isCoded(db, report)) {
                due.add(report);
            }
        }
        return due;
    }

    private List<String> lease(Writing writing, List<String> reports) throws SQLException {
        Leases leases = new Leases(writing, archive.self());
        List<String> leased = new ArrayList<>();
        for (String report : reports) {
            if (leases.takeAgain(Leases.CODE, codingJob(report))) {
                leased.add(report);
            }
        }
        return leased;
    }

    private boolean isCoded(Connection db, String report) throws SQLException {
        return Standing.isCoded(db, report, casebook.id(), casebook.digest(), edition(db, report));
    }

    /** The program that codes, and the year under which it does where a person has set one. */
    private String edition(Connection db, String report) throws SQLException {
        return SetYear.edition(codes.edition(), SetYear.of(db, report));
    }

    private String codingJob(String report) {
        return report + " " + casebook.id();
    }

    private static List<Loaded> notIn(List<Loaded> read, List<Loaded> files) {
        Set<String> justRead = read.stream().map(Loaded::sha256).collect(Collectors.toSet());
        return files.stream().filter(file -> !justRead.contains(file.sha256())).toList();
    }

    private static List<String> reportsOf(Connection db, List<Loaded> files) throws SQLException {
        Set<String> reports = new LinkedHashSet<>();
        for (Loaded file : files) {
            reports.addAll(Standing.reportsOf(db, file.sha256()));
        }
        return List.copyOf(reports);
    }

    private void countFaults(List<Loaded> files) {
        for (Loaded file : files) {
            counts.faults(archive.store().read(db -> Standing.faultsOf(db, file.sha256())));
            if (archive.store()
                    .read(db -> Standing.reportsOf(db, file.sha256()))
                    .isEmpty()) {
                counts.unreadable();
            }
        }
    }

    private void giveBack(List<Loaded> files) {
        giveBack(Leases.READ, files.stream().map(Loaded::sha256).toList());
    }

    private void giveBackCodings(List<String> reports) {
        giveBack(Leases.CODE, reports.stream().map(this::codingJob).toList());
    }

    private void giveBack(String stage, List<String> subjects) {
        try {
            archive.write(writing -> {
                for (String subject : subjects) {
                    new Leases(writing, archive.self()).giveBack(stage, subject);
                }
                return subjects.size();
            });
        } catch (ArchiveUnusable alreadyFailing) {
            // The failure that led here is the one to tell; the lease runs out with this process.
        }
    }

    /** Marks what this run, or one that was killed before it, has brought in as whole. */
    void end() {
        archive.store()
                .read(db -> Standing.openIntake(db, roots, casebook.digest()))
                .ifPresent(intakes::add);
        if (intakes.isEmpty()) {
            return;
        }
        archive.write(writing -> {
            for (long intake : intakes) {
                new Leases(writing, archive.self()).done(Leases.INTAKE, Long.toString(intake), "");
            }
            return intakes.size();
        });
    }
}
