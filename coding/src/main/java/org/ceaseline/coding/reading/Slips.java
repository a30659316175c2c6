package org.ceaseline.coding.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ceaseline.capture.Fault;
import org.ceaseline.capture.Report;

/** Slips of the program while it codes one report: each costs its sentence, becomes a fault, and the reading goes on. */
public final class Slips {

    private static final int DEPTH = 3;

    private final Report report;
    private final List<Fault> faults = new ArrayList<>();

    public Slips(Report report) {
        this.report = report;
    }

    /** What the work on a stretch of the report's text gives; empty where the program slips over it. */
    public <T> Optional<T> guarded(int start, int end, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError slip) {
            boolean whole = start == 0 && end == report.text().length();
            faults.add(new Fault(
                    whole ? "REPORT_NOT_CODED" : "SENTENCE_NOT_CODED",
                    report.name() + " at " + start + " to " + end,
                    (whole ? "The report" : "The sentence") + " could not be coded: "
                            + slip.getClass().getSimpleName() + in(slip) + "."
                            + (whole ? "" : " The rest of the report was."),
                    "Report this fault of the program with the file."));
            return Optional.empty();
        }
    }

    /** The places in the program, the innermost first, for those who mend it. */
    private static String in(Throwable slip) {
        return Arrays.stream(slip.getStackTrace())
                .filter(step -> step.getClassName().startsWith("org.ceaseline"))
                .limit(DEPTH)
                .map(step -> " in " + step.getFileName() + ":" + step.getLineNumber())
                .collect(Collectors.joining());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
