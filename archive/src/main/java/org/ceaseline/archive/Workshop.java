package org.ceaseline.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ceaseline.capture.Capture;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;
import org.ceaseline.coding.Claim;
import org.ceaseline.coding.Coder;

/** Reads and codes, and turns a slip of the program into a fault. Knows no database. Safe to share between threads. */
final class Workshop {

    /**
     * What came of the bytes of one file.
     *
     * @param reading empty where the reader failed
     * @param coded a coding for each report
     * @param faults faults of the program
     */
    record Outcome(String sha256, Optional<Capture.Reading> reading, List<Coded> coded, List<Fault> faults) {}

    /**
     * What came of one report.
     *
     * @param claims empty where the coder failed
     */
    record Coded(Report report, Optional<List<Claim>> claims, List<Fault> faults) {}

    private final Reads reads;
    private final Codes codes;
    private final UnaryOperator<Report> dated;

    Workshop(Reads reads, Codes codes) {
        this(reads, codes, UnaryOperator.identity());
    }

    /** @param dated the report as the coder is to see it, its year set by a person; safe to share between threads */
    Workshop(Reads reads, Codes codes, UnaryOperator<Report> dated) {
        this.reads = reads;
        this.codes = codes;
        this.dated = dated;
    }

    Outcome work(Loaded file) {
        List<Fault> faults = new ArrayList<>();
        Optional<Capture.Reading> reading = guarded(
                () -> reads.read(file.source().fileName(), file.bytes()),
                "READER_FAILED",
                file.source().name(),
                "read",
                faults);
        List<Coded> coded = reading.map(Capture.Reading::reports).orElse(List.of()).stream()
                .map(this::code)
                .toList();
        return new Outcome(file.sha256(), reading, coded, faults);
    }

    Coded code(Report report) {
        List<Fault> faults = new ArrayList<>();
        Optional<Coder.Coding> coding =
                guarded(() -> codes.coder().apply(dated.apply(report)), "CODER_FAILED", report.name(), "coded", faults);
        coding.ifPresent(found -> faults.addAll(found.faults()));
        return new Coded(report, coding.map(found -> sound(report, found.claims(), faults)), faults);
    }

    /** Claims whose sentence stands in the report where they say it does; the others become faults. */
    private static List<Claim> sound(Report report, List<Claim> claims, List<Fault> faults) {
        List<Claim> sound = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.report().equals(report.id()) && Spans.hold(report.text(), claim.evidence())) {
                sound.add(claim);
            } else {
                faults.add(new Fault(
                        "CLAIM_WITHOUT_SENTENCE",
                        report.name() + " at " + claim.evidence().start(),
                        "A claim does not quote the report where it says; it was left out.",
                        "Report this fault of the program with the file."));
            }
        }
        return sound;
    }

    private static <T> Optional<T> guarded(
            Supplier<T> work, String code, String where, String what, List<Fault> faults) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError slip) {
            faults.add(new Fault(
                    code,
                    where,
                    "It could not be " + what + ": " + slip.getClass().getSimpleName() + ". The bytes are kept.",
                    "Report this fault of the program with the file; a later version tries again."));
            return Optional.empty();
        }
    }
}
